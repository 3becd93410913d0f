package nl.zorgcontract.amend.contract;

import java.util.List;
import java.util.function.Predicate;
import nl.zorgcontract.amend.message.Texts;

/**
 * Finds contracts by what a person types: an AGB code, of which the leading zero may be missing, a
 * contract id in any case, or words of the practice's name without regard to case and accents.
 */
public final class ContractSearch {

  private final String typed;
  private final String agbCode;
  private final List<String> words;

  public ContractSearch(String typed) {
    this.typed = typed.strip();
    this.agbCode =
        this.typed.length() == ContractHead.AGB_DIGITS - 1 ? "0" + this.typed : this.typed;
    this.words =
        Texts.isDigits(this.typed) ? List.of() : List.of(folded(this.typed).split("\\s+", -1));
  }

  /** Whether the contract is found in any of the ways. */
  public boolean finds(Contract contract) {
    return contract.agbCode().equals(agbCode)
        || contract.contractId().equalsIgnoreCase(typed)
        || isNamed(contract);
  }

  /** The contracts that were most probably meant of those found: a code or an id goes first. */
  public List<Contract> best(List<Contract> found) {
    List<Predicate<Contract>> ways =
        List.of(
            contract -> contract.agbCode().equals(agbCode),
            contract -> contract.contractId().equals(typed),
            contract -> contract.contractId().equalsIgnoreCase(typed));
    for (Predicate<Contract> way : ways) {
      List<Contract> meant = found.stream().filter(way).toList();
      if (!meant.isEmpty()) {
        return meant;
      }
    }
    return List.copyOf(found);
  }

  private boolean isNamed(Contract contract) {
    if (words.isEmpty()) {
      return false;
    }
    String name = folded(contract.practice().name());
    return words.stream().allMatch(name::contains);
  }

  private static String folded(String text) {
    return Texts.withoutAccents(Texts.lower(text));
  }
}
