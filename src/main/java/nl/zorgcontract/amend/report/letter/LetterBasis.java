package nl.zorgcontract.amend.report.letter;

import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * By what a letter tells of a request.
 *
 * @param policy the policy with its revisions, by which it was decided, or else that of the
 *     practice's contract; null where neither tells
 * @param term that of the contract; null where it is not known which that is
 */
public record LetterBasis(@Nullable Policy policy, @Nullable DateRange term) {}
