package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** An agreement that was not in force the day before does not end. */
  boolean isNeverBegun() {
    return change.made() == Action.STOP
        && change.terms().before() == null
        && !decision.isWithdraw();
  }

  private String kind() {
    Action made = change.made();
    if (made == null) {
      return change.movedFrom() == null ? "" : ".from";
    }
    if (isNeverBegun()) {
      return decision.isOnAnAmendment() ? ".stop.never" : ".never";
    }
    if (!decision.isOnAnAmendment()) {
      return isRetroactive() ? ".retroactive" : "";
    }
    return "." + made.code() + (change.movedFrom() == null ? "" : ".from");
  }

  private boolean isRetroactive() {
    LocalDate receivedOn = decision.day("receivedOn");
    LocalDate start = decision.day("startDate");
    return receivedOn != null && start != null && start.isBefore(receivedOn);
  }

  /**
   * That a person granted it, in the words given for the practice where there are any, and that it
   * starts on another day than was asked; null where there is nothing to tell.
   */
  @Nullable String granted(@Nullable Policy policy) {
    AppliedRuling ruling = decision.ruling();
    if (ruling == null) {
      return null;
    }
    String granted =
        Stream.of(words(ruling, policy), otherStart())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return granted.isEmpty() ? null : granted;
  }

  private Optional<String> words(AppliedRuling ruling, @Nullable Policy policy) {
    if (ruling.explanation() != null) {
      return Optional.of(ruling.explanation());
    }
    if (ruling.reasons().isEmpty()) {
      return Optional.empty();
    }
    boolean isException =
        ruling.reasons().stream()
            .flatMap(code -> ReasonCode.of(code).stream())
            .anyMatch(code -> isException(code, policy));
    return Optional.of(messages.text(isException ? "letter.granted.exception" : "letter.granted"));
  }

  /** The start that a person set in place of the one asked for. */
  private Optional<String> otherStart() {
    LocalDate requested = decision.day("requestedStart");
    LocalDate start = decision.day("startDate");
    if (requested == null || start == null || requested.equals(start) || decision.isWithdraw()) {
      return Optional.empty();
    }
    return Optional.of(
        messages.text(
            Message.of("letter.granted.otherStart")
                .day("requestedStart", requested)
                .day("startDate", start)));
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
