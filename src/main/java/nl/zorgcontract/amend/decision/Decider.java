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
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.text.Fact;
import nl.zorgcontract.amend.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Decides one request against one contract: is the agreement in the catalogue, then every check,
 * then the dates, and, where nothing stands against it, the amended contract. A plain function of
 * its arguments.
 */
public final class Decider {

  private final LocalDate asOf;
  private final ExceptionBook exceptions;
  private final Map<Set<ReasonCode>, Set<ReasonCode>> codeSets = new HashMap<>();

  /**
   * A decider for one run.
   *
   * @param asOf the day of the run
   * @param exceptions what people granted
   */
  public Decider(LocalDate asOf, ExceptionBook exceptions) {
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
  public Ruling decide(AmendmentRequest request, Policy policy, @Nullable Contract contract) {
    Optional<Agreement> agreement = policy.agreements().find(request.agreement());
    if (agreement.isEmpty()) {
      return outOfCatalogue(request, policy, contract, null, unknownAgreement(request, policy));
    }
    if (agreement.get().withdrawn() != null) {
      return outOfCatalogue(request, policy, contract, agreement.get(), withdrawn(agreement.get()));
    }
    return decide(new Case(request, policy, agreement.get(), contract, asOf));
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

  private static Reason withdrawn(Agreement agreement) {
    Message message =
        Message.of("reason.AGREEMENT_WITHDRAWN")
            .phrase("agreement", agreement.name())
            .phrase("why", java.util.Objects.requireNonNull(agreement.withdrawn()));
    return Checks.rejected(ReasonCode.AGREEMENT_WITHDRAWN, message, agreement.source());
  }

  private Ruling outOfCatalogue(
      AmendmentRequest request,
      Policy policy,
      @Nullable Contract contract,
      @Nullable Agreement agreement,
      Reason reason) {
    return new Ruling(
        new Decision(
            request,
            Outcome.REJECTED,
            subject(request, policy, contract, agreement),
            request.receivedAt().on(policy.zone()),
            request.startDate(),
            null,
            null,
            null,
            List.of(reason),
            warnings(request, policy, agreement),
            List.of(),
            shared(EnumSet.range(next(reason.code()), ReasonCode.CONDITION_UNKNOWN))),
        null);
  }

  private static ReasonCode next(ReasonCode code) {
    return ReasonCode.values()[code.ordinal() + 1];
  }

  private Ruling decide(Case c) {
    List<Reason> reasons = new ArrayList<>();
    Set<ReasonCode> notApplicable = EnumSet.noneOf(ReasonCode.class);
    Checks.IN_ORDER.forEach(
        (code, check) -> {
          Finding finding = check.apply(c);
          if (finding instanceof Finding.Against against) {
            reasons.addAll(against.reasons());
          } else {
            notApplicable.add(code);
          }
        });
    List<GrantedException> waived = waive(reasons, c);
    Outcome outcome = outcome(reasons);
    if (outcome == Outcome.ACCEPTED) {
      return accepted(c, waived, notApplicable);
    }
    return new Ruling(
        decision(
            c,
            outcome,
            reasons,
            waived,
            warnings(c.request(), c.policy(), c.agreement()),
            notApplicable),
        null);
  }

  /** Takes away the reasons that a person waived and the policy lets be waived. */
  private List<GrantedException> waive(List<Reason> reasons, Case c) {
    List<GrantedException> waived = new ArrayList<>();
    for (GrantedException exception : exceptions.of(c.request().requestId())) {
      if (isAllowed(exception, c.policy())
          && reasons.removeIf(reason -> reason.code().name().equals(exception.reason()))) {
        waived.add(exception);
      }
    }
    return waived;
  }

  private static boolean isAllowed(GrantedException exception, Policy policy) {
    return policy.waivers().value().stream()
        .anyMatch(code -> code.name().equals(exception.reason()));
  }

  private static Outcome outcome(List<Reason> reasons) {
    if (reasons.stream().anyMatch(reason -> reason.outcome() == Outcome.REJECTED)) {
      return Outcome.REJECTED;
    }
    return reasons.isEmpty() ? Outcome.ACCEPTED : Outcome.REFERRED;
  }

  private Ruling accepted(Case c, List<GrantedException> waived, Set<ReasonCode> notApplicable) {
    List<Warning> warnings = warnings(c.request(), c.policy(), c.agreement());
    Contract contract = c.contract();
    if (contract == null) {
      return new Ruling(
          decision(c, Outcome.ACCEPTED, List.of(), waived, warnings, notApplicable), null);
    }
    Contract.Amended amended = contract.amend(amendment(c, waived));
    if (!amended.replaced().isEmpty()) {
      List<Fact> requests =
          amended.replaced().stream().map(id -> (Fact) new Fact.Given(id)).toList();
      warnings.add(
          new Warning(
              WarningCode.REPLACES_AMENDMENT,
              Message.of("warning.REPLACES_AMENDMENT")
                  .with("requests", new Fact.Several(requests))));
    }
    if (c.policy().followChoice().value() && !Boolean.TRUE.equals(contract.followChoice())) {
      warnings.add(
          new Warning(
              WarningCode.FOLLOW_CHOICE_MISSING, Message.of("warning.FOLLOW_CHOICE_MISSING")));
    }
    return new Ruling(
        decision(c, Outcome.ACCEPTED, List.of(), waived, warnings, notApplicable),
        amended.contract());
  }

  private Amendment amendment(Case c, List<GrantedException> waived) {
    AmendmentRequest request = c.request();
    return new Amendment(
        request.requestId(),
        c.agreement().code(),
        request.action(),
        request.startDate(),
        c.start(),
        GivenTerms.normalised(request.terms(), c.agreement()),
        request.receivedAt().toString(),
        asOf,
        tariffFrom(c),
        waived);
  }

  private static @Nullable LocalDate tariffFrom(Case c) {
    return c.agreement().affectsTariff() && c.effectiveStart().isPresent()
        ? Timing.tariffFrom(c.start(), c.receivedOn())
        : null;
  }

  private Decision decision(
      Case c,
      Outcome outcome,
      List<Reason> reasons,
      List<GrantedException> waived,
      List<Warning> warnings,
      Set<ReasonCode> notApplicable) {
    return new Decision(
        c.request(),
        outcome,
        subject(c.request(), c.policy(), c.contract(), c.agreement()),
        c.receivedOn(),
        c.effectiveStart().orElse(null),
        c.submitBy().orElse(null),
        outcome == Outcome.ACCEPTED ? tariffFrom(c) : null,
        proposal(c, reasons).orElse(null),
        reasons,
        warnings,
        waived,
        shared(notApplicable));
  }

  /**
   * The first start that is still possible on the day of the run, where a reason of timing stands.
   */
  private Optional<Proposal> proposal(Case c, List<Reason> reasons) {
    if (reasons.stream().noneMatch(reason -> reason.code().isTiming())) {
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

  private List<Warning> warnings(
      AmendmentRequest request, Policy policy, @Nullable Agreement agreement) {
    List<Warning> warnings = new ArrayList<>(Warnings.ofForm(request));
    if (agreement != null
        && request.action() == nl.zorgcontract.amend.policy.Action.STOP
        && !request.terms().isEmpty()) {
      warnings.add(new Warning(WarningCode.TERMS_IGNORED, Message.of("warning.TERMS_IGNORED")));
    }
    for (GrantedException exception : exceptions.of(request.requestId())) {
      if (!isAllowed(exception, policy)) {
        warnings.add(
            new Warning(
                WarningCode.EXCEPTION_NOT_ALLOWED,
                Message.of("warning.EXCEPTION_NOT_ALLOWED")
                    .given("reason", exception.reason())
                    .phrase("policy", policy.name())));
      }
    }
    return warnings;
  }

  /** One instance for equal sets: a large run has few different ones. */
  private Set<ReasonCode> shared(Set<ReasonCode> codes) {
    return codeSets.computeIfAbsent(codes, Collections::unmodifiableSet);
  }
}
