package nl.zorgcontract.amend.decision.resolution;

import java.time.LocalDate;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a request takes effect, and the version of its policy by which it is decided:
 * the one that stands on that day, and where it cannot be told, on the day of receipt.
 *
 * @param receivedOn the calendar day of receipt, in the policy's time zone
 * @param start the day that a ruling gives, else that was asked for, else the first possible one;
 *     null where it cannot be told
 * @param policy the policy as it stands on the start, else on the day of receipt
 * @param agreement the agreement by that policy; null where it has none of that name
 * @param ruling what persons ruled on the request
 */
public record EffectiveDay(
    LocalDate receivedOn,
    @Nullable LocalDate start,
    Policy policy,
    @Nullable Agreement agreement,
    RulingOnRequest ruling) {

  EffectiveDay with(RulingOnRequest other) {
    return new EffectiveDay(receivedOn, start, policy, agreement, other);
  }
}
