package nl.zorgcontract.amend.policy;

import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A condition with what it says to people: a requirement on the practice, or a condition of an
 * agreement.
 *
 * @param condition what must hold
 * @param text what must hold, in words that complete "It must be so that ..."
 * @param source document and heading
 */
public record Rule(Condition condition, LocalizedText text, @Nullable String source) {}
