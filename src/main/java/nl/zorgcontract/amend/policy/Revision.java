package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A change of a policy within its term (Dutch: herziening).
 *
 * @param from the first day on which it counts
 * @param text what it changes, for people
 * @param source document and heading
 */
public record Revision(LocalDate from, LocalizedText text, @Nullable String source) {}
