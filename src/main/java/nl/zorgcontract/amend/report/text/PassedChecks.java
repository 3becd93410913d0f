package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.StoredDecision;
import org.jspecify.annotations.Nullable;

/** What the checks of a decision found that its request passed. */
final class PassedChecks {

  private final StoredDecision decision;
  private final @Nullable LocalDate asOf;
  private final @Nullable ActionTiming timing;
  private final Messages messages;

  PassedChecks(
      StoredDecision decision,
      @Nullable LocalDate asOf,
      @Nullable ActionTiming timing,
      Messages messages) {
    this.decision = decision;
    this.asOf = asOf;
    this.timing = timing;
    this.messages = messages;
  }

  /** What it found, where that can be told from the days and the policy; else empty. */
  String found(ReasonCode code) {
    LocalDate start = decision.day("startDate");
    LocalDate received = decision.day("receivedOn");
    LocalDate submitBy = decision.day("submitBy");
    return switch (code) {
      case RECEIVED_IN_FUTURE ->
          received == null || asOf == null
              ? ""
              : messages.text(Message.of(key(code)).day("receivedOn", received).day("asOf", asOf));
      case NO_WINDOW, START_NOT_IN_WINDOW -> foundWindow(code, start);
      case RETROACTIVE ->
          start == null || received == null
              ? ""
              : messages.text(
                  Message.of(key(code)).day("startDate", start).day("receivedOn", received));
      case DEADLINE_MISSED ->
          start == null || received == null || submitBy == null
              ? ""
              : messages.text(
                  Message.of(key(code))
                      .nested("deadline", DateDerivation.deadline(timing, start, submitBy))
                      .day("receivedOn", received));
      default -> "";
    };
  }

  private String foundWindow(ReasonCode code, @Nullable LocalDate start) {
    if (timing == null || timing.window() == null) {
      return "";
    }
    Message message =
        Message.of(key(code)).with("window", new Fact.YearDays(timing.window().starts()));
    if (code == ReasonCode.NO_WINDOW) {
      return messages.text(message);
    }
    return start == null ? "" : messages.text(message.day("startDate", start));
  }

  private static String key(ReasonCode code) {
    return "explain.passed." + code;
  }
}
