package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides one request against one contract: is the agreement in the catalogue, then every check,
 * then the dates, and, where nothing stands against it, the amended contract. A plain function of
 * its arguments.
 */
public final class Decider {

  /** What is not looked at without a register. */
  private static final Set<ReasonCode> IDENTITY =
      EnumSet.of(
          ReasonCode.ALREADY_PROCESSED,
          ReasonCode.DUPLICATE_REQUEST,
          ReasonCode.CONTRACT_NOT_FOUND);

  private final LocalDate asOf;
  private final GrantedExceptions exceptions;

  /** The sets that were made, each once: a large run has few different ones. */
  private final Map<Set<ReasonCode>, Set<ReasonCode>> codeSets = new HashMap<>();

  /**
   * A decider for one run, used by one thread at a time.
   *
   * @param asOf the day of the run
   * @param exceptions what people granted
   */
  public Decider(LocalDate asOf, GrantedExceptions exceptions) {
    this.asOf = asOf;
    this.exceptions = exceptions;
  }

  /**
   * Decides a request that is of its form.
   *
   * @param policy the policy of the contract
   * @param contract the contract; null to look without a register, which makes only the checks that
   *     need none
   */
  public DecisionResult decide(
      AmendmentRequest request, Policy policy, @Nullable Contract contract) {
    Agreement agreement = policy.agreements().find(request.agreement()).orElse(null);
    if (agreement == null) {
      return new DecisionResult(
          stopped(request, policy, contract, unknownAgreement(request, policy)), null);
    }
    LocalizedText withdrawn = agreement.withdrawn();
    if (withdrawn != null) {
      return new DecisionResult(
          stopped(request, policy, contract, withdrawn(agreement, withdrawn)), null);
    }
    return decide(contextOf(request, policy, agreement, contract));
  }

  /**
   * Decides a request that was resolved.
   *
   * @param contract the contract that it means, as the requests before left it
   * @param stop why it goes no further, if so
   */
  public DecisionResult decide(
      AmendmentRequest request, Policy policy, Contract contract, Optional<Reason> stop) {
    return stop.map(reason -> new DecisionResult(stopped(request, policy, contract, reason), null))
        .orElseGet(() -> decide(request, policy, contract));
  }

  private DecisionContext contextOf(
      AmendmentRequest request, Policy policy, Agreement agreement, @Nullable Contract contract) {
    Waivers waivers = Waivers.of(exceptions.of(request.requestId()), policy);
    return DecisionContext.of(request, policy, agreement, contract, asOf, waivers);
  }

  private static Reason unknownAgreement(AmendmentRequest request, Policy policy) {
    Message message =
        policy
            .agreements()
            .nearest(request.agreement())
            .map(
                near ->
                    Message.of("reason.UNKNOWN_AGREEMENT.nearest").phrase("nearest", near.name()))
            .orElse(Message.of("reason.UNKNOWN_AGREEMENT"));
    return Reason.rejected(
        ReasonCode.UNKNOWN_AGREEMENT,
        message.given("agreement", request.agreement()).phrase("policy", policy.name()),
        null);
  }

  private static Reason withdrawn(Agreement agreement, LocalizedText why) {
    Message message =
        Message.of("reason.AGREEMENT_WITHDRAWN")
            .phrase("agreement", agreement.name())
            .phrase("why", why);
    return Reason.rejected(ReasonCode.AGREEMENT_WITHDRAWN, message, agreement.source());
  }

  /** The decision on a request that ended at this reason, with the dates as far as known. */
  private Decision stopped(
      AmendmentRequest request, Policy policy, @Nullable Contract contract, Reason reason) {
    Agreement agreement = policy.agreements().find(request.agreement()).orElse(null);
    LocalDate receivedOn = request.receivedAt().on(policy.zone());
    DecisionDates dates = new DecisionDates(receivedOn, request.startDate(), null, null, null);
    if (agreement != null) {
      dates = dates(contextOf(request, policy, agreement, contract), null, null);
    }
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    notApplicable.addAll(reason.code().later());
    return new Decision(
        request,
        reason.outcome(),
        subject(request, policy, contract, agreement),
        dates,
        new Findings(List.of(reason), List.of(), shared(notApplicable)),
        warnings(request, policy, Waivers.of(exceptions.of(request.requestId()), policy)));
  }

  private static Set<ReasonCode> notLookedAt(@Nullable Contract contract) {
    return contract == null ? EnumSet.copyOf(IDENTITY) : EnumSet.noneOf(ReasonCode.class);
  }

  private DecisionResult decide(DecisionContext context) {
    Findings findings = findings(context);
    List<Warning> warnings = warnings(context.request(), context.policy(), context.waivers());
    Contract contract = context.contract();
    boolean accepted = findings.reasons().isEmpty();
    LocalDate tariffFrom = accepted && contract != null ? tariffFrom(context) : null;
    Contract amended = null;
    if (accepted && contract != null) {
      Contract.Amended result =
          contract.amend(amendment(context, tariffFrom, findings.exceptions()));
      warnings.addAll(Warnings.ofAmending(contract, context.policy(), result.replaced()));
      amended = result.contract();
    }
    Proposal proposal = proposal(context, findings.reasons()).orElse(null);
    Decision decision =
        new Decision(
            context.request(),
            outcome(context, findings.reasons()),
            subject(context.request(), context.policy(), context.contract(), context.agreement()),
            dates(context, tariffFrom, proposal),
            findings,
            warnings);
    return new DecisionResult(decision, amended);
  }

  /** Makes every check and takes away the reasons that a person waived. */
  private Findings findings(DecisionContext context) {
    List<Reason> reasons = new ArrayList<>();
    Set<ReasonCode> notApplicable = notLookedAt(context.contract());
    for (Checks.CodedCheck check : Checks.IN_ORDER) {
      if (check.of(context) instanceof CheckResult.Against against) {
        reasons.addAll(against.reasons());
      } else {
        notApplicable.add(check.code());
      }
    }
    return new Findings(reasons, waive(reasons, context), shared(notApplicable));
  }

  /** Takes away the reasons that a person waived; gives the exceptions that took one away. */
  private static List<GrantedException> waive(List<Reason> reasons, DecisionContext context) {
    if (reasons.isEmpty() || context.waivers().allowed().isEmpty()) {
      return List.of();
    }
    Set<String> found =
        reasons.stream()
            .map(Reason::code)
            .filter(context::isWaived)
            .map(ReasonCode::name)
            .collect(Collectors.toSet());
    reasons.removeIf(reason -> found.contains(reason.code().name()));
    return context.waivers().allowed().stream()
        .filter(exception -> found.contains(exception.reason()))
        .toList();
  }

  private static Outcome outcome(DecisionContext context, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return context.contract() == null ? Outcome.NO_OBJECTION : Outcome.ACCEPTED;
    }
    return reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.REJECTED)
        ? Outcome.REJECTED
        : Outcome.REFERRED;
  }

  private Amendment amendment(
      DecisionContext context, @Nullable LocalDate tariffFrom, List<GrantedException> waived) {
    AmendmentRequest request = context.request();
    return new Amendment(
        new RequestedAmendment(
            request.requestId(),
            context.agreement().code(),
            request.action(),
            request.startDate(),
            context.isStop() ? Map.of() : context.given().valid(),
            request.receivedAt().toString()),
        context.start(),
        asOf,
        tariffFrom,
        waived);
  }

  private static @Nullable LocalDate tariffFrom(DecisionContext context) {
    return context.agreement().affectsTariff()
        ? Timing.tariffFrom(context.start(), context.receivedOn())
        : null;
  }

  private static DecisionDates dates(
      DecisionContext context, @Nullable LocalDate tariffFrom, @Nullable Proposal proposal) {
    DecisionContext.ContextDays days = context.days();
    return new DecisionDates(
        days.receivedOn(), days.start(), days.submitBy(), tariffFrom, proposal);
  }

  /** The first start still possible on the day of the run, where a reason of timing stands. */
  private Optional<Proposal> proposal(DecisionContext context, List<Reason> reasons) {
    if (reasons.isEmpty() || reasons.stream().noneMatch(reason -> reason.code().isTiming())) {
      return Optional.empty();
    }
    return Timing.firstPossibleStart(context.agreement(), asOf, context.term())
        .flatMap(
            start ->
                Timing.submitBy(context.agreement(), start)
                    .map(submitBy -> new Proposal(start, submitBy)));
  }

  private static Subject subject(
      AmendmentRequest request,
      Policy policy,
      @Nullable Contract contract,
      @Nullable Agreement agreement) {
    return contract != null
        ? Subject.of(contract, policy, agreement)
        : new Subject(request.contractId(), request.agbCode(), "", policy, agreement);
  }

  private static List<Warning> warnings(AmendmentRequest request, Policy policy, Waivers waivers) {
    List<Warning> warnings = new ArrayList<>(Warnings.ofForm(request));
    warnings.addAll(Warnings.ofNotAllowed(waivers.notAllowed(), policy));
    return warnings;
  }

  private Set<ReasonCode> shared(Set<ReasonCode> codes) {
    return codeSets.computeIfAbsent(codes, ReasonCode::inOrder);
  }
}
