package nl.zorgcontract.amend.request;

import java.util.Optional;

/**
 * The AGB code of a practice.
 *
 * @param digits 8 digits
 * @param padded whether the leading zero, which spreadsheets strip, was restored
 */
record AgbCode(String digits, boolean padded) {

  private static final int LENGTH = 8;

  /** The code that the text writes in 8 or 7 digits; empty where it writes none. */
  static Optional<AgbCode> parse(String text) {
    boolean allDigits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!allDigits || text.length() < LENGTH - 1 || text.length() > LENGTH) {
      return Optional.empty();
    }
    boolean padded = text.length() < LENGTH;
    return Optional.of(new AgbCode(padded ? "0" + text : text, padded));
  }
}
