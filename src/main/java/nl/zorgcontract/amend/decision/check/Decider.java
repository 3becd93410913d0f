package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.RequestedAmendment;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.Effect;
import nl.zorgcontract.amend.decision.EffectFinder;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.decision.check.DecisionContext.ContextDays;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
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
  private final EffectFinder effects;

  /** The sets that were made, each once: a large run has few different ones. */
  private final Map<Set<ReasonCode>, Set<ReasonCode>> codeSets = new HashMap<>();

  /** One misspelling stands in many requests, and the search goes through all agreements. */
  private final IdentityHashMap<Policy, BoundedCache<String, Optional<Agreement>>> nearest =
      new IdentityHashMap<>();

  /**
   * A decider for one run, used by one thread at a time.
   *
   * @param asOf the day of the run
   * @param effects tells when a request takes effect
   */
  public Decider(LocalDate asOf, EffectFinder effects) {
    this.asOf = asOf;
    this.effects = effects;
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
    DateRange term = contract != null ? contract.term() : policy.term();
    Effect effect = effects.of(request, policy, contract == null ? null : contract.head());
    Agreement agreement = effect.agreement();
    if (agreement == null) {
      Reason unknown = unknownAgreement(request, effect.policy());
      return new DecisionResult(stopped(request, effect, contract, unknown), null);
    }
    LocalizedText why = agreement.withdrawn();
    if (why != null && !agreement.isOffered(request.action())) {
      return new DecisionResult(
          stopped(request, effect, contract, withdrawn(agreement, why)), null);
    }
    ContextDays days = days(request, policy, effect, term);
    DecisionContext context = DecisionContext.of(request, effect, agreement, contract, days);
    return decide(context, policy);
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

  private ContextDays days(AmendmentRequest request, Policy policy, Effect effect, DateRange term) {
    LocalDate start = effect.start();
    LocalDate receivedOn = effect.receivedOn();
    ActionTiming timing = Objects.requireNonNull(effect.agreement()).timing(request.action());
    boolean inWindow = start != null && timing.isStart(start);
    if (inWindow && timing.isOnlyNext()) {
      Optional<LocalDate> first =
          Timing.firstPossibleStart(
              policy, request.agreement(), request.action(), receivedOn, term);
      inWindow = first.filter(day -> day.equals(start)).isPresent();
    }
    return new ContextDays(asOf, receivedOn, start, submitBy(effect, request), inWindow);
  }

  private static @Nullable LocalDate submitBy(Effect effect, AmendmentRequest request) {
    return effect.start() == null || effect.agreement() == null
        ? null
        : effect.agreement().timing(request.action()).submitBy(effect.start()).orElse(null);
  }

  private Reason unknownAgreement(AmendmentRequest request, Policy policy) {
    Message message =
        nearest
            .computeIfAbsent(policy, p -> new BoundedCache<>(p.agreements()::nearest))
            .of(request.agreement())
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

  /** The decision on a request that goes no further than its id, for this reason. */
  private Decision stopped(
      AmendmentRequest request, Policy policy, Contract contract, Reason reason) {
    return stopped(request, effects.of(request, policy, contract.head()), contract, reason);
  }

  /** The decision on a request that ended at this reason, with the dates as far as known. */
  private Decision stopped(
      AmendmentRequest request, Effect effect, @Nullable Contract contract, Reason reason) {
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    notApplicable.addAll(reason.code().later());
    LocalDate submitBy = submitBy(effect, request);
    Findings findings = new Findings(List.of(reason), null, shared(notApplicable));
    return new Decision(
        request,
        reason.outcome(),
        subject(request, effect.policy(), contract, effect.agreement()),
        new DecisionDates(effect.receivedOn(), effect.start(), submitBy, null, null),
        findings,
        Warnings.ofForm(request));
  }

  private static Set<ReasonCode> notLookedAt(@Nullable Contract contract) {
    return contract == null ? EnumSet.copyOf(IDENTITY) : EnumSet.noneOf(ReasonCode.class);
  }

  private DecisionResult decide(DecisionContext context, Policy policy) {
    Findings findings = findings(context);
    List<Warning> warnings = Warnings.ofForm(context.request());
    warnings.addAll(context.setAside().warnings(findings.reasons()));
    warnings.addAll(RuleChecks.warnings(context));
    Contract contract = context.contract();
    boolean accepted = findings.reasons().isEmpty();
    LocalDate tariffFrom = accepted && contract != null ? tariffFrom(context) : null;
    Contract amended = null;
    if (accepted && contract != null) {
      Contract.Amended result = contract.amend(amendment(context, tariffFrom, findings.ruling()));
      warnings.addAll(Warnings.ofAmending(contract, context.policy(), result.replaced()));
      amended = result.contract();
    }
    Proposal proposal = proposal(context, policy, findings.reasons()).orElse(null);
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

  /** Makes every check and takes away the reasons that a ruling sets aside. */
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
    AppliedRuling ruling = context.setAside().apply(reasons);
    return new Findings(reasons, ruling, shared(notApplicable));
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
      DecisionContext context, @Nullable LocalDate tariffFrom, @Nullable AppliedRuling ruling) {
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
        ruling);
  }

  /** The day of the new tariff: a ruling's, else the policy's; null for none. */
  private static @Nullable LocalDate tariffFrom(DecisionContext context) {
    if (!context.agreement().rules().affectsTariff()) {
      return null;
    }
    Ruling granted = context.setAside().ruling().granted();
    return granted != null && granted.days().tariffFrom() != null
        ? granted.days().tariffFrom()
        : context.policy().rules().tariff().of(context.start(), context.receivedOn());
  }

  private static DecisionDates dates(
      DecisionContext context, @Nullable LocalDate tariffFrom, @Nullable Proposal proposal) {
    ContextDays days = context.days();
    return new DecisionDates(
        days.receivedOn(), days.start(), days.submitBy(), tariffFrom, proposal);
  }

  /** The first start still possible on the day of the run, where a reason of timing stands. */
  private Optional<Proposal> proposal(
      DecisionContext context, Policy policy, List<Reason> reasons) {
    if (reasons.isEmpty() || reasons.stream().noneMatch(reason -> reason.code().isTiming())) {
      return Optional.empty();
    }
    Action action = context.request().action();
    String code = context.agreement().code();
    return Timing.firstPossibleStart(policy, code, action, asOf, context.term())
        .flatMap(start -> proposal(policy.on(start), code, action, start));
  }

  private static Optional<Proposal> proposal(
      Policy standing, String code, Action action, LocalDate start) {
    return standing
        .agreements()
        .find(code)
        .filter(agreement -> agreement.isOffered(action))
        .map(
            agreement ->
                new Proposal(start, agreement.timing(action).submitBy(start).orElse(null)));
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

  private Set<ReasonCode> shared(Set<ReasonCode> codes) {
    return codeSets.computeIfAbsent(codes, ReasonCode::inOrder);
  }
}
