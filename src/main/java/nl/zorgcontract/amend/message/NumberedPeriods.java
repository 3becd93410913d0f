package nl.zorgcontract.amend.message;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * What a number by itself says of a time, by what its column is called: the {@code 4} of a quarter,
 * the {@code 40} of a week, the {@code 46204} by which a spreadsheet numbers a day.
 */
final class NumberedPeriods {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** What is counted by the week or the quarter, and is no time. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          ".*(aantal|number of|uren|hours"
              + "|per (week|maand|month|kwartaal|quarter|half|jaar|year)).*");

  private static final Pattern OF_A_DAY =
      Pattern.compile(
          "datum|date|moment|period|tijdstip|start|begin|ingang|effect|wens"
              + "|(?<!\\p{L})(dag|day|^per|vanaf|from|when|wanneer)(?!\\p{L})");

  private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[-/]\\d{1,2}");

  private static final List<Numbered> PERIODS =
      List.of(
          new Numbered(named("kwartaal|quarter"), "[1-4]", number -> "q" + number),
          new Numbered(named("half[ -]?(?:jaar|year)"), "[12]", number -> number + "e halfjaar"),
          new Numbered(named("week"), "[1-9]|[1-4]\\d|5[0-3]", number -> "week " + number),
          new Numbered(
              named("maand|month"),
              "0?[1-9]|1[0-2]",
              number -> Texts.lower(Month.of(number).name())),
          new Numbered(
              named("jaar|year|periode?|tijdvak"), "20\\d\\d", number -> number + "-01-01"),
          new Numbered(OF_A_DAY, "[3-7]\\d{4}", number -> DAY_ZERO.plusDays(number).toString()));

  private NumberedPeriods() {}

  /** The word by itself or of a start: a {@code boekjaar} is of something else. */
  private static Pattern named(String period) {
    return Pattern.compile(
        "(?<!\\p{L})(?<!(?:contract|policy|fiscal|financial)[ _-]{1,3})"
            + "(?:ingangs?|start|begin|wens|gewenste?|ingaande)?(?:"
            + period
            + ")(?:nummer|nr|tal)?(?!\\p{L})");
  }

  /** What a column that is called so numbers, and how it is written out. */
  private record Numbered(Pattern heading, Pattern numbers, IntFunction<String> inWords) {

    Numbered(Pattern heading, String numbers, IntFunction<String> inWords) {
      this(heading, Pattern.compile(numbers), inWords);
    }
  }

  /**
   * The text with what its number counts.
   *
   * @param heading what its column is called, in lower case
   * @return the text itself where it is no number, or its column says nothing of a time
   */
  static String inWords(String heading, String text) {
    if (DAY_AND_MONTH.matcher(text).matches()) {
      return OF_A_DAY.matcher(heading).find() ? "per " + text : text;
    }
    String number =
        text.endsWith(".0") || text.endsWith(",0") ? text.substring(0, text.length() - 2) : text;
    if (number.isEmpty()
        || number.length() > 5
        || !Texts.isDigits(number)
        || AMOUNT.matcher(heading).matches()) {
      return text;
    }
    return PERIODS.stream()
        .filter(each -> each.heading().matcher(heading).find())
        .filter(each -> each.numbers().matcher(number).matches())
        .findFirst()
        .map(each -> each.inWords().apply(Integer.parseInt(number)))
        .orElse(text);
  }
}
