package nl.zorgcontract.amend.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartOptionTest {

  private static final String ZK = "zilveren-kruis-2026-2027";
  private static final String SALLAND = "salland-2025";

  @ParameterizedTest(name = "{1} seen from {2}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // The deadline's own day is in time, the day after it is late.
        ZK + "| poh-ggz | 2026-03-04 | 1 | 2026-04-01 by 2026-03-04",
        ZK + "| poh-ggz | 2026-03-05 | 1 | 2026-07-01 by 2026-06-03",
        ZK + "| kwaliteit | 2026-03-05 | 2 | 2026-07-01 by 2026-06-03, 2027-01-01 by 2026-12-04",
        // Before the term, the first start in it; its last deadlines; after them, none.
        ZK + "| poh-ggz | 2025-06-01 | 2 | 2026-01-01 by 2025-12-04, 2026-04-01 by 2026-03-04",
        ZK + "| poh-ggz | 2027-09-03 | 2 | 2027-10-01 by 2027-09-03",
        ZK + "| poh-ggz | 2027-09-04 | 2 |",
        ZK + "| poh-ggz | 2030-01-01 | 2 |",
        ZK + "| poh-ggz | 2026-03-04 | 0 |",
        // No fixed days, and no longer offered.
        ZK + "| maatwerkafspraak | 2026-03-04 | 2 |",
        ZK + "| avondspreekuur | 2026-03-04 | 2 |",
        // A deadline on a fixed day of the year, and one on the day before.
        SALLAND + "| ouderenzorg | 2024-11-12 | 2 | 2025-01-01 by 2024-11-12",
        SALLAND + "| ouderenzorg | 2024-11-13 | 2 |",
        SALLAND + "| preferente-verzekeraar | 2025-06-30 | 2 | 2025-07-01 by 2025-06-30",
        SALLAND + "| preferente-verzekeraar | 2025-07-01 | 2 | 2025-10-01 by 2025-09-30",
      })
  void theNextStartsAreThoseWhoseDeadlineIsStillToCome(
      String policyId, String agreement, LocalDate day, int count, String expected) {
    Policy policy = Policies.bundled().find(policyId).orElseThrow();

    List<StartOption> openings =
        StartOption.next(policy, agreement, Action.START, day, policy.term());

    assertThat(
            openings.stream()
                .limit(count)
                .map(opening -> opening.startDate() + " by " + opening.submitBy())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-04, 0", "2026-03-03, 1", "2026-02-04, 28", "2025-03-04, 365"})
  void theLastDayHasNoDaysLeft(LocalDate today, long daysLeft) {
    StartOption opening = new StartOption(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 4));

    assertThat(opening.daysLeft(today)).isEqualTo(daysLeft);
  }

  @Test
  void withoutADeadlineNoDaysAreCounted() {
    assertThat(new StartOption(LocalDate.of(2026, 4, 1), null).daysLeft(LocalDate.of(2026, 3, 4)))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2026-03-04, true",
    "2026-04-02, 2026-03-04, false",
    "2026-04-01, 2026-03-05, false",
    "2026-04-01, , false"
  })
  void isTheSameOnTheSameDaysOnly(LocalDate start, LocalDate submitBy, boolean same) {
    StartOption option = new StartOption(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 4));
    StartOption other = new StartOption(start, submitBy);

    assertThat(option.equals(other)).isEqualTo(same);
    assertThat(option.hashCode() == other.hashCode()).isEqualTo(same);
    assertThat(option).isNotEqualTo("2026-04-01");
  }
}
