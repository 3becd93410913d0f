package nl.zorgcontract.amend.table.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.PlainNumbers;
import nl.zorgcontract.amend.message.Texts;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook as texts, as they would stand in CSV. */
final class WorkbookCells {

  /** As many digits as a spreadsheet knows of a number; what follows comes of its arithmetic. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final int MOST_PLACES = 40;

  /** The number of the last day that a spreadsheet knows, 31 December 9999. */
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

  /**
   * What in a format is no sign of a day: quoted text, escaped characters, colours, conditions, and
   * the name of the usual one.
   */
  private static final Pattern NO_SIGN =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|(?i:standaa?rd)");

  private static final Pattern ESCAPED = Pattern.compile("_x(\\p{XDigit}{4})_");

  private static final Pattern DAY_SIGN = Pattern.compile("[dyDYjJ]");
  private static final Pattern TIME_SIGN = Pattern.compile("[hsHS]");

  /** In brackets, hours go on beyond a day. */
  private static final Pattern ELAPSED = Pattern.compile("\\[[hmsHMS]+\\]");

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

  /** By how much a second that a spreadsheet works out may fall short. */
  private static final Duration ARITHMETIC = Duration.ofMillis(5);

  private WorkbookCells() {}

  /**
   * The text of a cell; of a formula that of its stored value, or itself where none is stored.
   *
   * @param hasUncomputed whether an empty value is none, in a book that nobody computed
   */
  static String text(@Nullable Cell cell, boolean hasUncomputed) {
    if (cell == null) {
      return "";
    }
    Object value = cell.getValue();
    if (value == null) {
      return withoutValue(cell, hasUncomputed);
    }
    return value instanceof BigDecimal number
        ? shown(cell, number)
        : Texts.trimmed(unescaped(value.toString()));
  }

  /** What is no value of its kind, such as {@code 46204,0} for a number, is told as it stands. */
  private static String withoutValue(Cell cell, boolean hasUncomputed) {
    String raw = cell.getRawValue() == null ? "" : Texts.trimmed(cell.getRawValue());
    boolean isUnknown =
        cell.getType() == CellType.FORMULA && (hasUncomputed || cell.getRawValue() == null);
    return isUnknown && raw.isEmpty() ? "=" + cell.getFormula() : raw;
  }

  /** Office writes what XML has no room for as {@code _x000D_}, and such a text itself likewise. */
  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(code.group(1), 16))))
        : text;
  }

  /** A number as its format means it: the same digits may be a day, a time or a percentage. */
  private static String shown(Cell cell, BigDecimal number) {
    String format = cell.getDataFormatString();
    if (format == null) {
      return number(number, cell.getRawValue());
    }
    String signs = NO_SIGN.matcher(format).replaceAll("");
    boolean mayBeMoment = number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0;
    if (mayBeMoment && DAY_SIGN.matcher(signs).find()) {
      return day(cell.asDate());
    }
    if (mayBeMoment && (TIME_SIGN.matcher(signs).find() || ELAPSED.matcher(format).find())) {
      return time(number);
    }
    return signs.indexOf('%') >= 0
        ? number(number.movePointRight(2), cell.getRawValue()) + "%"
        : number(number, cell.getRawValue());
  }

  /**
   * A moment before midnight stays on its day, but for what comes of a spreadsheet's arithmetic.
   */
  private static String day(LocalDateTime moment) {
    LocalDateTime second = moment.plus(ARITHMETIC).truncatedTo(ChronoUnit.SECONDS);
    boolean isMidnight = second.toLocalTime().equals(LocalTime.MIDNIGHT);
    return isMidnight
        ? second.toLocalDate().toString()
        : second.toLocalDate() + "T" + second.toLocalTime().toString();
  }

  /** Hours, minutes and seconds: 1.5 days are 36 hours. */
  private static String time(BigDecimal days) {
    long seconds = days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** Whether it had more digits than a spreadsheet knows, so that it is shown with an exponent. */
  private static boolean isCutOff(BigDecimal number, String raw) {
    return number.precision() - number.scale() > DIGITS.getPrecision()
        && Texts.lower(raw).indexOf('e') >= 0;
  }

  private static String number(BigDecimal number, String raw) {
    if (Math.abs((long) number.precision() - number.scale()) > MOST_PLACES
        || Math.abs((long) number.scale()) > MOST_PLACES) {
      return raw;
    }
    if (number.scale() <= 0
        && number.precision() > DIGITS.getPrecision()
        && !isCutOff(number, raw)) {
      // No spreadsheet worked this out: a program wrote an id as a number.
      return number.toPlainString();
    }
    BigDecimal rounded = number.round(DIGITS).stripTrailingZeros();
    if (isCutOff(number, raw)) {
      return rounded.toString();
    }
    String plain = rounded.toPlainString();
    // One that a person types as a text could be thousands; this one is known to be none.
    return PlainNumbers.unambiguous(plain);
  }
}
