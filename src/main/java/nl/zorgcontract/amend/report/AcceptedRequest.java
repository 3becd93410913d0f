package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.Objects;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;

/** What an accepted request did to a contract, and when it takes effect. */
record AcceptedRequest(String contractId, String requestId, Action action, LocalDate startDate) {

  static AcceptedRequest of(Decision decision) {
    AmendmentRequest request = (AmendmentRequest) decision.request();
    return new AcceptedRequest(
        Objects.requireNonNull(decision.subject().contractId()),
        request.requestId(),
        request.action(),
        Objects.requireNonNull(decision.startDate()));
  }

  static AcceptedRequest of(StoredDecision decision) {
    return new AcceptedRequest(
        Objects.requireNonNull(decision.text("contractId")),
        Objects.requireNonNull(decision.text("requestId")),
        Action.CODES.ofCode(Objects.requireNonNull(decision.text("action"))).orElseThrow(),
        Objects.requireNonNull(decision.day("startDate")));
  }

  /**
   * Whether nothing is left of this request once the other replaced a period that bears its id. A
   * period bears the id of the request that last changed it: where this one only ended the period,
   * what it started stands.
   */
  boolean isUndoneBy(AcceptedRequest other) {
    return other.startDate().equals(startDate)
        || (other.action() == Action.STOP && other.startDate().isBefore(startDate));
  }
}
