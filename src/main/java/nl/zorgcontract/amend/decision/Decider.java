package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
      EnumSet.range(ReasonCode.ALREADY_PROCESSED, ReasonCode.CONTRACT_NOT_FOUND);

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
    return decide(caseOf(request, policy, agreement, contract));
  }

  private DecisionContext caseOf(
      AmendmentRequest request, Policy policy, Agreement agreement, @Nullable Contract contract) {
    Waivers waivers = Waivers.of(exceptions.of(request.requestId()), policy);
    return new DecisionContext(request, policy, agreement, contract, asOf, waivers);
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
    return Checks.rejected(
        ReasonCode.UNKNOWN_AGREEMENT,
        message.given("agreement", request.agreement()).phrase("policy", policy.name()),
        null);
  }

  private static Reason withdrawn(Agreement agreement, LocalizedText why) {
    Message message =
        Message.of("reason.AGREEMENT_WITHDRAWN")
            .phrase("agreement", agreement.name())
            .phrase("why", why);
    return Checks.rejected(ReasonCode.AGREEMENT_WITHDRAWN, message, agreement.source());
  }

  /** The decision on a request that ended at this reason, with the dates as far as known. */
  Decision stopped(
      AmendmentRequest request, Policy policy, @Nullable Contract contract, Reason reason) {
    Agreement agreement = policy.agreements().find(request.agreement()).orElse(null);
    Optional<DecisionContext> known =
        Optional.ofNullable(agreement).map(found -> caseOf(request, policy, found, contract));
    Set<ReasonCode> notApplicable = notLookedAt(contract);
    notApplicable.addAll(Checks.after(reason.code()));
    return new Decision(
        request,
        reason.outcome(),
        subject(request, policy, contract, agreement),
        request.receivedAt().on(policy.zone()),
        known.flatMap(DecisionContext::effectiveStart).orElse(request.startDate()),
        known.flatMap(DecisionContext::submitBy).orElse(null),
        null,
        null,
        List.of(reason),
        warnings(request, policy, Waivers.of(exceptions.of(request.requestId()), policy)),
        List.of(),
        shared(notApplicable));
  }

  private static Set<ReasonCode> notLookedAt(@Nullable Contract contract) {
    return contract == null ? EnumSet.copyOf(IDENTITY) : EnumSet.noneOf(ReasonCode.class);
  }

  private DecisionResult decide(DecisionContext c) {
    List<Reason> reasons = new ArrayList<>();
    Set<ReasonCode> notApplicable = notLookedAt(c.contract());
    for (ReasonCode code : Checks.IN_ORDER) {
      if (Checks.check(code, c) instanceof CheckResult.Against against) {
        reasons.addAll(against.reasons());
      } else {
        notApplicable.add(code);
      }
    }
    List<GrantedException> waived = waive(reasons, c);
    List<Warning> warnings = warnings(c.request(), c.policy(), c.waivers());
    LocalDate tariffFrom = reasons.isEmpty() ? tariffFrom(c) : null;
    Contract contract = c.contract();
    if (!reasons.isEmpty() || contract == null) {
      return new DecisionResult(
          decision(c, reasons, waived, warnings, tariffFrom, notApplicable), null);
    }
    Contract.Amended amended = contract.amend(amendment(c, tariffFrom, waived));
    warnings.addAll(Warnings.ofAmending(contract, c.policy(), amended.replaced()));
    return new DecisionResult(
        decision(c, reasons, waived, warnings, tariffFrom, notApplicable), amended.contract());
  }

  /** Takes away the reasons that a person waived; gives the exceptions that took one away. */
  private static List<GrantedException> waive(List<Reason> reasons, DecisionContext c) {
    if (reasons.isEmpty() || c.waivers().allowed().isEmpty()) {
      return List.of();
    }
    Set<String> found =
        reasons.stream()
            .map(Reason::code)
            .filter(c::isWaived)
            .map(ReasonCode::name)
            .collect(Collectors.toSet());
    reasons.removeIf(reason -> found.contains(reason.code().name()));
    return c.waivers().allowed().stream()
        .filter(exception -> found.contains(exception.reason()))
        .toList();
  }

  private static Outcome outcome(List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return Outcome.ACCEPTED;
    }
    if (reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.REJECTED)) {
      return Outcome.REJECTED;
    }
    return Outcome.REFERRED;
  }

  private Amendment amendment(
      DecisionContext c, @Nullable LocalDate tariffFrom, List<GrantedException> waived) {
    AmendmentRequest request = c.request();
    return new Amendment(
        request.requestId(),
        c.agreement().code(),
        request.action(),
        request.startDate(),
        c.start(),
        c.isStop() ? Map.of() : c.given().valid(),
        request.receivedAt().toString(),
        asOf,
        tariffFrom,
        waived);
  }

  private static @Nullable LocalDate tariffFrom(DecisionContext c) {
    return c.agreement().affectsTariff() ? Timing.tariffFrom(c.start(), c.receivedOn()) : null;
  }

  private Decision decision(
      DecisionContext c,
      List<Reason> reasons,
      List<GrantedException> waived,
      List<Warning> warnings,
      @Nullable LocalDate tariffFrom,
      Set<ReasonCode> notApplicable) {
    return new Decision(
        c.request(),
        outcome(reasons),
        subject(c.request(), c.policy(), c.contract(), c.agreement()),
        c.receivedOn(),
        c.effectiveStart().orElse(null),
        c.submitBy().orElse(null),
        tariffFrom,
        proposal(c, reasons).orElse(null),
        reasons,
        warnings,
        waived,
        shared(notApplicable));
  }

  /** The first start still possible on the day of the run, where a reason of timing stands. */
  private Optional<Proposal> proposal(DecisionContext c, List<Reason> reasons) {
    if (reasons.isEmpty() || reasons.stream().noneMatch(reason -> reason.code().isTiming())) {
      return Optional.empty();
    }
    return Timing.firstPossibleStart(c.agreement(), asOf, c.term())
        .flatMap(
            start ->
                Timing.submitBy(c.agreement(), start)
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
    warnings.addAll(Warnings.ofWaivers(waivers, policy));
    return warnings;
  }

  private Set<ReasonCode> shared(Set<ReasonCode> codes) {
    return codeSets.computeIfAbsent(codes, Collections::unmodifiableSet);
  }
}
