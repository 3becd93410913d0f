package nl.zorgcontract.amend.decision;

/** What became of a request. Every request gets exactly one. */
public enum Outcome {
  /** Applied to the contract. */
  ACCEPTED("accepted"),
  /** Not applied. */
  REJECTED("rejected"),
  /** Not applied; a person must decide. */
  REFERRED("referred"),
  /** This very request was accepted before, or stands twice in the input; nothing changes. */
  SKIPPED("skipped");

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
