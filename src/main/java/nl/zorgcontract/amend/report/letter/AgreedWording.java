package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.StoredDecision;
import org.jspecify.annotations.Nullable;

/** How a letter says what an accepted request did. */
final class AgreedWording {

  /** What no policy leaves to a person: granted in spite of it, a request is an exception. */
  private static final Set<ReasonCode> ALWAYS_EXCEPTION =
      Set.of(
          ReasonCode.CHANNEL_NOT_ACCEPTED,
          ReasonCode.SUBMITTER_NOT_ACCEPTED,
          ReasonCode.RETROACTIVE,
          ReasonCode.AMENDMENT_LIMIT,
          ReasonCode.TERM_MISSING);

  private final Messages messages;
  private final StoredDecision decision;
  private final AgreedChange change;

  /** Of an accepted request, and what it made of the agreement. */
  AgreedWording(Messages messages, StoredDecision decision, AgreedChange change) {
    this.messages = messages;
    this.decision = decision;
    this.change = change;
  }

  /** What takes effect when. */
  String agreed(String action, LocalDate start) {
    Message agreed =
        Message.of("letter.agreed." + action + kind())
            .day("startDate", start)
            .day("lastDay", start.minusDays(1))
            .word("amends", Objects.requireNonNullElse(decision.text("amends"), ""));
    return messages.text(
        change.movedFrom() == null ? agreed : agreed.day("from", change.movedFrom()));
  }

  /** An agreement that was not in force the day before does not end: it never begins. */
  private String kind() {
    Action made = change.made();
    if (made == null) {
      return change.movedFrom() == null ? "" : ".from";
    }
    if (made == Action.STOP && change.terms().before() == null && !decision.isWithdraw()) {
      return decision.isOnAnAmendment() ? ".stop.never" : ".never";
    }
    return (decision.isOnAnAmendment() ? "." + made.code() : "")
        + (change.movedFrom() == null ? "" : ".from");
  }

  /** The earlier requests of which nothing is left; null for none. */
  @Nullable String replaces() {
    String replaced =
        decision.replaced().stream()
            .filter(id -> !change.standing().contains(id))
            .collect(Collectors.joining(", "));
    return replaced.isEmpty() ? null : replaced;
  }

  /**
   * That a person granted it, in the words given for the practice where there are any; null where
   * nobody had to.
   */
  @Nullable String granted(@Nullable Policy policy) {
    AppliedRuling ruling = decision.ruling();
    if (ruling == null) {
      return null;
    }
    if (ruling.explanation() != null) {
      return ruling.explanation();
    }
    List<String> reasons = ruling.reasons();
    boolean isException = reasons.stream().anyMatch(code -> isException(code, policy));
    return reasons.isEmpty()
        ? null
        : messages.text(isException ? "letter.granted.exception" : "letter.granted");
  }

  private static boolean isException(String code, @Nullable Policy policy) {
    return ALWAYS_EXCEPTION.stream().anyMatch(each -> each.name().equals(code))
        || (policy != null
            && ((code.equals(ReasonCode.START_NOT_IN_WINDOW.name())
                    && !policy.rules().referOutsideWindow())
                || (code.equals(ReasonCode.DEADLINE_MISSED.name())
                    && !policy.rules().referLate())));
  }
}
