package nl.zorgcontract.amend.decision;

import static nl.zorgcontract.amend.decision.Checks.referred;
import static nl.zorgcontract.amend.decision.Checks.rejected;

import java.time.LocalDate;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.text.Fact;
import nl.zorgcontract.amend.text.Message;

/**
 * The checks on dates: received by today, on a day of the change window, not in the past, in time,
 * and within the contract. Without a start the checks that need one are left out.
 */
final class TimingChecks {

  private TimingChecks() {}

  static Finding receivedInFuture(Case c) {
    if (!c.receivedOn().isAfter(c.asOf())) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.RECEIVED_IN_FUTURE")
            .day("receivedOn", c.receivedOn())
            .day("asOf", c.asOf());
    return Finding.against(rejected(ReasonCode.RECEIVED_IN_FUTURE, message, null));
  }

  /** The policy names no moment for this agreement, so a person decides when it starts. */
  static Finding noWindow(Case c) {
    if (c.agreement().window() != null) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.NO_WINDOW")
            .phrase("agreement", c.agreement().name())
            .phrase("referredTo", c.policy().referredTo());
    return Finding.against(referred(ReasonCode.NO_WINDOW, message, c.agreement().source()));
  }

  /**
   * The start is no day of the change window (Zilveren Kruis, Beleid en contract, on amending a
   * contract).
   */
  static Finding startNotInWindow(Case c) {
    ChangeWindow window = c.agreement().window();
    if (window == null || c.effectiveStart().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    if (c.startsInWindow()) {
      return Finding.PASSED;
    }
    boolean refer = c.policy().referOutsideWindow();
    Message message =
        Message.of(refer ? "reason.START_NOT_IN_WINDOW.refer" : "reason.START_NOT_IN_WINDOW")
            .phrase("agreement", c.agreement().name())
            .day("startDate", c.start())
            .with("window", new Fact.YearDays(window.starts()));
    return Finding.against(
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
  static Finding retroactive(Case c) {
    if (c.effectiveStart().isEmpty()) {
      return Finding.NOT_APPLICABLE;
    }
    if (!c.start().isBefore(c.receivedOn())) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.RETROACTIVE")
            .day("startDate", c.start())
            .day("receivedOn", c.receivedOn());
    return Finding.against(
        referred(ReasonCode.RETROACTIVE, message, c.policy().waivers().source()));
  }

  /**
   * The request came in after the submission deadline (Zilveren Kruis, Beleid en contract, on a new
   * tariff: 4 weeks before the start at the latest). A start that the policy leaves to a person has
   * no deadline: none is held against it.
   */
  static Finding deadlineMissed(Case c) {
    ChangeWindow window = c.agreement().window();
    LocalDate deadline = c.submitBy().orElse(null);
    boolean leftToAPerson = c.policy().referOutsideWindow() && !c.startsInWindow();
    if (window == null || deadline == null || leftToAPerson || c.start().isBefore(c.receivedOn())) {
      return Finding.NOT_APPLICABLE;
    }
    if (!c.receivedOn().isAfter(deadline)) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.DEADLINE_MISSED")
            .day("receivedOn", c.receivedOn())
            .day("startDate", c.start())
            .day("deadline", deadline)
            .with("window", new Fact.YearDays(window.starts()));
    Agreement.SourcedDeadline rule = c.agreement().deadline();
    return Finding.against(
        rejected(ReasonCode.DEADLINE_MISSED, message, rule == null ? null : rule.source()));
  }

  static Finding outsideContractTerm(Case c) {
    if (c.effectiveStart().isEmpty()) {
      return c.agreement().window() == null
          ? Finding.NOT_APPLICABLE
          : Finding.against(noStartLeft(c));
    }
    if (c.term().contains(c.start())) {
      return Finding.PASSED;
    }
    Message message =
        Message.of("reason.OUTSIDE_CONTRACT_TERM")
            .day("startDate", c.start())
            .day("contractStart", c.term().start())
            .day("contractEnd", c.term().end());
    return Finding.against(rejected(ReasonCode.OUTSIDE_CONTRACT_TERM, message, null));
  }

  private static Reason noStartLeft(Case c) {
    Message message =
        Message.of("reason.OUTSIDE_CONTRACT_TERM.none")
            .phrase("agreement", c.agreement().name())
            .day("contractStart", c.term().start())
            .day("contractEnd", c.term().end())
            .day("receivedOn", c.receivedOn());
    return rejected(ReasonCode.OUTSIDE_CONTRACT_TERM, message, null);
  }
}
