package nl.zorgcontract.amend.report.letter;

/** The form of a letter, named as on the command line. */
public enum LetterFormat {
  /** Plain text. */
  TEXT("txt"),
  /** A page with a letterhead, to print or to open in a word processor. */
  HTML("html"),
  /** A draft that a mail program opens unsent. */
  EML("eml");

  private final String extension;

  LetterFormat(String extension) {
    this.extension = extension;
  }

  /** How the names of its files end. */
  public String extension() {
    return extension;
  }
}
