package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.Objects;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted request did to a contract, and when it takes effect.
 *
 * @param amends the request whose amendment it withdrew or moved; null for any other action
 */
record AcceptedRequest(
    String contractId,
    String requestId,
    Action action,
    @Nullable String amends,
    LocalDate startDate) {

  static AcceptedRequest of(Decision decision) {
    AmendmentRequest request = (AmendmentRequest) decision.request();
    return new AcceptedRequest(
        Objects.requireNonNull(decision.subject().contractId()),
        request.requestId(),
        request.action(),
        request.amends(),
        Objects.requireNonNull(decision.startDate()));
  }

  static AcceptedRequest of(StoredDecision decision) {
    return new AcceptedRequest(
        Objects.requireNonNull(decision.text("contractId")),
        Objects.requireNonNull(decision.text("requestId")),
        Action.CODES.ofCode(Objects.requireNonNull(decision.text("action"))).orElseThrow(),
        decision.text("amends"),
        Objects.requireNonNull(decision.day("startDate")));
  }

  /** Whether nothing is left of this request once the other replaced a period that bears its id. */
  boolean isUndoneBy(AcceptedRequest other) {
    return Replacements.leavesNothing(other.action(), other.startDate(), startDate);
  }
}
