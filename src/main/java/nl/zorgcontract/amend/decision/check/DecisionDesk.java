package nl.zorgcontract.amend.decision.check;

import java.util.function.Function;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.DecisionResult;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests that were taken in, each against its contract. Those of one contract come one
 * after another, in order of receipt, each with the contract as the one before left it.
 */
public final class DecisionDesk {

  private final Decider decider;
  private final Function<String, Policy> policies;

  /**
   * A desk for one run.
   *
   * @param policies the policy of an id; every contract's policy is known
   */
  public DecisionDesk(Decider decider, Function<String, Policy> policies) {
    this.decider = decider;
    this.policies = policies;
  }

  /**
   * Decides a request.
   *
   * @param stop why it goes no further; null where its id is free
   * @param contract the contract that it means, as it is now
   */
  public DecisionResult decide(AmendmentRequest request, @Nullable Reason stop, Contract contract) {
    Policy policy = policies.apply(contract.policy());
    return stop == null
        ? decider.decide(request, policy, contract)
        : new DecisionResult(decider.stopped(request, policy, contract, stop), null);
  }
}
