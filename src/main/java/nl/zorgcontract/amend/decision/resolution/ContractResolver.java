package nl.zorgcontract.amend.decision.resolution;

import java.util.BitSet;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractLookup;
import nl.zorgcontract.amend.decision.resolution.ContractFinder.FoundContract;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.index.RequestIndex;
import nl.zorgcontract.amend.request.index.RequestKey;

/**
 * Resolves the requests of a run: which contract does each mean, and is its id free? That depends
 * on the register as it was before the run and on all requests together, so it is done for all of
 * them before the first is decided.
 */
public final class ContractResolver {

  private final RequestIndex requests;
  private final ContractFinder finder;
  private final DuplicateDetector duplicates;

  /**
   * A resolver for one run.
   *
   * @param policies the policy of an id; every contract's policy is known
   * @param effectiveDays tells when a request takes effect
   */
  public ContractResolver(
      RequestIndex requests,
      ContractLookup register,
      Function<String, Policy> policies,
      EffectiveDays effectiveDays) {
    this.requests = requests;
    ResolutionBasis basis = new ResolutionBasis(requests, register, policies, effectiveDays);
    this.finder = new ContractFinder(basis);
    this.duplicates = new DuplicateDetector(basis);
  }

  /** Resolves every request that could be read. */
  public Resolutions resolveAll() {
    Resolutions resolutions = new Resolutions(requests.size());
    BitSet suspects = new BitSet();
    for (int position = 0; position < requests.size(); position++) {
      if (requests.isReadable(position)) {
        RequestKey key = requests.key(position);
        if (key.amends() == null) {
          resolve(position, key, resolutions);
        }
        if (duplicates.isSuspect(position, key.requestId())) {
          suspects.set(position);
        }
      }
    }
    // A withdraw or a move can mean the contract of a request that is decided before it.
    for (int position : requests.onAmendments()) {
      resolve(position, requests.key(position), resolutions);
    }
    // The first request of an id may stand anywhere: only now its contract is known.
    suspects.stream().forEach(position -> duplicates.check(position, resolutions));
    return resolutions;
  }

  private void resolve(int position, RequestKey key, Resolutions resolutions) {
    FoundContract found = finder.find(position, key, resolutions);
    ContractHead contract = found.contract();
    if (contract != null) {
      int sameName = key.contractId() == null ? position : requests.firstNaming(position);
      resolutions.resolve(position, contract, sameName);
    } else {
      resolutions.stop(position, found.whyNot());
    }
  }
}
