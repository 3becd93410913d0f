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
 * What the checks on receipt need: channel, submitter, day and ruling. They are made even where the
 * amendment that a request withdraws or moves is not known.
 *
 * @param situation the request and its effective day
 * @param setAside which reasons a ruling sets aside
 * @param asOf the day of the run
 */
record Receipt(Situation situation, SetAside setAside, LocalDate asOf) {

  /** The request as it was sent. */
  AmendmentRequest request() {
    return situation.request();
  }

  /** The policy as it stands on the day by which the request is decided. */
  Policy policy() {
    return situation.effectiveDay().policy();
  }

  /** The calendar day of receipt, in the policy's time zone. */
  LocalDate receivedOn() {
    return situation.effectiveDay().receivedOn();
  }

  /** The ways by which such requests are taken; null for any. */
  @Nullable Sourced<Set<Channel>> channels() {
    Agreement agreement = situation.effectiveDay().agreement();
    return agreement != null ? agreement.senders().channels() : policy().rules().channels();
  }
}
