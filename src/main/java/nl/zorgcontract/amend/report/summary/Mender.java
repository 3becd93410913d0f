package nl.zorgcontract.amend.report.summary;

import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.policy.ReasonCode;

/** Who can take away the reason for which a request was not accepted. */
public enum Mender {
  PRACTICE,
  /** The insurer's own staff: the request was registered wrongly. */
  INSURER,
  /** Who decides where the policy leaves room. */
  BUYER;

  /**
   * Who can mend a reason of a decision: of a referred request always the buyer.
   *
   * @param outcome what became of the request, as files name it
   */
  public static Mender of(ReasonCode code, String outcome) {
    if (Outcome.REFERRED.code().equals(outcome)) {
      return BUYER;
    }
    return switch (code) {
      case RECEIVED_IN_FUTURE -> INSURER;
      case REFUSED, NO_WINDOW, RETROACTIVE, REQUIREMENT_UNKNOWN, CONDITION_UNKNOWN -> BUYER;
      default -> PRACTICE;
    };
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
