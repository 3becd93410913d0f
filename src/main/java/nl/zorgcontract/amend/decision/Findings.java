package nl.zorgcontract.amend.decision;

import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * What the checks found.
 *
 * @param reasons every reason that stands, in the order of the checks; empty where accepted
 * @param exceptions the granted exceptions that took a reason away
 * @param notApplicable the checks that were not made, in order: an earlier one ended the matter, or
 *     there was nothing to check
 */
public record Findings(
    List<Reason> reasons, List<GrantedException> exceptions, Set<ReasonCode> notApplicable) {

  public Findings {
    reasons = List.copyOf(reasons);
    exceptions = List.copyOf(exceptions);
  }

  /** Reasons that ended the matter: the checks after the last that was made were not made. */
  static Findings ended(List<Reason> reasons, ReasonCode lastCheck) {
    return new Findings(reasons, List.of(), lastCheck.later());
  }
}
