package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AmendmentGrounds;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Revision;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/** Makes the decision from the results of the checks: outcome, dates, warnings, contract. */
final class Conclusion {

  private final LocalDate asOf;

  /** Conclusions of a run of this day. */
  Conclusion(LocalDate asOf) {
    this.asOf = asOf;
  }

  /**
   * The decision on a request.
   *
   * @param policy the policy with its revisions
   * @param contract the contract as the requests before left it; null without a register
   */
  DecisionResult of(
      DecisionContext context, Findings findings, Policy policy, @Nullable Contract contract) {
    List<Warning> warnings = Warnings.ofForm(context.request());
    warnings.addAll(context.setAside().warnings(findings.reasons()));
    if (!context.isWithdraw() && !endedAtAmendment(context, findings)) {
      warnings.addAll(RuleChecks.warnings(context));
    }
    LocalDate tariffFrom = null;
    Contract amended = null;
    if (contract != null && findings.reasons().isEmpty()) {
      tariffFrom = tariffFrom(context);
      Contract.Amended result = contract.amend(amendment(context, tariffFrom, findings.ruling()));
      if (!context.isWithdraw()) {
        warnings.addAll(Warnings.ofAmending(contract, context.policy(), result.replaced()));
      }
      amended = result.contract();
    }
    StartOption proposal = proposal(context, policy, findings.reasons()).orElse(null);
    Decision decision =
        new Decision(
            context.request(),
            outcome(context, findings.reasons()),
            subject(context, contract),
            new DecisionDates(
                context.receivedOn(),
                context.hasStart() ? context.start() : null,
                context.receipt().situation().submitBy(),
                tariffFrom,
                proposal,
                amended != null && neverBegins(context, amended)),
            findings,
            warnings);
    return new DecisionResult(decision, amended);
  }

  /** Whether it is a stop of what was not in force on the day before: nothing of that is left. */
  private static boolean neverBegins(DecisionContext context, Contract amended) {
    return context.isStop()
        && amended.covering(context.agreement().code(), context.start().minusDays(1)).isEmpty();
  }

  /** Whether the checks after one were left out, those that only warn included. */
  private static boolean endedAtAmendment(DecisionContext context, Findings findings) {
    return context.concerned() != null
        && findings.reasons().stream()
            .anyMatch(reason -> ReasonCode.ON_AN_AMENDMENT.contains(reason.code()));
  }

  private static Outcome outcome(DecisionContext context, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return context.contract() == null ? Outcome.NO_OBJECTION : Outcome.ACCEPTED;
    }
    return reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.REJECTED)
        ? Outcome.REJECTED
        : Outcome.REFERRED;
  }

  private static Subject subject(DecisionContext context, @Nullable Contract contract) {
    Subject subject =
        Subject.of(context.request(), contract, context.policy(), context.agreement());
    ConcernedAmendment concerned = context.concerned();
    return concerned == null || context.isWithdraw()
        ? subject
        : subject.moving(
            new MovedAmendment(concerned.amendment().startDate(), concerned.amendment().terms()));
  }

  private Amendment amendment(
      DecisionContext context, @Nullable LocalDate tariffFrom, @Nullable AppliedRuling ruling) {
    AmendmentRequest request = context.request();
    ConcernedAmendment concerned = context.concerned();
    String agreement =
        concerned == null ? context.agreement().code() : concerned.amendment().agreement();
    Revision revision = context.policy().revision();
    return new Amendment(
        new RequestedAmendment(
            request.requestId(),
            agreement,
            request.action(),
            request.startDate(),
            terms(context),
            request.receivedAt().toString(),
            request.amends()),
        context.start(),
        asOf,
        tariffFrom,
        AmendmentGrounds.of(revision == null ? null : revision.from(), ruling),
        request.action() == Action.MOVE ? context.counted().action() : null,
        null);
  }

  private static Map<String, Value> terms(DecisionContext context) {
    if (context.concerned() != null && !context.isWithdraw()) {
      return context.concerned().amendment().terms();
    }
    return context.isStop() || context.isWithdraw() ? Map.of() : context.given().valid();
  }

  /** The day of the new tariff: a ruling's, else the policy's; null for none. */
  private static @Nullable LocalDate tariffFrom(DecisionContext context) {
    if (context.isWithdraw() || !context.agreement().rules().affectsTariff()) {
      return null;
    }
    Ruling granted = context.setAside().ruling().granted();
    return granted != null && granted.days().tariffFrom() != null
        ? granted.days().tariffFrom()
        : context.policy().rules().tariff().of(context.start(), context.receivedOn());
  }

  /** The first start still possible on the day of the run, where a reason of timing stands. */
  private Optional<StartOption> proposal(
      DecisionContext context, Policy policy, List<Reason> reasons) {
    if (reasons.isEmpty()
        || context.concerned() != null
        || reasons.stream().noneMatch(reason -> reason.code().isTiming())) {
      return Optional.empty();
    }
    Action action = context.counted().action();
    String code = context.agreement().code();
    return Timing.firstPossibleStart(policy, code, action, asOf, context.term())
        .flatMap(start -> proposal(policy.on(start), code, action, start));
  }

  private static Optional<StartOption> proposal(
      Policy standing, String code, Action action, LocalDate start) {
    return standing
        .agreements()
        .find(code)
        .filter(agreement -> agreement.isOffered(action))
        .map(
            (Agreement agreement) ->
                new StartOption(start, agreement.timing(action).submitBy(start).orElse(null)));
  }
}
