package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.Objects;
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
    boolean isException =
        ruling.reasons().stream()
            .flatMap(code -> ReasonCode.of(code).stream())
            .anyMatch(code -> isException(code, policy));
    return ruling.reasons().isEmpty()
        ? null
        : messages.text(isException ? "letter.granted.exception" : "letter.granted");
  }

  /** Whether the policy does not leave it to a person, or it lies in the past. */
  private static boolean isException(ReasonCode code, @Nullable Policy policy) {
    return switch (code) {
      case CHANNEL_NOT_ACCEPTED,
          SUBMITTER_NOT_ACCEPTED,
          RETROACTIVE,
          AMENDMENT_LIMIT,
          TERM_MISSING ->
          true;
      case START_NOT_IN_WINDOW -> policy != null && !policy.rules().referOutsideWindow();
      case DEADLINE_MISSED -> policy != null && !policy.rules().referLate();
      default -> false;
    };
  }
}
