package nl.zorgcontract.amend.policy;

/** What a request asks to do with an agreement. */
public enum Action {
  START("start"),
  CHANGE("change"),
  STOP("stop");

  private final String code;

  Action(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
