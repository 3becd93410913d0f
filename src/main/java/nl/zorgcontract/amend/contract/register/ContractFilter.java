package nl.zorgcontract.amend.contract.register;

import java.util.Set;
import java.util.function.Predicate;
import nl.zorgcontract.amend.contract.Contract;

/**
 * Which contracts of a register are remembered; the others are checked and passed over.
 *
 * @param contractIds whether a contract is wanted by its id
 * @param agbCodes whether every contract of a practice is wanted
 * @param requestIds whether a request's place in the history of any contract is wanted
 */
public record ContractFilter(
    Predicate<String> contractIds, Predicate<String> agbCodes, Predicate<String> requestIds) {

  /** All contracts, with their whole history. */
  public static ContractFilter all() {
    return new ContractFilter(contractId -> true, agbCode -> true, requestId -> true);
  }

  /** No contract at all: the register is only checked. */
  public static ContractFilter none() {
    return of(Set.of(), Set.of(), Set.of());
  }

  /** What requests that name these contracts, practices and request ids can touch. */
  public static ContractFilter of(
      Set<String> contractIds, Set<String> agbCodes, Set<String> requestIds) {
    return new ContractFilter(contractIds::contains, agbCodes::contains, requestIds::contains);
  }

  boolean includes(Contract contract) {
    return contractIds.test(contract.contractId()) || includesPractice(contract.agbCode());
  }

  boolean includesPractice(String agbCode) {
    return agbCodes.test(agbCode);
  }

  boolean includesRequest(String requestId) {
    return requestIds.test(requestId);
  }
}
