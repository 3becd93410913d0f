package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.resolution.EffectiveDay;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.decision.resolution.RulingOnRequest;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agreements in force or planned on a day that the policy would not make again: each is
 * held against it as a start with its terms would be, on that day, or on its own first day where
 * that is later. A rule that only warns decides nothing here either; what a person granted is found
 * all the same, as the policy would not make it, and says who granted it.
 */
public final class ImpactCheck {

  private static final List<ReasonCode> TERM_CHECKS =
      List.of(ReasonCode.TERM_MISSING, ReasonCode.TERM_INVALID);

  private final LocalDate day;
  private final Function<String, Policy> policies;

  /**
   * A check for one day.
   *
   * @param policies the policy of an id, with its revisions
   */
  public ImpactCheck(LocalDate day, Function<String, Policy> policies) {
    this.day = day;
    this.policies = policies;
  }

  /**
   * Why the policy would not make an agreement again.
   *
   * @param practice the practice's name
   * @param on the day on which it was held against the policy
   * @param code the check that it fails
   * @param message what is wrong with it
   * @param granted the ruling that granted it in spite of this very check; null for none
   */
  public record ImpactFinding(
      ContractHead contract,
      String practice,
      AgreementPeriod period,
      LocalDate on,
      ReasonCode code,
      Message message,
      @Nullable AppliedRuling granted) {}

  /** What is found in a contract, period by period. */
  public List<ImpactFinding> of(Contract contract) {
    List<ImpactFinding> findings = new ArrayList<>();
    for (AgreementPeriod period : contract.agreements()) {
      if (!period.days(contract.term()).end().isBefore(day)) {
        LocalDate on = period.start().isAfter(day) ? period.start() : day;
        for (Reason reason : reasons(contract, period, on)) {
          Message told = new Message("impact." + reason.code(), reason.message().facts());
          findings.add(
              new ImpactFinding(
                  contract.head(),
                  contract.practice().name(),
                  period,
                  on,
                  reason.code(),
                  told,
                  granted(contract, period, reason.code())));
        }
      }
    }
    return findings;
  }

  private static @Nullable AppliedRuling granted(
      Contract contract, AgreementPeriod period, ReasonCode code) {
    for (Amendment amendment : contract.amendments()) {
      AppliedRuling ruling = amendment.ruling();
      if (ruling != null
          && ruling.reasons().contains(code.name())
          && amendment.requestId().equals(period.requestId())) {
        return ruling;
      }
    }
    return null;
  }

  private List<Reason> reasons(Contract contract, AgreementPeriod period, LocalDate on) {
    Policy policy = policies.apply(contract.policy()).on(on);
    Agreement agreement = policy.agreements().find(period.agreement()).orElse(null);
    if (agreement == null) {
      Message message =
          Message.of("impact")
              .given("agreement", period.agreement())
              .phrase("policy", policy.name());
      return List.of(Reason.rejected(ReasonCode.UNKNOWN_AGREEMENT, message, null));
    }
    LocalizedText why = agreement.whyWithdrawn();
    if (why != null) {
      Message message = Message.of("impact").phrase("why", why);
      return List.of(Reason.rejected(ReasonCode.AGREEMENT_WITHDRAWN, message, null));
    }
    AmendmentRequest request = askedAnew(contract, period, on);
    ContextTerms terms = ContextTerms.of(request, agreement, null);
    List<Reason> reasons = new ArrayList<>();
    EffectiveDay effectiveDay = new EffectiveDay(on, on, policy, agreement, RulingOnRequest.NONE);
    Situation situation = new Situation(request, request, effectiveDay, null);
    Receipt receipt = new Receipt(situation, SetAside.NOTHING, on);
    addAll(reasons, TERM_CHECKS, new DecisionContext(receipt, agreement, contract, true, terms));
    // What cannot be read is unknown to a condition; it hides no other fault here.
    GivenTerms readable = new GivenTerms(terms.given().valid(), List.of(), List.of());
    ContextTerms known = new ContextTerms(null, readable, readable.valid(), true, List.of());
    addAll(
        reasons, RuleChecks.CODES, new DecisionContext(receipt, agreement, contract, true, known));
    return reasons;
  }

  private static void addAll(
      List<Reason> reasons, List<ReasonCode> checks, DecisionContext context) {
    for (ReasonCode check : checks) {
      reasons.addAll(Checks.make(check, context).reasons());
    }
  }

  /** The start that would make the agreement again. */
  private static AmendmentRequest askedAnew(
      Contract contract, AgreementPeriod period, LocalDate on) {
    return new AmendmentRequest(
        new Origin("", 0),
        contract.contractId(),
        new NamedContract(contract.agbCode(), false, contract.contractId()),
        new AskedChange(period.agreement(), Action.START, null, on),
        period.terms(),
        new Submission(ReceivedAt.on(on), Submitter.PRACTICE, Channel.FORM),
        null);
  }
}
