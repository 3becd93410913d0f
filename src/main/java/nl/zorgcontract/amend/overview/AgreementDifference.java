package nl.zorgcontract.amend.overview;

import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.policy.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Days on which an agreement is another one, or with other terms, in one register than in another.
 *
 * @param agreement the agreement's code
 * @param days on which it differs, both included
 * @param before the period that covered these days; null for none
 * @param after the period that covers them now; null for none. Not both null
 * @param amendment the amendment behind it; null where the history does not tell
 */
public record AgreementDifference(
    String agreement,
    DateRange days,
    @Nullable AgreementPeriod before,
    @Nullable AgreementPeriod after,
    @Nullable Amendment amendment) {

  /** What becomes of the agreement on the first of the days. */
  public Turn turn() {
    return Turn.between(before, after);
  }
}
