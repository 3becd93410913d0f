package nl.zorgcontract.amend.contract.register;

import java.util.Set;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.Contract;

/**
 * Which contracts of a register are remembered; the others are only checked.
 *
 * @param contractIds whether to remember the contract of this id
 * @param agbCodes whether to remember every contract of this practice
 * @param requestIds whether to remember where this request stands in the history of a contract
 * @param contracts whether to remember this contract, whatever its id and its practice
 */
public record ContractFilter(
    Predicate<String> contractIds,
    Predicate<String> agbCodes,
    Predicate<String> requestIds,
    Predicate<Contract> contracts) {

  /** Remembers contracts by their id and practice. */
  public ContractFilter(
      Predicate<String> contractIds, Predicate<String> agbCodes, Predicate<String> requestIds) {
    this(contractIds, agbCodes, requestIds, contract -> false);
  }

  /** All contracts, with their whole history. */
  public static ContractFilter all() {
    return new ContractFilter(contractId -> true, agbCode -> true, requestId -> true);
  }

  /** No contract at all: the register is only checked. */
  public static ContractFilter none() {
    return of(Set.of(), Set.of(), Set.of());
  }

  /** The contracts of which this holds, without their history. */
  public static ContractFilter that(Predicate<Contract> contracts) {
    return new ContractFilter(contractId -> false, agbCode -> false, requestId -> false, contracts);
  }

  /** These contracts, those of these practices, and the history of these requests. */
  public static ContractFilter of(
      Set<String> contractIds, Set<String> agbCodes, Set<String> requestIds) {
    return new ContractFilter(contractIds::contains, agbCodes::contains, requestIds::contains);
  }

  boolean includes(Contract contract) {
    return contractIds.test(contract.contractId())
        || includesPractice(contract.agbCode())
        || contracts.test(contract);
  }

  boolean includesPractice(String agbCode) {
    return agbCodes.test(agbCode);
  }

  boolean includesRequest(String requestId) {
    return requestIds.test(requestId);
  }
}
