package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Checks.referred;
import static nl.zorgcontract.amend.decision.Checks.rejected;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * The checks on dates: received by today, on a day of the change window, not in the past, in time,
 * and within the contract. Without a start the checks that need one are left out.
 */
final class TimingChecks {

  private TimingChecks() {}

  static CheckResult receivedInFuture(DecisionContext c) {
    if (!c.receivedOn().isAfter(c.asOf())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.RECEIVED_IN_FUTURE")
            .day("receivedOn", c.receivedOn())
            .day("asOf", c.asOf());
    return CheckResult.against(rejected(ReasonCode.RECEIVED_IN_FUTURE, message, null));
  }

  /** The policy names no moment for this agreement, so a person decides when it starts. */
  static CheckResult noWindow(DecisionContext c) {
    if (c.agreement().window() != null) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.NO_WINDOW")
            .phrase("agreement", c.agreement().name())
            .phrase("referredTo", c.policy().referredTo());
    return CheckResult.against(referred(ReasonCode.NO_WINDOW, message, c.agreement().source()));
  }

  /**
   * The start is no day of the change window (Zilveren Kruis, Beleid en contract, on amending a
   * contract).
   */
  static CheckResult startNotInWindow(DecisionContext c) {
    ChangeWindow window = c.agreement().window();
    if (window == null || c.effectiveStart().isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (c.startsInWindow()) {
      return CheckResult.PASSED;
    }
    boolean refer = c.policy().referOutsideWindow();
    Message message =
        Message.of(refer ? "reason.START_NOT_IN_WINDOW.refer" : "reason.START_NOT_IN_WINDOW")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start())
            .with("window", new Fact.YearDays(window.starts()));
    return CheckResult.against(
        refer
            ? referred(
                ReasonCode.START_NOT_IN_WINDOW,
                message.phrase("referredTo", c.policy().referredTo()),
                window.source())
            : rejected(ReasonCode.START_NOT_IN_WINDOW, message, window.source()));
  }

  /**
   * The start lies before the day of receipt (Zilveren Kruis, Beleid en contract, on changing the
   * questionnaire: not possible in principle, yet an exception can be asked for).
   */
  static CheckResult retroactive(DecisionContext c) {
    if (c.effectiveStart().isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (!c.start().isBefore(c.receivedOn())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.RETROACTIVE")
            .day("startDate", c.start())
            .day("receivedOn", c.receivedOn());
    return CheckResult.against(
        referred(ReasonCode.RETROACTIVE, message, c.policy().waivers().source()));
  }

  /**
   * The request came in after the submission deadline (Zilveren Kruis, Beleid en contract, on a new
   * tariff: 4 weeks before the start at the latest). A start that the policy leaves to a person has
   * no deadline: none is held against it.
   */
  static CheckResult deadlineMissed(DecisionContext c) {
    ChangeWindow window = c.agreement().window();
    LocalDate deadline = c.submitBy().orElse(null);
    boolean leftToAPerson = c.policy().referOutsideWindow() && !c.startsInWindow();
    if (window == null || deadline == null || leftToAPerson || c.start().isBefore(c.receivedOn())) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (!c.receivedOn().isAfter(deadline)) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.DEADLINE_MISSED")
            .day("receivedOn", c.receivedOn())
            .day("startDate", c.start())
            .day("deadline", deadline)
            .with("window", new Fact.YearDays(window.starts()));
    Agreement.SourcedDeadline rule = c.agreement().deadline();
    return CheckResult.against(
        rejected(ReasonCode.DEADLINE_MISSED, message, rule == null ? null : rule.source()));
  }

  static CheckResult outsideContractTerm(DecisionContext c) {
    if (c.effectiveStart().isEmpty()) {
      return c.agreement().window() == null
          ? CheckResult.NOT_APPLICABLE
          : CheckResult.against(noStartLeft(c));
    }
    if (c.term().contains(c.start())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.OUTSIDE_CONTRACT_TERM")
            .day("startDate", c.start())
            .day("contractStart", c.term().start())
            .day("contractEnd", c.term().end());
    return CheckResult.against(rejected(ReasonCode.OUTSIDE_CONTRACT_TERM, message, null));
  }

  private static Reason noStartLeft(DecisionContext c) {
    Message message =
        Message.of("reason.OUTSIDE_CONTRACT_TERM.none")
            .phrase("agreement", c.agreement().name())
            .day("contractStart", c.term().start())
            .day("contractEnd", c.term().end())
            .day("receivedOn", c.receivedOn());
    return rejected(ReasonCode.OUTSIDE_CONTRACT_TERM, message, null);
  }
}
