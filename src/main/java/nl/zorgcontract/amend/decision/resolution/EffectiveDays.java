package nl.zorgcontract.amend.decision.resolution;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.Timing;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.ruling.RuledRequest;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/** Tells when requests take effect, by the policy and by what persons ruled. */
public final class EffectiveDays {

  private final LocalDate asOf;
  private final Rulings rulings;

  /**
   * The days for one run.
   *
   * @param asOf the day of the run; rulings made after it do not count yet
   */
  public EffectiveDays(LocalDate asOf, Rulings rulings) {
    this.asOf = asOf;
    this.rulings = rulings;
  }

  /**
   * Tells when a start, a change or a stop takes effect.
   *
   * @param policy the policy with its revisions
   * @param contract the contract that is meant; null where a request is looked at without one
   */
  public EffectiveDay of(AmendmentRequest request, Policy policy, @Nullable ContractHead contract) {
    return of(request, request, policy, contract);
  }

  /**
   * Likewise, and when a move takes effect.
   *
   * @param counted of a move the start, change or stop that it makes again; else the request
   */
  public EffectiveDay of(
      AmendmentRequest request,
      AmendmentRequest counted,
      Policy policy,
      @Nullable ContractHead contract) {
    DateRange term = contract != null ? contract.term() : policy.term();
    EffectiveDay asked = effectiveDay(counted, counted.startDate(), policy, term);
    RulingOnRequest ruling = ruling(request, policy, contract, asked);
    Ruling granted = ruling.granted();
    LocalDate start = granted == null ? null : granted.days().startDate();
    EffectiveDay effectiveDay = start == null ? asked : effectiveDay(counted, start, policy, term);
    return effectiveDay.with(ruling);
  }

  /**
   * Tells when a withdraw takes effect, or by which policy a request is decided whose amendment is
   * not known.
   *
   * @param start of the amendment that is withdrawn; null where it is not known
   * @param agreement a name of the agreement; null for none
   */
  public EffectiveDay of(
      AmendmentRequest request,
      Policy policy,
      ContractHead contract,
      @Nullable LocalDate start,
      @Nullable String agreement) {
    EffectiveDay effectiveDay = standing(request, policy, start, agreement);
    return effectiveDay.with(ruling(request, policy, contract, effectiveDay));
  }

  private RulingOnRequest ruling(
      AmendmentRequest request,
      Policy policy,
      @Nullable ContractHead contract,
      EffectiveDay asked) {
    if (!rulings.isAny(request.requestId())) {
      return RulingOnRequest.NONE;
    }
    Optional<Ruling> found = rulings.on(request.requestId(), asOf);
    if (found.isEmpty()) {
      return passedOver(WarningCode.RULING_NOT_YET, request);
    }
    return isFor(found.get().ruledOn(), request, policy, contract, asked)
        ? RulingOnRequest.counting(found.get())
        : passedOver(WarningCode.RULING_OTHER_REQUEST, request);
  }

  private static EffectiveDay effectiveDay(
      AmendmentRequest request, @Nullable LocalDate asked, Policy policy, DateRange term) {
    String agreement = request.agreementNamed();
    LocalDate start = asked;
    if (start == null) {
      LocalDate receivedOn = request.receivedAt().on(policy.zone());
      start =
          Timing.firstPossibleStart(policy, agreement, request.action(), receivedOn, term)
              .orElse(null);
    }
    return standing(request, policy, start, agreement);
  }

  private static EffectiveDay standing(
      AmendmentRequest request,
      Policy policy,
      @Nullable LocalDate start,
      @Nullable String agreement) {
    LocalDate receivedOn = request.receivedAt().on(policy.zone());
    Policy standing = policy.on(start != null ? start : receivedOn);
    return new EffectiveDay(
        receivedOn,
        start,
        standing,
        agreement == null ? null : standing.agreements().find(agreement).orElse(null),
        RulingOnRequest.NONE);
  }

  private RulingOnRequest passedOver(WarningCode code, AmendmentRequest request) {
    Message message =
        Message.of("warning." + code).given("requestId", request.requestId()).day("asOf", asOf);
    return RulingOnRequest.passedOver(new Warning(code, message));
  }

  /** Whether the request is the one that was ruled on, as far as the ruling says. */
  private static boolean isFor(
      RuledRequest ruledOn,
      AmendmentRequest request,
      Policy policy,
      @Nullable ContractHead contract,
      EffectiveDay asked) {
    String contractId = contract != null ? contract.contractId() : request.contractId();
    return fits(ruledOn.contractId(), contractId)
        && (ruledOn.agreement() == null
            || isSameAgreement(ruledOn.agreement(), request, policy, asked))
        && fits(ruledOn.action(), request.action())
        && (ruledOn.start() == null
            || new RuledRequest.RequestedStart(request.startDate()).equals(ruledOn.start()))
        && (ruledOn.terms() == null || isSameTerms(ruledOn.terms(), request, asked.agreement()));
  }

  private static <T> boolean fits(@Nullable T said, @Nullable T is) {
    return said == null || is == null || said.equals(is);
  }

  private static boolean isSameAgreement(
      String said, AmendmentRequest request, Policy policy, EffectiveDay asked) {
    String is = asked.agreement() != null ? asked.agreement().code() : request.agreement();
    return is == null || code(said, policy, asked).equals(code(is, policy, asked));
  }

  private static String code(String name, Policy policy, EffectiveDay asked) {
    return policy
        .called(name, asked.policy())
        .map(Agreement::code)
        .orElseGet(() -> Names.folded(name));
  }

  private static boolean isSameTerms(
      Map<String, Value> said, AmendmentRequest request, @Nullable Agreement agreement) {
    if (agreement == null || request.action().isOnAmendment()) {
      return request.action().isOnAmendment() || said.equals(request.terms());
    }
    return GivenTerms.counting(said, request.action(), agreement)
        .equals(GivenTerms.counting(request.terms(), request.action(), agreement));
  }
}
