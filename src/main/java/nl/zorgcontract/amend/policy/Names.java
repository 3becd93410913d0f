package nl.zorgcontract.amend.policy;

import java.text.Normalizer;
import nl.zorgcontract.amend.message.Texts;

/** Compares names as people write them. */
public final class Names {

  private Names() {}

  /**
   * What of a name counts: its letters and digits and the other signs that are none of case,
   * accent, space, hyphen, underscore, dot or bracket.
   */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    Normalizer.normalize(Texts.lower(name), Normalizer.Form.NFD)
        .codePoints()
        .filter(Names::counts)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean counts(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          false;
      default -> c != '.';
    };
  }
}
