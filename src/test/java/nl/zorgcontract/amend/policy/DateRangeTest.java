package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateRangeTest {

  private static final DateRange APRIL = days("2026-04-01", "2026-04-30");

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, false",
    "2026-04-01, true",
    "2026-04-15, true",
    "2026-04-30, true",
    "2026-05-01, false",
  })
  void holdsItsFirstAndItsLastDay(LocalDate day, boolean held) {
    assertThat(APRIL.contains(day)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    // start, end, shares a day with April
    "2026-03-01, 2026-03-31, false",
    "2026-03-01, 2026-04-01, true",
    "2026-04-01, 2026-04-01, true",
    "2026-04-01, 2026-04-30, true",
    "2026-04-02, 2026-04-29, true",
    "2026-04-30, 2026-04-30, true",
    "2026-04-30, 2026-05-01, true",
    "2026-03-31, 2026-05-01, true",
    "2026-05-01, 2026-05-31, false",
  })
  void sharesADay(String start, String end, boolean shares) {
    assertThat(APRIL.overlaps(days(start, end))).isEqualTo(shares);
    assertThat(days(start, end).overlaps(APRIL)).isEqualTo(shares);
  }

  @Test
  void endsOnOrAfterItsStart() {
    assertThat(days("2026-04-01", "2026-04-01").contains(LocalDate.of(2026, 4, 1))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days("2026-04-02", "2026-04-01"))
        .withMessage("End 2026-04-01 must be on or after start 2026-04-02");
  }

  private static DateRange days(String start, String end) {
    return new DateRange(LocalDate.parse(start), LocalDate.parse(end));
  }
}
