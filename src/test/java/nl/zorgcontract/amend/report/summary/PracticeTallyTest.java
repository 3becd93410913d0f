package nl.zorgcontract.amend.report.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.report.Samples;
import nl.zorgcontract.amend.report.summary.PracticeTally.PracticeCount;
import org.junit.jupiter.api.Test;

class PracticeTallyTest {

  private final PracticeTally tally = new PracticeTally();

  /** The decision of {@link Samples#late}, about another practice. */
  private static Decision late(String agbCode, String practiceName) {
    Decision late = Samples.late();
    Subject subject = new Subject(null, agbCode, practiceName, null, null);
    return new Decision(
        late.request(), late.outcome(), subject, late.dates(), late.findings(), List.of());
  }

  @Test
  void theBusiestPracticesComeFirst() {
    tally.add(late("01000002", "De Molen"));
    tally.add(Samples.late());
    tally.add(late("01000002", "De Molen"));
    tally.add(Samples.referred());
    tally.add(late("01000002", "De Molen"));
    tally.add(late("01000001", "De Akker"));

    assertThat(tally.busiest(5))
        .containsExactly(
            new PracticeCount("01000002", "De Molen", new OutcomeCounts(0, 3, 0, 0)),
            new PracticeCount(
                "01054321", "Huisartsenpraktijk De Linde", new OutcomeCounts(0, 1, 1, 0)),
            new PracticeCount("01000001", "De Akker", new OutcomeCounts(0, 1, 0, 0)));
    assertThat(tally.busiest(1)).hasSize(1);
    assertThat(tally.busiest(0)).isEmpty();
  }

  @Test
  void aPracticeIsNamedByWhicheverRequestTellsItsName() {
    tally.add(late("01054321", ""));
    tally.add(Samples.late());

    assertThat(tally.busiest(1))
        .containsExactly(
            new PracticeCount(
                "01054321", "Huisartsenpraktijk De Linde", new OutcomeCounts(0, 2, 0, 0)));
  }
}
