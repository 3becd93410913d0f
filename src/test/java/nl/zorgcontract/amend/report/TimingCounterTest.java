package nl.zorgcontract.amend.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.report.TimingCounter.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingCounterTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 3, 4);

  @ParameterizedTest(name = "{0} days before the deadline: column {1}, {2} to {3}")
  @CsvSource({
    "1000,  0, true,  56, 9223372036854775807",
    "56,    0, true,  56, 9223372036854775807",
    "55,    1, true,  49, 55",
    "7,     7, true,   7, 13",
    "6,     8, true,   0, 6",
    "0,     8, true,   0, 6",
    "-1,    9, false,  1, 7",
    "-7,    9, false,  1, 7",
    "-8,   10, false,  8, 14",
    "-28,  12, false, 22, 28",
    "-29,  13, false, 29, 9223372036854775807",
    "-999, 13, false, 29, 9223372036854775807",
  })
  void aRequestIsCountedInItsWeek(long days, int column, boolean inTime, long from, long to) {
    TimingCounter counter = new TimingCounter();

    counter.add(received(DEADLINE.minusDays(days), DEADLINE));

    assertThat(counter.column(column)).isEqualTo(new Week(inTime, from, to, 1));
    assertThat(counter.total()).isEqualTo(1);
    assertThat(counter.highest()).isEqualTo(1);
    assertThat(counter.columns()).isEqualTo(14);
  }

  @Test
  void aRequestWithoutReceiptOrDeadlineIsNotCounted() {
    TimingCounter counter = new TimingCounter();

    counter.add(received(null, DEADLINE));
    counter.add(received(DEADLINE, null));

    assertThat(counter.total()).isZero();
    assertThat(counter.highest()).isZero();
  }

  private static Decision received(LocalDate receivedOn, LocalDate submitBy) {
    return new Decision(
        Samples.request("R-1", 2, "kwaliteit", Action.START),
        Outcome.REJECTED,
        Samples.subject(Samples.kwaliteit()),
        new DecisionDates(receivedOn, null, submitBy, null, null),
        new Findings(List.of(Samples.missed()), null, Set.of()),
        List.of());
  }
}
