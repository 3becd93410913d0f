package nl.zorgcontract.amend.decision;

import nl.zorgcontract.amend.contract.Contract;
import org.jspecify.annotations.Nullable;

/**
 * A decision and what it makes of the contract.
 *
 * @param decision the decision
 * @param amended the contract after an accepted request; null for any other outcome
 */
public record DecisionResult(Decision decision, @Nullable Contract amended) {}
