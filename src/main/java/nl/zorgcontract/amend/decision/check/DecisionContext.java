package nl.zorgcontract.amend.decision.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * A request with everything that the checks ask of it, worked out once.
 *
 * @param receipt how it came in, and by what it is decided
 * @param agreement the agreement it is about
 * @param contract of a move the contract with the amendment undone; null where a request is looked
 *     at without a register
 * @param inWindow whether the start is known and one that the change window allows
 * @param terms its terms, and those of the period that it changes
 */
record DecisionContext(
    Receipt receipt,
    Agreement agreement,
    @Nullable Contract contract,
    boolean inWindow,
    ContextTerms terms)
    implements Condition.Facts {

  /** Works out a request, of which these parts are known. */
  static DecisionContext of(
      Receipt receipt, Agreement agreement, @Nullable Contract contract, boolean inWindow) {
    LocalDate start = receipt.situation().effectiveDay().start();
    AgreementPeriod covering =
        contract == null || start == null
            ? null
            : contract.covering(agreement.code(), start).orElse(null);
    ContextTerms terms = ContextTerms.of(receipt.situation().counted(), agreement, covering);
    return new DecisionContext(receipt, agreement, contract, inWindow, terms);
  }

  AmendmentRequest request() {
    return receipt.request();
  }

  /** The policy as it stands on the day by which the request is decided. */
  Policy policy() {
    return receipt.policy();
  }

  /** Which reasons a ruling sets aside. */
  SetAside setAside() {
    return receipt.setAside();
  }

  /** The request as it is checked: of a move the start, change or stop that it makes again. */
  AmendmentRequest counted() {
    return receipt.situation().counted();
  }

  /** The amendment that it withdraws or moves; null for any other request. */
  @Nullable ConcernedAmendment concerned() {
    return receipt.situation().concerned();
  }

  private @Nullable LocalDate knownStart() {
    return receipt.situation().effectiveDay().start();
  }

  boolean isWithdraw() {
    return counted().action() == Action.WITHDRAW;
  }

  /** Whether it moves an amendment to the day on which that takes effect anyway. */
  boolean isMoveToSameStart() {
    ConcernedAmendment concerned = concerned();
    return concerned != null
        && !isWithdraw()
        && concerned.amendment().startDate().equals(knownStart());
  }

  /** The deadlines that are held against it: of its start, and of the start that it takes back. */
  List<HeldDeadline> deadlinesHeld() {
    List<HeldDeadline> held = new ArrayList<>(2);
    LocalDate start = knownStart();
    ConcernedAmendment concerned = concerned();
    boolean isLeftToAPerson = policy().rules().referOutsideWindow() && !inWindow;
    if (!isWithdraw() && start != null && !start.isBefore(receivedOn()) && !isLeftToAPerson) {
      HeldDeadline.of(start, timing(), policy()).ifPresent(held::add);
    }
    if (concerned != null && concerned.deadline() != null) {
      held.add(concerned.deadline());
    }
    return held;
  }

  /** When the agreement may be amended by the action of the request, or by what it takes back. */
  ActionTiming timing() {
    return agreement.timing(receipt.situation().made());
  }

  LocalDate receivedOn() {
    return receipt.receivedOn();
  }

  boolean hasStart() {
    return knownStart() != null;
  }

  /** The day on which the amendment takes effect, of a request of which it can be told. */
  @Override
  public LocalDate start() {
    return Objects.requireNonNull(knownStart(), "The start of this request cannot be told");
  }

  /** The contract's term; the policy's where there is no contract. */
  DateRange term() {
    return contract != null ? contract.term() : policy().term();
  }

  /** The period of the agreement that covers the start. */
  Optional<AgreementPeriod> covering() {
    return Optional.ofNullable(terms.covering());
  }

  GivenTerms given() {
    return terms.given();
  }

  boolean isStart() {
    return counted().action() == Action.START;
  }

  boolean isStop() {
    return counted().action() == Action.STOP;
  }

  /** Whether any fault of the terms stands that no ruling sets aside. */
  boolean hasTermFault() {
    return !given().unknown().isEmpty()
        || !given().invalid().isEmpty()
        || (!terms.missing().isEmpty() && !setAside().coversRejecting(ReasonCode.TERM_MISSING));
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
    return Objects.requireNonNull(policy().lists().get(name), name);
  }
}
