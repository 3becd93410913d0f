package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.Texts;

/** Compares names as people write them. */
public final class Names {

  private static final char LAST_ASCII = '\u007f';

  private Names() {}

  /**
   * What of a name counts: its letters and digits and the other signs that are none of case,
   * accent, space, hyphen, underscore, dot or bracket.
   */
  public static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c > LAST_ASCII) {
        return foldedBeyondAscii(name);
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if ((lower >= 'a' && lower <= 'z') || counts(lower)) {
        folded.append(lower);
      }
    }
    return folded.toString();
  }

  /** For all the world's letters, which takes longer; most names of a policy have none of them. */
  private static String foldedBeyondAscii(String name) {
    String plain = Texts.withoutAccents(Texts.lower(name));
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
      case Character.SPACE_SEPARATOR,
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
