package nl.zorgcontract.amend.policy.term;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.PlainNumbers;
import nl.zorgcontract.amend.message.Texts;

/**
 * Numbers as people write them: digits, perhaps with a sign before and a point or a comma among
 * them; at most 30 digits on either side.
 *
 * <p>{@code 1.250} and {@code 1,250} are no numbers: nobody can tell whether thousands are meant.
 */
final class WrittenNumber {

  private static final int MOST_DIGITS = 30;
  private static final Pattern EXPONENT = Pattern.compile("[+-]?\\d+([.,]\\d+)?[eE][+-]?\\d+");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([., ]\\d{3})+([.,]\\d+)?");
  private static final Pattern UNIT = Pattern.compile("[+-]?\\d+([.,]\\d+)?[^\\d.,]+");

  private WrittenNumber() {}

  /**
   * The number that the text writes.
   *
   * @param takesPercent whether {@code 5%} is 0.05
   */
  static Optional<BigDecimal> parse(String text, boolean takesPercent) {
    if (takesPercent && text.endsWith("%")) {
      String number = Texts.trimmed(text.substring(0, text.length() - 1));
      return parse(number, false).map(percent -> percent.movePointLeft(2));
    }
    return isNumber(text) && !PlainNumbers.isAmbiguous(text)
        ? Optional.of(new BigDecimal(text.replace(',', '.')))
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
    int point = digitsEnd(text, start);
    if (point == start || point == text.length()) {
      return point != start;
    }
    boolean hasPoint = text.charAt(point) == '.' || text.charAt(point) == ',';
    return hasPoint && point + 1 < text.length() && digitsEnd(text, point + 1) == text.length();
  }

  /** The index after the digits that start here, of which there are at most 30. */
  private static int digitsEnd(String text, int start) {
    int i = start;
    while (i < text.length()
        && i - start < MOST_DIGITS
        && text.charAt(i) >= '0'
        && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  /** What is wrong with a text that is no number. */
  static Message problem(String text) {
    return Message.of("problem.number." + kind(text));
  }

  private static String kind(String text) {
    if (PlainNumbers.isAmbiguous(text)) {
      return "perhapsThousands";
    }
    if (text.startsWith("=")) {
      return "formula";
    }
    if (text.endsWith("%")) {
      return "percent";
    }
    if (EXPONENT.matcher(text).matches()) {
      return "exponent";
    }
    if (THOUSANDS.matcher(text).matches()) {
      return "thousands";
    }
    if (UNIT.matcher(text).matches()) {
      return "unit";
    }
    boolean isDigits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.,".indexOf(c) >= 0);
    if (!isDigits) {
      return "notDigits";
    }
    if (text.length() > MOST_DIGITS) {
      return "tooLong";
    }
    return ".,".indexOf(text.charAt(0)) >= 0 ? "noDigitBefore" : "notDigits";
  }
}
