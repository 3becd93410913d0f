package nl.zorgcontract.amend.decision.check;

import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * The checks on the amendment that a request withdraws or moves: it can be taken back before it
 * takes effect, while nothing was built on it.
 */
final class AmendmentChecks {

  private AmendmentChecks() {}

  /** Passed wherever there is an amendment: without one no other check on it can be made. */
  static CheckResult notFound(DecisionContext context) {
    return context.concerned() == null ? CheckResult.NOT_APPLICABLE : CheckResult.PASSED;
  }

  static CheckResult inForce(DecisionContext context) {
    ConcernedAmendment concerned = context.concerned();
    if (concerned == null) {
      return CheckResult.NOT_APPLICABLE;
    }
    Amendment amendment = concerned.amendment();
    if (amendment.startDate().isAfter(context.receivedOn())) {
      return CheckResult.PASSED;
    }
    Message message =
        about("reason.AMENDMENT_IN_FORCE", amendment)
            .day("startDate", amendment.startDate())
            .day("receivedOn", context.receivedOn());
    return CheckResult.rejected(ReasonCode.AMENDMENT_IN_FORCE, message, null);
  }

  static CheckResult superseded(DecisionContext context) {
    ConcernedAmendment concerned = context.concerned();
    if (concerned == null) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (concerned.isFree()) {
      return CheckResult.PASSED;
    }
    Amendment later = concerned.standsOn();
    Message message =
        later == null
            ? about("reason.AMENDMENT_SUPERSEDED.unknown", concerned.amendment())
            : about("reason.AMENDMENT_SUPERSEDED", concerned.amendment())
                .given("later", later.requestId());
    return CheckResult.rejected(ReasonCode.AMENDMENT_SUPERSEDED, message, null);
  }

  private static Message about(String key, Amendment amendment) {
    return Message.of(key).given("amends", amendment.requestId());
  }
}
