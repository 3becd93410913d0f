package nl.zorgcontract.amend.policy;

import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a policy that hold for every request.
 *
 * @param channels the ways by which requests are taken; null for any
 * @param referOutsideWindow whether a start outside the window is for a person to decide instead of
 *     rejected; no deadline is held against such a start
 * @param referLate whether a late request is for a person to decide instead of rejected
 * @param exceptions the rejecting reasons that a person can set aside
 * @param followChoice whether the practice must have made the follow choice
 * @param tariff when a new tariff starts
 * @param requirements what must hold of the practice
 */
public record RequestRules(
    @Nullable Sourced<Set<Channel>> channels,
    boolean referOutsideWindow,
    boolean referLate,
    Sourced<Set<ReasonCode>> exceptions,
    Sourced<Boolean> followChoice,
    TariffStart tariff,
    List<Rule> requirements) {

  public RequestRules {
    requirements = List.copyOf(requirements);
  }
}
