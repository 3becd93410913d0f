package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeWindowTest {

  private static final ChangeWindow QUARTERLY =
      window("--10-01", "--01-01", "--07-01", "--04-01", "--01-01");
  private static final ChangeWindow HALF_YEARLY = window("--07-01", "--01-01");
  private static final ChangeWindow YEARLY = window("--01-01");
  private static final ChangeWindow YEAR_END = window("--12-31", "--02-28");

  @Test
  void keepsItsStartsInTheOrderOfTheYear() {
    assertThat(QUARTERLY.starts())
        .map(MonthDay::toString)
        .containsExactly("--01-01", "--04-01", "--07-01", "--10-01");
  }

  @ParameterizedTest
  @CsvSource({
    // day, is a quarter's start, next
    "2025-12-31, false, 2026-01-01",
    "2026-01-01, true,  2026-04-01",
    "2026-01-02, false, 2026-04-01",
    "2026-03-31, false, 2026-04-01",
    "2026-04-01, true,  2026-07-01",
    "2026-06-30, false, 2026-07-01",
    "2026-07-01, true,  2026-10-01",
    "2026-09-30, false, 2026-10-01",
    "2026-10-01, true,  2027-01-01",
    "2026-12-31, false, 2027-01-01",
    "2024-02-29, false, 2024-04-01",
  })
  void knowsTheQuarters(LocalDate day, boolean isStart, LocalDate next) {
    assertThat(QUARTERLY.isStart(day)).isEqualTo(isStart);
    assertThat(QUARTERLY.next(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, true,  2026-07-01",
    "2026-04-01, false, 2026-07-01",
    "2026-06-30, false, 2026-07-01",
    "2026-07-01, true,  2027-01-01",
    "2026-10-01, false, 2027-01-01",
  })
  void knowsTheHalfYears(LocalDate day, boolean isStart, LocalDate next) {
    assertThat(HALF_YEARLY.isStart(day)).isEqualTo(isStart);
    assertThat(HALF_YEARLY.next(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-31, 2025-01-01",
    "2025-01-01, 2026-01-01",
    "2025-12-31, 2026-01-01",
  })
  void knowsTheYear(LocalDate day, LocalDate next) {
    assertThat(YEARLY.next(day)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-28, 2024-12-31",
    "2024-02-27, 2024-02-28",
    "2024-02-29, 2024-12-31",
    "2026-12-30, 2026-12-31",
    "2026-12-31, 2027-02-28",
  })
  void goesOverTheEndOfFebruaryAndOfTheYear(LocalDate day, LocalDate next) {
    assertThat(YEAR_END.next(day)).isEqualTo(next);
  }

  @Test
  void hasOneStartAtLeastAndNoneThatSomeYearsLack() {
    assertThatIllegalArgumentException().isThrownBy(ChangeWindowTest::window);
    assertThatIllegalArgumentException().isThrownBy(() -> window("--02-29"));
  }

  private static ChangeWindow window(String... starts) {
    List<MonthDay> days = Stream.of(starts).map(MonthDay::parse).toList();
    return new ChangeWindow("window", LocalizedText.same("window"), days, false, null);
  }
}
