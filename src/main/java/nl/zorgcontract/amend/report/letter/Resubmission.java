package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.text.DeadlineText;
import org.jspecify.annotations.Nullable;

/** Until when a request can be sent in again, as its letter tells it. */
final class Resubmission {

  /**
   * What is told: one of these, or none where sending it in again would not help.
   *
   * @param first the first start still possible
   * @param by the deadline of the start that was asked for
   * @param rule what holds in general, where neither can be told
   */
  record Until(@Nullable StartOption first, @Nullable LocalDate by, @Nullable Message rule) {

    private static final Until NEVER = new Until(null, null, null);
  }

  private final StoredDecision decision;
  private final LetterBasis basis;
  private final LocalDate date;
  private final Messages messages;
  private final @Nullable Agreement agreement;
  private final @Nullable Action action;
  private final @Nullable ActionTiming timing;

  /**
   * Of a request.
   *
   * @param agreement the agreement that it is about; null where that is not known
   * @param date the day of the letter
   */
  Resubmission(
      StoredDecision decision,
      LetterBasis basis,
      @Nullable Agreement agreement,
      LocalDate date,
      Messages messages) {
    this.decision = decision;
    this.basis = basis;
    this.agreement = agreement;
    this.date = date;
    this.messages = messages;
    this.action = Action.CODES.ofCode(String.valueOf(decision.text("action"))).orElse(null);
    this.timing = decision.timing(agreement);
  }

  /**
   * After reasons of timing what the run proposed. Where all that is needed is a correction, the
   * deadline of its own start while that lies ahead, else the first start possible.
   */
  Until until() {
    LocalDate proposed = decision.advice("startDate");
    if (proposed != null) {
      return new Until(new StartOption(proposed, decision.advice("submitBy")), null, null);
    }
    if (!isToBeCorrected()) {
      return Until.NEVER;
    }
    LocalDate deadline = deadlineAsked();
    return deadline != null && !deadline.isBefore(date)
        ? new Until(null, deadline, null)
        : firstPossible();
  }

  private boolean isToBeCorrected() {
    List<StoredReason> reasons = decision.reasons();
    return Outcome.REJECTED.code().equals(decision.text("outcome"))
        && !reasons.isEmpty()
        && reasons.stream()
            .map(StoredReason::code)
            .allMatch(code -> code == ReasonCode.CONTRACT_NOT_FOUND || Mender.isCorrectable(code));
  }

  /** That of the day that was named; of a request that was never decided by the policy's rule. */
  private @Nullable LocalDate deadlineAsked() {
    LocalDate start = decision.day("requestedStart");
    LocalDate decided = decision.day("submitBy");
    if (start == null || decided != null) {
      return start == null && !decision.isOnAnAmendment() ? null : decided;
    }
    return timing != null
            && timing.isStart(start)
            && basis.term() != null
            && basis.term().contains(start)
        ? timing.submitBy(start).orElse(null)
        : null;
  }

  private Until firstPossible() {
    Policy policy = basis.policy();
    if (policy == null || timing == null || agreement == null || action == null) {
      return told(rule(policy));
    }
    if (timing.window() == null || timing.deadline() == null) {
      return told(Message.of("letter.resubmit.noDeadline"));
    }
    if (basis.term() == null) {
      String rule = DeadlineText.of(timing, messages);
      return told(Message.of("letter.resubmit.agreement").word("rule", rule));
    }
    return StartOption.next(policy, agreement.code(), action, date, basis.term()).stream()
        .findFirst()
        .map(option -> new Until(option, null, null))
        .orElseGet(() -> told(Message.of("proposal.none")));
  }

  private static Until told(Message rule) {
    return new Until(null, null, rule);
  }

  /** What holds for most agreements of the policy; whom to ask where that is not known either. */
  private Message rule(@Nullable Policy policy) {
    Map<String, Integer> rules = new TreeMap<>();
    if (policy != null) {
      for (Agreement each : policy.agreements().all()) {
        String rule = DeadlineText.of(each.timing(Action.START), messages);
        rules.merge(rule, rule.isEmpty() ? 0 : 1, Integer::sum);
      }
    }
    Optional<String> most =
        rules.entrySet().stream()
            .max(Comparator.comparing(Map.Entry::getValue))
            .map(Map.Entry::getKey)
            .filter(rule -> !rule.isEmpty());
    return most.map(rule -> Message.of("letter.resubmit.most").word("rule", rule))
        .orElseGet(() -> Message.of("letter.resubmit.ask"));
  }
}
