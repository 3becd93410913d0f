package nl.zorgcontract.amend.decision.ruling;

import static nl.zorgcontract.amend.decision.RulingBuilder.granted;
import static nl.zorgcontract.amend.decision.RulingBuilder.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.CsvAppender;
import nl.zorgcontract.amend.table.CsvStyle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A ruling that was written is read back as it was made. */
class RulingRowsTest {

  private static final Map<String, Value> TERMS = Map.of("hoursPerWeek", Value.Number.of(8));

  static Stream<Ruling> rulings() {
    return Stream.of(
        granted("R-1").build(),
        granted("R-1").naming("DEADLINE_MISSED NO_WINDOW").from("2026-07-01").build(),
        refused("R-1", "Not before the new year.").build(),
        granted("R-1").of("C-1", "smr", Action.START, new RequestedStart(null), null).build(),
        refused("R-1", "No.")
            .of(
                "C-1",
                "poh-ggz",
                Action.CHANGE,
                new RequestedStart(LocalDate.of(2026, 7, 1)),
                TERMS)
            .build());
  }

  @ParameterizedTest
  @MethodSource("rulings")
  void isReadBackAsItWasMade(Ruling ruling) throws IOException {
    byte[] file =
        new CsvAppender("rulings.csv", RulingRows.FORMAT, CsvStyle.DEFAULT)
            .added(new byte[0], List.of(RulingRows.row(ruling, "for colleagues")));

    assertThat(
            RulingsReader.read("rulings.csv", new ByteArrayInputStream(file), true, warning -> {}))
        .containsExactly(ruling);
  }
}
