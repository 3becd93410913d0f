package nl.zorgcontract.amend.decision;

import java.util.List;
import nl.zorgcontract.amend.message.Coded;

/** What became of a request. Every request gets exactly one. */
public enum Outcome implements Coded {
  /** Applied to the contract. */
  ACCEPTED,
  /** Not applied. */
  REJECTED,
  /** Not applied; a person must decide. */
  REFERRED,
  /** This very request was accepted before, or stands twice in the input; nothing changes. */
  SKIPPED,
  /** Without a register: nothing stands against it as far as it was checked. */
  NO_OBJECTION;

  /** The outcomes of a run, in the order in which they are reported. */
  public static final List<Outcome> OF_A_RUN = List.of(ACCEPTED, REJECTED, REFERRED, SKIPPED);
}
