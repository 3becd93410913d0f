package nl.zorgcontract.amend.contract;

import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request in the history of a contract.
 *
 * @param requested what was asked
 * @param startDate the day on which it took effect
 * @param decidedOn the as-of day of the run that accepted it; null where an older register does not
 *     say
 * @param tariffFrom the day of the new tariff; null for none
 * @param ruling the ruling by which it was accepted; null for none
 */
public record Amendment(
    RequestedAmendment requested,
    LocalDate startDate,
    @Nullable LocalDate decidedOn,
    @Nullable LocalDate tariffFrom,
    @Nullable AppliedRuling ruling) {

  /** The id of the request. */
  public String requestId() {
    return requested.requestId();
  }

  /** The agreement's code. */
  public String agreement() {
    return requested.agreement();
  }

  /** What was done with the agreement. */
  public Action action() {
    return requested.action();
  }

  /** The terms given with the request. */
  public Map<String, Value> terms() {
    return requested.terms();
  }
}
