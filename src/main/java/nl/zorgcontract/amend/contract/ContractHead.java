package nl.zorgcontract.amend.contract;

import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.DateRange;

/**
 * The members of a contract by which a request names it, and its term: all that is kept in memory
 * of most contracts.
 *
 * @param contractId the contract's id
 * @param policy the id of the policy
 * @param agbCode the practice, 8 digits
 * @param term the first and the last day
 */
public record ContractHead(String contractId, String policy, String agbCode, DateRange term) {

  static final int AGB_DIGITS = 8;

  /** Whether a text is the AGB code of a practice as a register has it: 8 digits. */
  public static boolean isAgbCode(String text) {
    return text.length() == AGB_DIGITS && Texts.isDigits(text);
  }
}
