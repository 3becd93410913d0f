package nl.zorgcontract.amend.decision.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * The checks on dates: on a day of the change window, not in the past, in time, and within the
 * contract. Without a start the checks that need one are left out.
 */
final class TimingChecks {

  /** Ends the key of a wording that leaves room, where the policy does. */
  private static final String REFERRING = ".refer";

  private TimingChecks() {}

  /** The policy names no moment for this agreement, so a person decides when it starts. */
  static CheckResult noWindow(DecisionContext context) {
    if (context.timing().window() != null) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.NO_WINDOW").phrase("agreement", context.agreement().name());
    return CheckResult.referred(ReasonCode.NO_WINDOW, message, context.agreement().source());
  }

  /**
   * The start is no day of the change window (Zilveren Kruis, Beleid en contract, on amending a
   * contract), or not the first possible one where only that may be asked for (Salland, on the
   * preferred insurer: the first day of the next quarter).
   */
  static CheckResult startNotInWindow(DecisionContext context) {
    ChangeWindow window = context.timing().window();
    if (window == null || !context.hasStart()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (context.inWindow()) {
      return CheckResult.PASSED;
    }
    boolean refers = context.policy().rules().referOutsideWindow();
    return judged(
        refers,
        ReasonCode.START_NOT_IN_WINDOW,
        besideWindow(context, window, refers ? REFERRING : "")
            .phrase("agreement", context.agreement().name())
            .day("startDate", context.start())
            .with("window", new Fact.YearDays(window.starts())),
        window.source());
  }

  /** Of the action asked for alone, where the window is not that of every action. */
  private static Message besideWindow(DecisionContext context, ChangeWindow window, String ending) {
    String key =
        window.isStart(context.start())
            ? "reason.START_NOT_IN_WINDOW.onlyNext"
            : "reason.START_NOT_IN_WINDOW";
    boolean isOfAll =
        Action.ON_AGREEMENTS.stream()
            .allMatch(each -> window.equals(context.agreement().timing(each).window()));
    return isOfAll
        ? Message.of(key + ending)
        : Message.of(key + ".byAction" + ending)
            .nested("does", "window.does." + context.counted().action().code());
  }

  /** Refers where the policy does; else rejects. */
  private static CheckResult judged(
      boolean refers, ReasonCode code, Message message, @Nullable String source) {
    return refers
        ? CheckResult.referred(code, message, source)
        : CheckResult.rejected(code, message, source);
  }

  /**
   * The start lies before the day of receipt (Zilveren Kruis, Beleid en contract, on changing the
   * questionnaire: not possible in principle, yet an exception can be asked for).
   */
  static CheckResult retroactive(DecisionContext context) {
    if (!context.hasStart()) {
      return CheckResult.NOT_APPLICABLE;
    }
    if (!context.start().isBefore(context.receivedOn())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.RETROACTIVE")
            .day("startDate", context.start())
            .day("receivedOn", context.receivedOn());
    return CheckResult.referred(
        ReasonCode.RETROACTIVE, message, context.policy().exceptions().source());
  }

  /**
   * The request came in after the submission deadline (Zilveren Kruis, Beleid en contract, on a new
   * tariff: 4 weeks before the start at the latest). A start that the policy leaves to a person has
   * no deadline: none is held against it. A move, and a withdraw, must also be in time before the
   * start of the amendment that it concerns.
   */
  static CheckResult deadlineMissed(DecisionContext context) {
    List<HeldDeadline> held = context.deadlinesHeld();
    if (held.isEmpty()) {
      return CheckResult.NOT_APPLICABLE;
    }
    List<HeldDeadline> missed = new ArrayList<>(0);
    for (HeldDeadline deadline : held) {
      if (context.receivedOn().isAfter(deadline.day())) {
        missed.add(deadline);
      }
    }
    return missed.isEmpty() ? CheckResult.PASSED : late(context, Collections.min(missed));
  }

  private static CheckResult late(DecisionContext context, HeldDeadline missed) {
    return judged(
        missed.refersLate(),
        ReasonCode.DEADLINE_MISSED,
        lateMessage(context, missed),
        missed.rule().source());
  }

  /** A withdraw asks for no start, so that it is told of no others. */
  private static Message lateMessage(DecisionContext context, HeldDeadline missed) {
    Message message =
        Message.of("reason.DEADLINE_MISSED")
            .day("receivedOn", context.receivedOn())
            .day("startDate", missed.start())
            .day("deadline", missed.day());
    if (context.isWithdraw()) {
      return new Message(message.key() + ".withdraw", message.facts());
    }
    boolean isOnly = missed.window().starts().size() == 1;
    return new Message(message.key() + (isOnly ? ".one" : ""), message.facts())
        .with("window", new Fact.YearDays(missed.window().starts()));
  }

  /** The start is not in the contract's term, or no possible start is left in it. */
  static CheckResult outsideContractTerm(DecisionContext context) {
    if (!context.hasStart()) {
      return context.timing().window() == null ? CheckResult.NOT_APPLICABLE : noStartLeft(context);
    }
    if (context.term().contains(context.start())) {
      return CheckResult.PASSED;
    }
    Message message =
        Message.of("reason.OUTSIDE_CONTRACT_TERM")
            .day("startDate", context.start())
            .day("contractStart", context.term().start())
            .day("contractEnd", context.term().end());
    return CheckResult.rejected(ReasonCode.OUTSIDE_CONTRACT_TERM, message, null);
  }

  private static CheckResult noStartLeft(DecisionContext context) {
    boolean refers = context.policy().rules().referOutsideWindow();
    return judged(
        refers,
        ReasonCode.OUTSIDE_CONTRACT_TERM,
        Message.of("reason.OUTSIDE_CONTRACT_TERM.none" + (refers ? REFERRING : ""))
            .phrase("agreement", context.agreement().name())
            .day("contractStart", context.term().start())
            .day("contractEnd", context.term().end())
            .day("receivedOn", context.receivedOn()),
        null);
  }
}
