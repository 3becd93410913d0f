package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.ContractHead;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes effect on a day.
 *
 * @param turn what becomes of the agreement
 * @param before the period until the day before; null for none
 * @param after the period from the day on; null for none
 * @param amendment the amendment behind it; null where the history does not tell
 */
public record PendingChange(
    LocalDate day,
    ChangingContract contract,
    Turn turn,
    String agreement,
    @Nullable AgreementPeriod before,
    @Nullable AgreementPeriod after,
    @Nullable Amendment amendment) {

  /** The head and the practice of a contract: whole contracts would fill the memory. */
  public record ChangingContract(ContractHead head, String practiceName) {}
}
