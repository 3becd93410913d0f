package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  @ParameterizedTest
  @CsvSource({
    "2026-04-01, 2026-04-01",
    "1-4-2026, 2026-04-01",
    "01-04-2026, 2026-04-01",
    "1-04-2026, 2026-04-01",
    "01-4-2026, 2026-04-01",
    "31-12-2027, 2027-12-31",
    "2024-02-29, 2024-02-29",
    "29-2-2024, 2024-02-29",
    "2000-02-29, 2000-02-29",
    "0001-01-01, 0001-01-01",
    "9999-12-31, 9999-12-31",
  })
  void readsBothForms(String text, LocalDate day) {
    assertThat(Days.parse(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "31-6-2026",
        "29-2-2026",
        "1900-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-00",
        "32-1-2026",
        "0-1-2026",
        "1-0-2026",
        "1-13-2026",
        "0000-01-01",
        "1-1-0000"
      })
  void refusesADayThatDoesNotExistAndMovesIntoNoOther(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--",
        "2026",
        "2026-4-1",
        "2026-04-1",
        "2026-4-01",
        "26-04-01",
        "1-4-26",
        "001-4-2026",
        "1-004-2026",
        "2026/04/01",
        "01/04/2026",
        "1.4.2026",
        "20260401",
        "2026-04-01 ",
        " 2026-04-01",
        "2026-04-01T00:00",
        "+2026-04-01",
        "-026-04-01",
        "12026-04-01",
        "1-4-12026",
        "2026--4-01",
        "1-4--026",
        "1-4-2026-",
        "-1-4-2026",
        "２０２６-04-01",
        "2026-04-0١",
        "2026-04-0a",
        "1 4 2026",
        "2026−04−01"
      })
  void refusesAnyOtherForm(String text) {
    assertThat(Days.parse(text)).isEmpty();
  }

  @Property
  void readsBackEveryDayInBothForms(
      @ForAll @IntRange(min = 1, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 365) int dayOfYear) {
    LocalDate day = LocalDate.ofYearDay(year, dayOfYear);
    String dutch = String.format("%d-%d-%04d", day.getDayOfMonth(), day.getMonthValue(), year);

    assertThat(Days.parse(day.toString())).contains(day);
    assertThat(Days.parse(dutch)).contains(day);
  }

  @Property
  void agreesWithTheStrictFormatterOnWhateverLooksLikeADay(
      @ForAll @StringLength(10) @CharRange(from = '-', to = '9') String text) {
    assertThat(Days.parse(text).isPresent())
        .isEqualTo(isDay(text, "uuuu-MM-dd") || isDay(text, "dd-MM-uuuu"));
  }

  private static boolean isDay(String text, String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ROOT)
              .withResolverStyle(ResolverStyle.STRICT)
              .parse(text, LocalDate::from)
              .getYear()
          > 0;
    } catch (java.time.DateTimeException e) {
      return false;
    }
  }
}
