package nl.zorgcontract.amend.decision.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.HeadingEdits;
import nl.zorgcontract.amend.table.HeadingEdits.Edit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ruling whose header was changed by one edit is refused, or read right: never otherwise. */
class EditedRulingsHeaderTest {

  private static final List<List<String>> HEADERS =
      List.of(
          List.of(
              "request_id",
              "ruling",
              "reasons",
              "ruled_by",
              "ruled_on",
              "start_date",
              "tariff_from",
              "explanation",
              "contract_id",
              "agreement",
              "action",
              "requested_start",
              "terms"),
          List.of(
              "aanvraagnummer",
              "besluit",
              "redenen",
              "besloten door",
              "besloten op",
              "ingangsdatum",
              "tarief vanaf",
              "uitleg",
              "contractnummer",
              "afspraak",
              "actie",
              "gevraagde ingangsdatum",
              "invulling"));

  private static final List<String> CELLS =
      List.of(
          "R-1",
          "refused",
          "RETROACTIVE",
          "Jansen",
          "2026-05-19",
          "2026-07-01",
          "2026-10-01",
          "Goed zo.",
          "ZK-1",
          "poh-ggz",
          "start",
          "2026-04-01",
          "{'hours': 8}");

  @Property(tries = 300)
  void noEditChangesARulingInSilence(@ForAll("edits") Edit edit) throws IOException {
    List<String> headings = new ArrayList<>(HEADERS.get(edit.header()));
    headings.set(edit.column(), edit.heading());
    List<Message> warnings = new ArrayList<>();
    try {
      assertThat(
              read(headings, CELLS, warnings)
                  .equals(read(HEADERS.get(0), CELLS, new ArrayList<>())))
          .as(edit.toString())
          .isTrue();
    } catch (RefusedException refused) {
      assertThat(refused.faults()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<Edit> edits() {
    return HeadingEdits.of(HEADERS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"team", "datum verwerkt", "paraaf", "praktijk", "verzekeraar"})
  void everydayHeadingIsPassedOverAndTold(String heading) throws IOException {
    List<String> headings = new ArrayList<>(HEADERS.get(1));
    headings.add(heading);
    List<String> cells = new ArrayList<>(CELLS);
    cells.add("iets");
    List<Message> warnings = new ArrayList<>();

    assertThat(read(headings, cells, warnings))
        .isEqualTo(read(HEADERS.get(0), CELLS, new ArrayList<>()));
    assertThat(warnings).extracting(Message::key).containsExactly("csv.unknownColumns");
  }

  private static List<Ruling> read(
      List<String> headings, List<String> cells, List<Message> warnings) throws IOException {
    String csv = line(headings) + line(cells).replace("'", "\"\"");
    return RulingsReader.read(
        "rulings.csv",
        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
        true,
        warnings::add);
  }

  private static String line(List<String> cells) {
    return "\"" + String.join("\";\"", cells) + "\"\n";
  }
}
