package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.decision.Outcome;

/** Counts outcomes, one by one. */
class OutcomeTally {

  private int accepted;
  private int rejected;
  private int referred;
  private int skipped;

  final void add(Outcome outcome) {
    switch (outcome) {
      case ACCEPTED -> accepted++;
      case REJECTED -> rejected++;
      case REFERRED -> referred++;
      case SKIPPED -> skipped++;
      case NO_OBJECTION -> throw new IllegalStateException("Counted without a register");
    }
  }

  final OutcomeCounts counts() {
    return new OutcomeCounts(accepted, rejected, referred, skipped);
  }
}
