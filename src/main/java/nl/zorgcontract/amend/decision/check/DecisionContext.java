package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.Effect;
import nl.zorgcontract.amend.decision.GivenTerms;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ApprovedList;
import nl.zorgcontract.amend.policy.Condition;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that the checks ask of it, worked out once.
 *
 * @param request the request
 * @param policy the policy as it stands on the day by which it is decided
 * @param agreement the agreement it is about
 * @param contract null where a request is looked at without a register
 * @param setAside which reasons a ruling sets aside
 * @param days its days
 * @param terms its terms, and those of the period that it changes
 */
record DecisionContext(
    AmendmentRequest request,
    Policy policy,
    Agreement agreement,
    @Nullable Contract contract,
    SetAside setAside,
    ContextDays days,
    ContextTerms terms)
    implements Condition.Facts {

  /**
   * The days of a request.
   *
   * @param asOf the day of the run
   * @param receivedOn the calendar day of receipt, in the policy's time zone
   * @param start the day on which the amendment takes effect: as asked, or the first possible one;
   *     null where it cannot be told
   * @param submitBy the submission deadline; null where the start or the window is not known, or
   *     where there is none
   * @param inWindow whether the start is known and one that the change window allows
   */
  record ContextDays(
      LocalDate asOf,
      LocalDate receivedOn,
      @Nullable LocalDate start,
      @Nullable LocalDate submitBy,
      boolean inWindow) {}

  /**
   * Works out a request.
   *
   * @param effect when it takes effect, and by which version of the policy
   * @param agreement the agreement by that version
   * @param contract null where a request is looked at without a register
   * @param days its days
   */
  static DecisionContext of(
      AmendmentRequest request,
      Effect effect,
      Agreement agreement,
      @Nullable Contract contract,
      ContextDays days) {
    LocalDate start = effect.start();
    AgreementPeriod covering =
        contract == null || start == null
            ? null
            : contract.covering(agreement.code(), start).orElse(null);
    return new DecisionContext(
        request,
        effect.policy(),
        agreement,
        contract,
        new SetAside(effect.ruling(), effect.policy().exceptions().value(), start != null),
        days,
        ContextTerms.of(request, agreement, covering));
  }

  /** When the agreement may be amended by the action of the request. */
  ActionTiming timing() {
    return agreement.timing(request.action());
  }

  /** Who decides where the request is referred. */
  LocalizedText referredTo() {
    return agreement.followUp().referredTo();
  }

  LocalDate receivedOn() {
    return days.receivedOn();
  }

  boolean hasStart() {
    return days.start() != null;
  }

  /** The day on which the amendment takes effect, of a request of which it can be told. */
  @Override
  public LocalDate start() {
    return Objects.requireNonNull(days.start(), "The start of this request cannot be told");
  }

  /** The contract's term; the policy's where there is no contract. */
  DateRange term() {
    return contract != null ? contract.term() : policy.term();
  }

  /** The period of the agreement that covers the start. */
  Optional<AgreementPeriod> covering() {
    return Optional.ofNullable(terms.covering());
  }

  GivenTerms given() {
    return terms.given();
  }

  boolean isStart() {
    return request.action() == Action.START;
  }

  boolean isStop() {
    return request.action() == Action.STOP;
  }

  /** Whether any fault of the terms stands that no ruling sets aside. */
  boolean hasTermFault() {
    return !given().unknown().isEmpty()
        || !given().invalid().isEmpty()
        || (!terms.missing().isEmpty() && !setAside.coversRejecting(ReasonCode.TERM_MISSING));
  }

  @Override
  public Optional<Value> value(String path) {
    String name = path.substring(path.indexOf('.') + 1);
    if (path.startsWith("terms.")) {
      return Optional.ofNullable(terms.merged().get(name));
    }
    return contract == null
        ? Optional.empty()
        : Optional.ofNullable(contract.practice().facts().get(name));
  }

  @Override
  public ApprovedList list(String name) {
    return Objects.requireNonNull(policy.lists().get(name), name);
  }
}
