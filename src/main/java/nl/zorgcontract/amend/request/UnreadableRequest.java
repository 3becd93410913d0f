package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * A request that is not of its form. It is rejected, and claims no request id. Of its fields those
 * are given that were readable, so that a person finds it back.
 *
 * @param origin where it stood
 * @param requestId null where it was missing or malformed; likewise the others
 * @param code {@code MISSING_FIELD} or {@code MALFORMED_FIELD}
 * @param faults one message a field, at least one
 */
public record UnreadableRequest(
    Origin origin,
    @Nullable String requestId,
    @Nullable String agbCode,
    boolean agbPadded,
    @Nullable String contractId,
    @Nullable String agreement,
    @Nullable Action action,
    @Nullable LocalDate startDate,
    ReasonCode code,
    List<Message> faults)
    implements SubmittedRequest {

  public UnreadableRequest {
    if (faults.isEmpty()) {
      throw new IllegalArgumentException("An unreadable request has at least one fault");
    }
    faults = List.copyOf(faults);
  }
}
