package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * When a request takes effect, and by which version of its policy it is decided: the one that
 * stands on that day, and where it cannot be told, on the day of receipt.
 *
 * @param receivedOn the calendar day of receipt, in the policy's time zone
 * @param start the day asked for, or the first possible one; null where it cannot be told
 * @param policy the policy as it stands on the start, else on the day of receipt
 * @param agreement the agreement by that policy; null where it has none of that name
 */
public record Effect(
    LocalDate receivedOn, @Nullable LocalDate start, Policy policy, @Nullable Agreement agreement) {

  /**
   * Tells when a request takes effect.
   *
   * @param policy the policy with its revisions
   * @param term the contract's term
   */
  public static Effect of(AmendmentRequest request, Policy policy, DateRange term) {
    LocalDate receivedOn = request.receivedAt().on(policy.zone());
    LocalDate start =
        Optional.ofNullable(request.startDate())
            .or(
                () ->
                    Timing.firstPossibleStart(
                        policy, request.agreement(), request.action(), receivedOn, term))
            .orElse(null);
    Policy standing = policy.on(start != null ? start : receivedOn);
    return new Effect(
        receivedOn, start, standing, standing.agreements().find(request.agreement()).orElse(null));
  }
}
