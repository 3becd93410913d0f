package nl.zorgcontract.amend.report.summary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import org.jspecify.annotations.Nullable;

/** Who can take away the reason for which a request was not accepted. */
public enum Mender {
  PRACTICE,
  /** The insurer's own staff: the request was registered wrongly. */
  INSURER,
  /** Who decides where the policy leaves room. */
  BUYER;

  /** What the insurer itself notes down when a request comes in. */
  private static final Set<Message> NOTED_ON_RECEIPT =
      Set.of(Message.of("column.received_at"), Message.of("column.channel"));

  /**
   * Who can mend a reason of a decision: of a referred request always the buyer.
   *
   * @param message what the reason says; null where a run of version 1.0 did not keep it
   * @param outcome what became of the request, as files name it
   */
  public static Mender of(ReasonCode code, @Nullable Message message, String outcome) {
    if (Outcome.REFERRED.code().equals(outcome)) {
      return BUYER;
    }
    return switch (code) {
      case RECEIVED_IN_FUTURE -> INSURER;
      case MISSING_FIELD, MALFORMED_FIELD -> isNotedOnReceipt(message) ? INSURER : PRACTICE;
      case REFUSED, NO_WINDOW, RETROACTIVE, REQUIREMENT_UNKNOWN, CONDITION_UNKNOWN -> BUYER;
      default -> PRACTICE;
    };
  }

  private static boolean isNotedOnReceipt(@Nullable Message message) {
    return message != null
        && message.facts().get("field") instanceof Fact.Nested field
        && NOTED_ON_RECEIPT.contains(field.message());
  }

  /**
   * The reasons of a decision that concern the practice. An error of the insurer does not, nor a
   * missed deadline that rests on one; nor what a buyer decides on, where the buyer refused the
   * request or does not see it before the insurer mends its error.
   */
  public static List<StoredReason> reasonsForPractice(StoredDecision decision) {
    return forPractice(decision.reasons(), StoredReason::code, reason -> of(reason, decision));
  }

  /** Whether a decision is told to the practice: some reason concerns it, or there is none. */
  public static boolean isForPractice(Decision decision) {
    String outcome = decision.outcome().code();
    return decision.reasons().isEmpty()
        || !forPractice(
                decision.reasons(),
                Reason::code,
                reason -> of(reason.code(), reason.message(), outcome))
            .isEmpty();
  }

  private static <T> List<T> forPractice(
      List<T> reasons, Function<T, ReasonCode> code, Function<T, Mender> mender) {
    Set<ReasonCode> codes = reasons.stream().map(code).collect(Collectors.toSet());
    boolean isReceiptWrong = codes.contains(ReasonCode.RECEIVED_IN_FUTURE);
    boolean isForNoBuyer =
        codes.contains(ReasonCode.REFUSED)
            || reasons.stream().anyMatch(reason -> mender.apply(reason) == INSURER);
    return reasons.stream()
        .filter(reason -> mender.apply(reason) != INSURER)
        .filter(reason -> !isReceiptWrong || code.apply(reason) != ReasonCode.DEADLINE_MISSED)
        .filter(
            reason ->
                !isForNoBuyer
                    || code.apply(reason) == ReasonCode.REFUSED
                    || mender.apply(reason) != BUYER)
        .toList();
  }

  private static Mender of(StoredReason reason, StoredDecision decision) {
    Message message = reason.message().message().orElse(null);
    return of(reason.code(), message, String.valueOf(decision.text("outcome")));
  }

  /**
   * Whether the same request can be accepted for the same start once the practice has completed or
   * corrected it.
   */
  public static boolean isCorrectable(ReasonCode code) {
    return switch (code) {
      case MISSING_FIELD,
          MALFORMED_FIELD,
          DUPLICATE_REQUEST,
          UNKNOWN_AGREEMENT,
          CHANNEL_NOT_ACCEPTED,
          SUBMITTER_NOT_ACCEPTED,
          TERM_UNKNOWN,
          TERM_MISSING,
          TERM_INVALID ->
          true;
      default -> false;
    };
  }
}
