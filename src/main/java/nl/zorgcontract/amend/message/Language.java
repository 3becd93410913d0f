package nl.zorgcontract.amend.message;

/** The languages of messages and reports. Codes, file names and columns are the same in both. */
public enum Language {
  EN("en"),
  NL("nl");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The word on the command line. */
  public String code() {
    return code;
  }
}
