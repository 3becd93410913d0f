package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one request, and why.
 *
 * @param request the request
 * @param outcome what became of it
 * @param subject the contract and the agreement it turned out to be about
 * @param receivedOn the calendar day of receipt, in the policy's time zone; null where the request
 *     could not be read or no policy was reached
 * @param startDate the day on which the amendment takes effect or would have; null where it cannot
 *     be told
 * @param submitBy the submission deadline of that day; null where the day or the window is not
 *     known
 * @param tariffFrom the day of the new tariff; null unless accepted and the agreement affects the
 *     tariff
 * @param proposal the first possible start; null unless a reason of timing stands and there is one
 * @param reasons every reason, in the order of the checks; empty where accepted
 * @param warnings what a person should know
 * @param exceptions the granted exceptions that took a reason away
 * @param notApplicable the checks that were not made, since an earlier one ended the matter or
 *     there was nothing to check
 */
public record Decision(
    SubmittedRequest request,
    Outcome outcome,
    Subject subject,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate startDate,
    @Nullable LocalDate submitBy,
    @Nullable LocalDate tariffFrom,
    @Nullable Proposal proposal,
    List<Reason> reasons,
    List<Warning> warnings,
    List<GrantedException> exceptions,
    Set<ReasonCode> notApplicable) {

  public Decision {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Whether another start date alone would have saved it: rejected, by reasons of timing only, and
   * a start is left to propose.
   */
  public boolean isRefusedOnTimingAlone() {
    return outcome == Outcome.REJECTED
        && proposal != null
        && reasons.stream().allMatch(reason -> reason.code().isTiming());
  }
}
