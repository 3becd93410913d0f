package nl.zorgcontract.amend.message;

/**
 * One text in both languages of the program.
 *
 * @param en English, not blank
 * @param nl Dutch, not blank
 */
public record LocalizedText(String en, String nl) {

  /** The same text in both languages: a name, a code. */
  public static LocalizedText same(String text) {
    return new LocalizedText(text, text);
  }

  public String in(Language language) {
    return language == Language.NL ? nl : en;
  }
}
