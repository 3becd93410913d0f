package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.Texts;

/** Compares names as people write them. */
public final class Names {

  private Names() {}

  /**
   * What of a name counts: its letters and digits and the other signs that are none of case,
   * accent, space, hyphen, underscore, dot or bracket.
   */
  public static String folded(String name) {
    String plain = Texts.folded(name);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (counts(plain.charAt(i))) {
        folded.append(plain.charAt(i));
      }
    }
    return folded.toString();
  }

  private static boolean counts(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.CONNECTOR_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          false;
      default -> true;
    };
  }
}
