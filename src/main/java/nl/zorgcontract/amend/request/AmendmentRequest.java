package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * One practice asks to start, change or stop one agreement as of a date (Dutch: wijzigingsverzoek),
 * or to withdraw or move an amendment that was accepted before. Every field is of its form; whether
 * its agreement exists and its terms are right, only a policy can tell.
 *
 * @param origin where it stood
 * @param requestId 1 to 64 characters
 * @param contract which contract it names
 * @param asked what is asked; its action is there
 * @param terms the terms that were filled in, by the names and in the spelling of the request; no
 *     two names differ only in case, spaces, {@code -} and {@code _}
 * @param submission how it came in
 * @param note free text of the practice, never shown in a log or a message; null for none
 */
public record AmendmentRequest(
    Origin origin,
    String requestId,
    NamedContract contract,
    AskedChange asked,
    Map<String, Value> terms,
    Submission submission,
    @Nullable String note)
    implements SubmittedRequest {

  public AmendmentRequest {
    Objects.requireNonNull(asked.action(), "Every request asks something");
    terms = Value.copyOf(terms);
  }

  public @Nullable String agbCode() {
    return contract.agbCode();
  }

  public @Nullable String contractId() {
    return contract.contractId();
  }

  public @Nullable String agreement() {
    return asked.agreement();
  }

  public Action action() {
    return Objects.requireNonNull(asked.action());
  }

  public @Nullable String amends() {
    return asked.amends();
  }

  public @Nullable LocalDate startDate() {
    return asked.startDate();
  }

  public ReceivedAt receivedAt() {
    return submission.receivedAt();
  }

  public Submitter submittedBy() {
    return submission.submittedBy();
  }

  public Channel channel() {
    return submission.channel();
  }

  /** The agreement that it names, of a request that must name one. */
  public String agreementNamed() {
    return Objects.requireNonNull(agreement(), "Only a withdraw or a move names no agreement");
  }

  /** Whether only the day of receipt is known of a withdraw or move. */
  public boolean isUntimedOnAmendment() {
    return action().isOnAmendment() && receivedAt().day() != null;
  }

  /** The start, change or stop that a move makes again. */
  public AmendmentRequest repeating(Action made, String ofAgreement, Map<String, Value> madeTerms) {
    return with(new AskedChange(ofAgreement, made, null, startDate()), madeTerms);
  }

  /** The same request for another day. */
  public AmendmentRequest withStartDate(@Nullable LocalDate day) {
    return with(new AskedChange(agreement(), action(), amends(), day), terms);
  }

  private AmendmentRequest with(AskedChange other, Map<String, Value> otherTerms) {
    return new AmendmentRequest(origin, requestId, contract, other, otherTerms, submission, note);
  }

  /** What it is and where it stood; not what the practice wrote, so that no log can repeat it. */
  @Override
  public String toString() {
    return "AmendmentRequest[" + requestId + ", " + origin + "]";
  }
}
