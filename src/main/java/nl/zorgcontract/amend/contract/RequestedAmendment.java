package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for in a request that became an {@link Amendment}.
 *
 * @param requestId the request
 * @param agreement the agreement's code
 * @param action what it asked to do
 * @param startDate the day asked for; null for as soon as possible
 * @param terms the terms given with the request; of a move those of the amendment that it moves
 * @param receivedAt when the request came in, a day or a date-time with offset; null where an older
 *     register does not say
 * @param amends the request whose amendment was withdrawn or moved; null for any other action
 */
public record RequestedAmendment(
    String requestId,
    String agreement,
    Action action,
    @Nullable LocalDate startDate,
    Map<String, Value> terms,
    @Nullable String receivedAt,
    @Nullable String amends) {

  public RequestedAmendment {
    terms = Value.copyOf(terms);
  }
}
