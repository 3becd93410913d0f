package nl.zorgcontract.amend.request.form;

import java.util.Optional;
import nl.zorgcontract.amend.message.Texts;

/**
 * The AGB code of a practice.
 *
 * @param digits 8 digits
 * @param padded whether the leading zero, which spreadsheets strip, was restored
 */
public record AgbCode(String digits, boolean padded) {

  private static final int LENGTH = 8;

  /** The code that the text writes in 8 or 7 digits; empty where it writes none. */
  public static Optional<AgbCode> parse(String text) {
    if (text.length() < LENGTH - 1 || text.length() > LENGTH || !Texts.isDigits(text)) {
      return Optional.empty();
    }
    boolean padded = text.length() < LENGTH;
    return Optional.of(new AgbCode(padded ? "0" + text : text, padded));
  }
}
