package nl.zorgcontract.amend.policy;

/** The way by which a request came in. */
public enum Channel {
  FORM("form"),
  PORTAL("portal"),
  EMAIL("email"),
  PHONE("phone");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
