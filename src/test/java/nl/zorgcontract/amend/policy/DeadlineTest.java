package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

  @ParameterizedTest
  @CsvSource({
    // start, the last day on which a request for it may be received
    "2026-01-01, 2025-12-04",
    "2026-04-01, 2026-03-04",
    "2026-07-01, 2026-06-03",
    "2026-10-01, 2026-09-03",
    "2027-01-01, 2026-12-04",
    "2027-04-01, 2027-03-04",
    "2027-07-01, 2027-06-03",
    "2027-10-01, 2027-09-03",
    // Over the clock changes of 29 March and 25 October 2026: calendar days, not hours.
    "2026-03-30, 2026-03-02",
    "2026-04-25, 2026-03-28",
    "2026-10-26, 2026-09-28",
    "2026-11-01, 2026-10-04",
    // Over the end of February, in a leap year and not.
    "2024-03-01, 2024-02-02",
    "2024-03-28, 2024-02-29",
    "2026-03-01, 2026-02-01",
  })
  void fourWeeksBeforeIsTheSameDayOfTheWeekTwentyEightDaysEarlier(LocalDate start, LocalDate last) {
    assertThat(new Deadline.Before(4, ChronoUnit.WEEKS).of(start)).contains(last);
    assertThat(last.getDayOfWeek()).isEqualTo(start.getDayOfWeek());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2024-12-31",
    "2025-04-01, 2025-03-31",
    "2024-03-01, 2024-02-29",
    "2025-03-01, 2025-02-28",
  })
  void oneDayBeforeIsTheEve(LocalDate start, LocalDate last) {
    assertThat(new Deadline.Before(1, ChronoUnit.DAYS).of(start)).contains(last);
    assertThat(new Deadline.Before(0, ChronoUnit.DAYS).of(start)).contains(start);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2024-11-12",
    "2024-11-13, 2024-11-12",
    "2024-11-12, 2023-11-12",
    "2024-11-11, 2023-11-12",
    "2024-12-31, 2024-11-12",
  })
  void aFixedDayIsTheLatestOneBeforeTheStart(LocalDate start, LocalDate last) {
    assertThat(new Deadline.By(MonthDay.of(11, 12)).of(start)).contains(last);
  }

  @Test
  void liesBeforeTheStartAndInEveryYear() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Deadline.Before(0, ChronoUnit.WEEKS));
    assertThatIllegalArgumentException().isThrownBy(() -> new Deadline.Before(-1, ChronoUnit.DAYS));
    assertThatIllegalArgumentException().isThrownBy(() -> new Deadline.By(MonthDay.of(2, 29)));
  }
}
