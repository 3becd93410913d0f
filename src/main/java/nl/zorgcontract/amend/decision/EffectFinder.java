package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.ruling.RuledRequest;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/** Tells when requests take effect, by the policy and by what persons ruled. */
public final class EffectFinder {

  private final LocalDate asOf;
  private final Rulings rulings;

  /**
   * A finder for one run.
   *
   * @param asOf the day of the run; rulings made after it do not count yet
   */
  public EffectFinder(LocalDate asOf, Rulings rulings) {
    this.asOf = asOf;
    this.rulings = rulings;
  }

  /**
   * Tells when a request takes effect.
   *
   * @param policy the policy with its revisions
   * @param contract the contract that is meant; null where a request is looked at without one
   */
  public Effect of(AmendmentRequest request, Policy policy, @Nullable ContractHead contract) {
    DateRange term = contract != null ? contract.term() : policy.term();
    Effect asked = effect(request, request.startDate(), policy, term);
    return rulings.isAny(request.requestId())
        ? ruled(request, policy, contract, term, asked)
        : asked;
  }

  private Effect ruled(
      AmendmentRequest request,
      Policy policy,
      @Nullable ContractHead contract,
      DateRange term,
      Effect asked) {
    Optional<Ruling> found = rulings.on(request.requestId(), asOf);
    if (found.isEmpty()) {
      return asked.with(passedOver(WarningCode.RULING_NOT_YET, request));
    }
    Ruling ruling = found.get();
    if (!isFor(ruling.ruledOn(), request, contract, asked)) {
      return asked.with(passedOver(WarningCode.RULING_OTHER_REQUEST, request));
    }
    LocalDate start = ruling.isGranted() ? ruling.days().startDate() : null;
    Effect effect = start == null ? asked : effect(request, start, policy, term);
    return effect.with(RulingOnRequest.counting(ruling));
  }

  private static Effect effect(
      AmendmentRequest request, @Nullable LocalDate asked, Policy policy, DateRange term) {
    LocalDate receivedOn = request.receivedAt().on(policy.zone());
    LocalDate start =
        Optional.ofNullable(asked)
            .or(
                () ->
                    Timing.firstPossibleStart(
                        policy, request.agreement(), request.action(), receivedOn, term))
            .orElse(null);
    Policy standing = policy.on(start != null ? start : receivedOn);
    return new Effect(
        receivedOn,
        start,
        standing,
        standing.agreements().find(request.agreement()).orElse(null),
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
      @Nullable ContractHead contract,
      Effect asked) {
    String contractId = contract != null ? contract.contractId() : request.contractId();
    return fits(ruledOn.contractId(), contractId)
        && (ruledOn.agreement() == null || isSameAgreement(ruledOn.agreement(), request, asked))
        && fits(ruledOn.action(), request.action())
        && (ruledOn.start() == null
            || new RuledRequest.RequestedStart(request.startDate()).equals(ruledOn.start()))
        && (ruledOn.terms() == null || isSameTerms(ruledOn.terms(), request, asked.agreement()));
  }

  private static <T> boolean fits(@Nullable T said, @Nullable T is) {
    return said == null || is == null || said.equals(is);
  }

  private static boolean isSameAgreement(String said, AmendmentRequest request, Effect asked) {
    return asked.agreement() == null
        ? Names.folded(said).equals(Names.folded(request.agreement()))
        : asked.policy().agreements().find(said).filter(asked.agreement()::equals).isPresent();
  }

  private static boolean isSameTerms(
      Map<String, Value> said, AmendmentRequest request, @Nullable Agreement agreement) {
    if (agreement == null) {
      return said.equals(request.terms());
    }
    return GivenTerms.counting(said, request.action(), agreement)
        .equals(GivenTerms.counting(request.terms(), request.action(), agreement));
  }
}
