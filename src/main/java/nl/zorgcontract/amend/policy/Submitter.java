package nl.zorgcontract.amend.policy;

/** Who sent a request. */
public enum Submitter {
  PRACTICE("practice"),
  FTO_GROUP("fto-group"),
  REGIONAL_ORGANISATION("regional-organisation");

  private final String code;

  Submitter(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
