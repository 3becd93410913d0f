package nl.zorgcontract.amend.decision;

import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * One reason against accepting a request.
 *
 * @param code which check found it
 * @param outcome what it makes of the request: rejected, referred or skipped
 * @param message what it says, with the facts
 * @param source document and heading of the rule; null where the rule is the program's own
 */
public record Reason(ReasonCode code, Outcome outcome, Message message, @Nullable String source) {

  public static Reason rejected(ReasonCode code, Message message, @Nullable String source) {
    return new Reason(code, Outcome.REJECTED, message, source);
  }

  /** A reason that leaves the request to a person. */
  public static Reason referred(ReasonCode code, Message message, @Nullable String source) {
    return new Reason(code, Outcome.REFERRED, message, source);
  }
}
