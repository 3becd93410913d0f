package nl.zorgcontract.amend.policy.rule;

import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A condition with what it says to people: a requirement on the practice, or a condition of an
 * agreement.
 *
 * @param condition what must hold
 * @param whenFalse what follows where it does not hold
 * @param whenUnknown what follows where it cannot be told
 * @param text what must hold, in words that complete "It must be so that ..."
 * @param source document and heading
 */
public record Rule(
    Condition condition,
    Severity whenFalse,
    Severity whenUnknown,
    LocalizedText text,
    @Nullable String source) {

  /** What follows from a rule for this truth; null where it holds. */
  public @Nullable Severity severity(Truth truth) {
    return switch (truth) {
      case TRUE -> null;
      case FALSE -> whenFalse;
      case UNKNOWN -> whenUnknown;
    };
  }
}
