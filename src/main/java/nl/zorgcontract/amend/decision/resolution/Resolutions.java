package nl.zorgcontract.amend.decision.resolution;

import java.util.Optional;
import java.util.function.IntConsumer;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.request.index.RequestsByKey;
import org.jspecify.annotations.Nullable;

/**
 * Which contract each request of a run means, and which requests go no further: they are
 * duplicates, or there is no such contract. It takes some twenty bytes a request. Threads may share
 * it.
 */
public final class Resolutions {

  private final @Nullable ContractHead[] contracts;
  private final @Nullable Reason[] stops;
  private final RequestsByKey byContract = new RequestsByKey();

  Resolutions(int requests) {
    contracts = new ContractHead[requests];
    stops = new Reason[requests];
  }

  /**
   * Resolves a request.
   *
   * @param other a request that may mean the same contract, or the same one: it is then not looked
   *     up again
   */
  void resolve(int position, ContractHead contract, int other) {
    contracts[position] = contract;
    if (other != position && contract.equals(contracts[other])) {
      byContract.addBeside(position, other);
    } else {
      byContract.add(position, contract.contractId());
    }
  }

  void stop(int position, Reason reason) {
    stops[position] = reason;
  }

  /** The contract that a request means; empty where none was found. */
  public Optional<ContractHead> contract(int position) {
    return Optional.ofNullable(contracts[position]);
  }

  /**
   * Why a request goes no further; empty where it is to be decided. There is always a reason where
   * no contract was found, except for requests that could not be read.
   */
  public Optional<Reason> stop(int position) {
    return Optional.ofNullable(stops[position]);
  }

  /** Visits the requests that mean a contract, in no particular order. */
  public void forEachOf(String contractId, IntConsumer visitor) {
    byContract.forEach(contractId, visitor);
  }
}
