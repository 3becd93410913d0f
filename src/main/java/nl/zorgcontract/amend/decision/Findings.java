package nl.zorgcontract.amend.decision;

import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found.
 *
 * @param reasons every reason that stands, in the order of the checks; empty where accepted
 * @param ruling the ruling that counted, with the reasons it took away; null for none
 * @param notApplicable the checks that were not made, in order: an earlier one ended the matter, or
 *     there was nothing to check
 */
public record Findings(
    List<Reason> reasons, @Nullable AppliedRuling ruling, Set<ReasonCode> notApplicable) {

  public Findings {
    reasons = List.copyOf(reasons);
  }

  /** Reasons that ended the matter: the checks after the last that was made were not made. */
  static Findings ended(List<Reason> reasons, ReasonCode lastCheck) {
    return new Findings(reasons, null, lastCheck.later());
  }
}
