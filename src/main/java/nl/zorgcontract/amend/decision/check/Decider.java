package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.DecisionDates;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.Findings;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.decision.resolution.EffectiveDay;
import nl.zorgcontract.amend.decision.resolution.EffectiveDays;
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
  private final EffectiveDays effectiveDays;
  private final CatalogueChecks catalogue = new CatalogueChecks();
  private final Conclusion conclusion;

  /** The sets that were made, each once: a large run has few different ones. */
  private final Map<Set<ReasonCode>, Set<ReasonCode>> codeSets = new HashMap<>();

  /**
   * A decider for one run, used by one thread at a time.
   *
   * @param asOf the day of the run
   * @param effectiveDays tells when a request takes effect
   */
  public Decider(LocalDate asOf, EffectiveDays effectiveDays) {
    this.asOf = asOf;
    this.effectiveDays = effectiveDays;
    this.conclusion = new Conclusion(asOf);
  }

  /**
   * Decides a request that was resolved.
   *
   * @param contract the contract that it means, as the requests before left it
   * @param stop why it goes no further, if so
   */
  public DecisionResult decide(
      AmendmentRequest request, Policy policy, Contract contract, Optional<Reason> stop) {
    Situation situation = Situation.of(request, policy, contract, effectiveDays);
    return stop.isPresent()
        ? new DecisionResult(stopped(situation, contract, stop.get()), null)
        : decideByCatalogue(situation, policy, contract);
  }

  /** Looks at a start, change or stop without a register: only the checks that need none. */
  public Decision decideWithoutRegister(AmendmentRequest request, Policy policy) {
    Situation situation = Situation.of(request, policy, null, effectiveDays);
    return decideByCatalogue(situation, policy, null).decision();
  }

  private DecisionResult decideByCatalogue(
      Situation situation, Policy policy, @Nullable Contract contract) {
    EffectiveDay effectiveDay = situation.effectiveDay();
    Agreement agreement = effectiveDay.agreement();
    String named = situation.agreementNamed();
    if (agreement == null && named != null) {
      Reason unknown = catalogue.unknownAgreement(named, effectiveDay.policy());
      return new DecisionResult(stopped(situation, contract, unknown), null);
    }
    if (situation.request().amends() != null && situation.concerned() == null) {
      return new DecisionResult(
          notFound(situation, policy, Objects.requireNonNull(contract)), null);
    }
    Agreement known = Objects.requireNonNull(agreement, "Named, or of the amendment");
    Optional<Reason> withdrawn =
        situation.counted().action() == Action.WITHDRAW
            ? Optional.empty()
            : CatalogueChecks.agreementWithdrawn(known, situation.counted().action());
    if (withdrawn.isPresent()) {
      return new DecisionResult(stopped(situation, contract, withdrawn.get()), null);
    }
    return decideByChecks(context(situation, known, policy, contract), policy, contract);
  }

  private DecisionContext context(
      Situation situation, Agreement agreement, Policy policy, @Nullable Contract contract) {
    DateRange term = contract != null ? contract.term() : policy.term();
    ConcernedAmendment concerned = situation.concerned();
    Contract standing =
        concerned != null && contract != null && concerned.isFree()
            ? contract.undoing(concerned.amendment())
            : contract;
    boolean inWindow = isInWindow(situation, agreement, policy, term);
    return DecisionContext.of(receipt(situation), agreement, standing, inWindow);
  }

  private Receipt receipt(Situation situation) {
    EffectiveDay effectiveDay = situation.effectiveDay();
    SetAside setAside =
        new SetAside(
            effectiveDay.ruling(),
            effectiveDay.policy().exceptions().value(),
            effectiveDay.start() != null);
    return new Receipt(situation, setAside, asOf);
  }

  private static boolean isInWindow(
      Situation situation, Agreement agreement, Policy policy, DateRange term) {
    LocalDate start = situation.effectiveDay().start();
    Action made = situation.made();
    ActionTiming timing = agreement.timing(made);
    if (start == null || !timing.isStart(start)) {
      return false;
    }
    if (!timing.isOnlyNext() || situation.counted().action() == Action.WITHDRAW) {
      return true;
    }
    LocalDate receivedOn = situation.effectiveDay().receivedOn();
    return Timing.firstPossibleStart(policy, agreement.code(), made, receivedOn, term)
        .filter(start::equals)
        .isPresent();
  }

  /** The decision on a request that ended at this reason, with the dates as far as known. */
  private Decision stopped(Situation situation, @Nullable Contract contract, Reason reason) {
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    notApplicable.addAll(reason.code().later());
    EffectiveDay effectiveDay = situation.effectiveDay();
    return new Decision(
        situation.request(),
        reason.outcome(),
        subject(situation, contract),
        new DecisionDates(
            effectiveDay.receivedOn(), effectiveDay.start(), situation.submitBy(), null, null),
        new Findings(List.of(reason), null, shared(notApplicable)),
        Warnings.ofForm(situation.request()));
  }

  private static Subject subject(Situation situation, @Nullable Contract contract) {
    EffectiveDay effectiveDay = situation.effectiveDay();
    return Subject.of(
        situation.request(), contract, effectiveDay.policy(), effectiveDay.agreement());
  }

  private static Set<ReasonCode> notLookedAt(@Nullable Contract contract) {
    return contract == null ? EnumSet.copyOf(IDENTITY) : EnumSet.noneOf(ReasonCode.class);
  }

  /** The decision on a withdraw or move whose amendment is not known: little else can be told. */
  private Decision notFound(Situation situation, Policy policy, Contract contract) {
    Receipt receipt = receipt(situation);
    List<Reason> reasons = new ArrayList<>();
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    for (ReasonCode check : Checks.IN_ORDER) {
      if (Checks.ON_RECEIPT.contains(check)) {
        add(Checks.make(check, receipt), check, reasons, notApplicable);
      } else {
        notApplicable.add(check);
      }
    }
    notApplicable.remove(ReasonCode.AMENDMENT_NOT_FOUND);
    reasons.add(
        Reason.rejected(
            ReasonCode.AMENDMENT_NOT_FOUND,
            new AmendmentSearch(situation.request(), policy, contract).whyNot(),
            null));
    Findings findings = findings(receipt.setAside(), reasons, notApplicable);
    List<Warning> warnings = Warnings.ofForm(situation.request());
    warnings.addAll(receipt.setAside().warnings(findings.reasons()));
    return new Decision(
        situation.request(),
        Outcome.REJECTED,
        subject(situation, contract),
        new DecisionDates(receipt.receivedOn(), null, null, null, null),
        findings,
        warnings);
  }

  private DecisionResult decideByChecks(
      DecisionContext context, Policy policy, @Nullable Contract contract) {
    List<Reason> reasons = new ArrayList<>();
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    for (ReasonCode check : Checks.IN_ORDER) {
      CheckResult result =
          isLeftOut(check, context, reasons)
              ? CheckResult.NOT_APPLICABLE
              : Checks.make(check, context);
      add(result, check, reasons, notApplicable);
    }
    Findings findings = findings(context.setAside(), reasons, notApplicable);
    return conclusion.of(context, findings, policy, contract);
  }

  /** Whether a check has nothing to look at, given what the amendment concerned came to. */
  private static boolean isLeftOut(ReasonCode code, DecisionContext context, List<Reason> reasons) {
    if (context.concerned() == null) {
      return false;
    }
    if (context.isWithdraw() && !Checks.ON_WITHDRAW.contains(code)) {
      return true;
    }
    return !ReasonCode.ON_AN_AMENDMENT.contains(code)
        && reasons.stream().anyMatch(each -> ReasonCode.ON_AN_AMENDMENT.contains(each.code()));
  }

  private static void add(
      CheckResult result, ReasonCode code, List<Reason> reasons, Set<ReasonCode> notApplicable) {
    if (!result.isApplicable()) {
      notApplicable.add(code);
    } else if (!result.reasons().isEmpty()) {
      reasons.addAll(result.reasons());
    }
  }

  /** Takes away the reasons that a ruling sets aside. */
  private Findings findings(
      SetAside setAside, List<Reason> reasons, Set<ReasonCode> notApplicable) {
    AppliedRuling ruling = setAside.apply(reasons);
    return new Findings(reasons, ruling, shared(notApplicable));
  }

  private Set<ReasonCode> shared(Set<ReasonCode> codes) {
    return codeSets.computeIfAbsent(codes, ReasonCode::inOrder);
  }
}
