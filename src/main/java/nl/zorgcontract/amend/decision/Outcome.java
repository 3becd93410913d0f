package nl.zorgcontract.amend.decision;

import java.util.List;

/** What became of a request. Every request gets exactly one. */
public enum Outcome {
  /** Applied to the contract. */
  ACCEPTED("accepted"),
  /** Not applied. */
  REJECTED("rejected"),
  /** Not applied; a person must decide. */
  REFERRED("referred"),
  /** This very request was accepted before, or stands twice in the input; nothing changes. */
  SKIPPED("skipped"),
  /** Without a register: nothing stands against it as far as it was checked. */
  NO_OBJECTION("no-objection");

  /** The outcomes of a run, in the order in which they are reported. */
  public static final List<Outcome> OF_A_RUN = List.of(ACCEPTED, REJECTED, REFERRED, SKIPPED);

  private final String code;

  Outcome(String code) {
    this.code = code;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
