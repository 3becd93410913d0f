package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.policy.term.Values;
import org.jspecify.annotations.Nullable;

/**
 * One practice asks to start, change or stop one agreement as of a date (Dutch: wijzigingsverzoek),
 * or to withdraw or move an amendment that was accepted before. Every field is of its form; whether
 * its agreement exists and its terms are right, only a policy can tell.
 *
 * @param origin where it stood
 * @param requestId 1 to 64 characters
 * @param receivedAt when it came in
 * @param agbCode 8 digits; null where only the contract is named
 * @param agbPadded whether the leading zero of the AGB code was restored
 * @param contractId 1 to 64 characters; null where only the AGB code is named
 * @param agreement the code, name or alias as it was written, not blank; null for none, on a
 *     withdraw or a move only
 * @param action what is asked
 * @param amends the request whose amendment is withdrawn or moved; null for any other action
 * @param startDate the day as of which; null for as soon as possible
 * @param submittedBy who sent it
 * @param channel by which way
 * @param terms the terms that were filled in, by the names and in the spelling of the request; no
 *     two names differ only in case, spaces, {@code -} and {@code _}
 * @param note free text of the practice, never shown in a log or a message; null for none
 */
public record AmendmentRequest(
    Origin origin,
    String requestId,
    ReceivedAt receivedAt,
    @Nullable String agbCode,
    boolean agbPadded,
    @Nullable String contractId,
    @Nullable String agreement,
    Action action,
    @Nullable String amends,
    @Nullable LocalDate startDate,
    Submitter submittedBy,
    Channel channel,
    Map<String, Value> terms,
    @Nullable String note)
    implements SubmittedRequest {

  public AmendmentRequest {
    terms = Values.copyOf(terms);
  }

  /** The agreement that it names, of a request that must name one. */
  public String agreementNamed() {
    return Objects.requireNonNull(agreement, "Only a withdraw or a move names no agreement");
  }

  /** Whether only the day of receipt is known of a withdraw or move. */
  public boolean isUntimedOnAmendment() {
    return action.isOnAmendment() && receivedAt.day() != null;
  }

  /** The start, change or stop that a move makes again. */
  public AmendmentRequest repeating(Action made, String ofAgreement, Map<String, Value> madeTerms) {
    return new AmendmentRequest(
        origin,
        requestId,
        receivedAt,
        agbCode,
        agbPadded,
        contractId,
        ofAgreement,
        made,
        null,
        startDate,
        submittedBy,
        channel,
        madeTerms,
        note);
  }

  /** The same request for another day. */
  public AmendmentRequest withStartDate(@Nullable LocalDate day) {
    return new AmendmentRequest(
        origin,
        requestId,
        receivedAt,
        agbCode,
        agbPadded,
        contractId,
        agreement,
        action,
        amends,
        day,
        submittedBy,
        channel,
        terms,
        note);
  }

  /** What it is and where it stood; not what the practice wrote, so that no log can repeat it. */
  @Override
  public String toString() {
    return "AmendmentRequest[" + requestId + ", " + origin + "]";
  }
}
