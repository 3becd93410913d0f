package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a report shows of the request under a decision; of one that could not be read, the fields
 * that could.
 *
 * @param requestId null where it was missing or malformed; likewise the others
 * @param agreement the agreement's code where it is known, else as it was written
 * @param amends the request whose amendment is withdrawn or moved; null for any other action
 */
public record RequestView(
    @Nullable String requestId,
    @Nullable String agreement,
    @Nullable Action action,
    @Nullable String amends,
    @Nullable LocalDate startDate) {

  public static RequestView of(Decision decision) {
    SubmittedRequest submitted = decision.request();
    if (submitted instanceof AmendmentRequest request) {
      return new RequestView(
          request.requestId(),
          agreement(decision, request.agreement()),
          request.action(),
          request.amends(),
          request.startDate());
    }
    UnreadableRequest request = (UnreadableRequest) submitted;
    return new RequestView(
        request.requestId(),
        agreement(decision, request.agreement()),
        request.action(),
        null,
        request.startDate());
  }

  /** The action's word in files. */
  public @Nullable String actionCode() {
    return action == null ? null : action.code();
  }

  private static @Nullable String agreement(Decision decision, @Nullable String written) {
    return decision.subject().agreement() == null ? written : decision.subject().agreement().code();
  }
}
