package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.decision.Outcome;

/** How many requests had each outcome. */
public record OutcomeCounts(long accepted, long rejected, long referred, long skipped) {

  public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0);

  /** How many requests there were. */
  public long total() {
    return accepted + rejected + referred + skipped;
  }

  /** These and others together. */
  public OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        accepted + other.accepted,
        rejected + other.rejected,
        referred + other.referred,
        skipped + other.skipped);
  }

  public long of(Outcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> accepted;
      case REJECTED -> rejected;
      case REFERRED -> referred;
      case SKIPPED -> skipped;
      case NO_OBJECTION -> 0;
    };
  }
}
