package nl.zorgcontract.amend.overview;

import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.policy.Action;
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
 * @param undone the amendment, known to the older register, that this one withdrew or moved; null
 *     for none
 */
public record AgreementDifference(
    String agreement,
    DateRange days,
    @Nullable AgreementPeriod before,
    @Nullable AgreementPeriod after,
    @Nullable Amendment amendment,
    @Nullable Amendment undone) {

  /**
   * What becomes of the agreement on the first of the days. A start that was withdrawn is no stop,
   * nor is one that was moved: these are told as what they are.
   */
  public Turn turn() {
    if (amendment == null || undone == null) {
      return Turn.between(before, after);
    }
    return amendment.action() == Action.WITHDRAW ? Turn.WITHDRAW : Turn.MOVE;
  }
}
