package nl.zorgcontract.amend.overview;

/** What becomes of an agreement on a day. */
public enum Turn {
  START("start"),
  CHANGE("change"),
  STOP("stop"),
  TARIFF("tariff");

  private final String code;

  Turn(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
