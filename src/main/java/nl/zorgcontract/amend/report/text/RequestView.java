package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.SubmittedRequest;
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
    SubmittedRequest request = decision.request();
    AskedChange asked = request.asked();
    return new RequestView(
        request.requestId(),
        agreement(decision, asked.agreement()),
        asked.action(),
        asked.amends(),
        asked.startDate());
  }

  /** The action's word in files. */
  public @Nullable String actionCode() {
    return action == null ? null : action.code();
  }

  private static @Nullable String agreement(Decision decision, @Nullable String written) {
    return decision.subject().agreement() == null ? written : decision.subject().agreement().code();
  }
}
