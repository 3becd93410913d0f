package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.resolution.EffectiveDay;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request with its effective day and the amendment that it concerns, before any check.
 *
 * @param counted of a move the start, change or stop that it makes again
 * @param concerned the amendment that it withdraws or moves; null where there is none
 */
record Situation(
    AmendmentRequest request,
    AmendmentRequest counted,
    EffectiveDay effectiveDay,
    @Nullable ConcernedAmendment concerned) {

  /** The agreement as the request, or the amendment, names it; null where neither does. */
  @Nullable String agreementNamed() {
    return concerned != null ? concerned.amendment().agreement() : request.agreement();
  }

  /** The day by which it had to be received; null where the start or the window is not known. */
  @Nullable LocalDate submitBy() {
    LocalDate start = effectiveDay.start();
    Agreement agreement = effectiveDay.agreement();
    if (start == null || agreement == null || agreement.timing(made()).window() == null) {
      return null;
    }
    LocalDate own = agreement.timing(made()).submitBy(start).orElse(null);
    HeldDeadline other = concerned == null ? null : concerned.deadline();
    return other != null && (own == null || other.day().isBefore(own)) ? other.day() : own;
  }

  Action made() {
    return concerned != null ? concerned.amendment().made() : counted.action();
  }

  /**
   * Works it out.
   *
   * @param policy the policy with its revisions
   * @param contract as the requests before left it; null to look without a register
   * @param effectiveDays tells when a request takes effect
   */
  static Situation of(
      AmendmentRequest request,
      Policy policy,
      @Nullable Contract contract,
      EffectiveDays effectiveDays) {
    if (request.amends() == null || contract == null) {
      ContractHead head = contract == null ? null : contract.head();
      return new Situation(request, request, effectiveDays.of(request, policy, head), null);
    }
    ContractHead head = contract.head();
    Amendment amendment = new AmendmentSearch(request, policy, contract).find().orElse(null);
    if (amendment == null) {
      EffectiveDay unknown = effectiveDays.of(request, policy, head, null, request.agreement());
      return new Situation(request, request, unknown, null);
    }
    LocalDate receivedOn = request.receivedAt().on(policy.zone());
    ConcernedAmendment concerned = ConcernedAmendment.of(amendment, contract, policy, receivedOn);
    if (request.action() == Action.WITHDRAW) {
      EffectiveDay effectiveDay =
          effectiveDays.of(request, policy, head, amendment.startDate(), amendment.agreement());
      return new Situation(request, request, effectiveDay, concerned);
    }
    AmendmentRequest repeated =
        request.repeating(amendment.made(), amendment.agreement(), amendment.terms());
    EffectiveDay effectiveDay = effectiveDays.of(request, repeated, policy, head);
    return new Situation(request, repeated, effectiveDay, concerned);
  }
}
