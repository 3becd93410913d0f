package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.Set;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a request came in: what can be checked of it even where the amendment that it withdraws or
 * moves is not known.
 *
 * @param request as it was sent
 * @param policy the policy as it stands on the day by which it is decided
 * @param agreement the agreement it is about; null where a withdraw or a move names none
 * @param setAside which reasons a ruling sets aside
 * @param receivedOn the calendar day of receipt, in the policy's time zone
 * @param asOf the day of the run
 */
record Receipt(
    AmendmentRequest request,
    Policy policy,
    @Nullable Agreement agreement,
    SetAside setAside,
    LocalDate receivedOn,
    LocalDate asOf) {

  /** The ways by which such requests are taken; null for any. */
  @Nullable Sourced<Set<Channel>> channels() {
    return agreement != null ? agreement.senders().channels() : policy.rules().channels();
  }
}
