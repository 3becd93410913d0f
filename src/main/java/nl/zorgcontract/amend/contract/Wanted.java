package nl.zorgcontract.amend.contract;

import java.util.Collections;
import java.util.Set;

/**
 * Which contracts of a register are remembered; the others are checked and passed over. The sets
 * may hold millions, so they are handed over, not copied.
 *
 * @param everything whether all contracts and the whole history are wanted, whatever the sets say
 * @param contractIds contracts wanted by their id
 * @param agbCodes practices of which every contract is wanted
 * @param requestIds requests whose place in the history of any contract is wanted
 */
public record Wanted(
    boolean everything, Set<String> contractIds, Set<String> agbCodes, Set<String> requestIds) {

  public Wanted {
    contractIds = Collections.unmodifiableSet(contractIds);
    agbCodes = Collections.unmodifiableSet(agbCodes);
    requestIds = Collections.unmodifiableSet(requestIds);
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
    return contractIds.contains(contract.contractId()) || includesPractice(contract.agbCode());
  }

  boolean includesPractice(String agbCode) {
    return everything || agbCodes.contains(agbCode);
  }

  boolean includesRequest(String requestId) {
    return everything || requestIds.contains(requestId);
  }
}
