package nl.zorgcontract.amend.decision.resolution;

import java.util.function.Function;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractLookup;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;

/**
 * The inputs for resolving the requests of a run.
 *
 * @param requests all requests of the run
 * @param register as it was before the run
 * @param policies the policy of an id; every contract's policy is known
 * @param effectiveDays tells when a request takes effect
 */
record ResolutionBasis(
    RequestIndex requests,
    ContractLookup register,
    Function<String, Policy> policies,
    EffectiveDays effectiveDays) {

  Policy policy(String id) {
    return policies.apply(id);
  }

  /** When the request takes effect, if it means this contract. */
  EffectiveDay effectiveDay(AmendmentRequest request, ContractHead contract) {
    return effectiveDays.of(request, policy(contract.policy()), contract);
  }
}
