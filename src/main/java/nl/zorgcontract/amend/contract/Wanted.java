package nl.zorgcontract.amend.contract;

import java.util.Set;

/**
 * Which contracts of a register are kept in memory; the others are checked and passed over.
 *
 * @param everything whether all contracts and the whole history are wanted, whatever the sets say
 * @param contractIds contracts wanted by their id
 * @param agbCodes practices of which every contract is wanted
 * @param requestIds requests whose place in the history of any contract is wanted
 */
public record Wanted(
    boolean everything, Set<String> contractIds, Set<String> agbCodes, Set<String> requestIds) {

  public Wanted {
    contractIds = Set.copyOf(contractIds);
    agbCodes = Set.copyOf(agbCodes);
    requestIds = Set.copyOf(requestIds);
  }

  /** All contracts, with their whole history. */
  public static Wanted all() {
    return new Wanted(true, Set.of(), Set.of(), Set.of());
  }

  /** No contract at all: the register is only checked. */
  public static Wanted none() {
    return of(Set.of(), Set.of(), Set.of());
  }

  /** What requests that name these contracts, practices and request ids can touch. */
  public static Wanted of(Set<String> contractIds, Set<String> agbCodes, Set<String> requestIds) {
    return new Wanted(false, contractIds, agbCodes, requestIds);
  }

  boolean includes(Contract contract) {
    return everything
        || contractIds.contains(contract.contractId())
        || agbCodes.contains(contract.agbCode());
  }

  boolean includesRequest(String requestId) {
    return everything || requestIds.contains(requestId);
  }
}
