package nl.zorgcontract.amend.decision.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * The exceptions that people granted for one request.
 *
 * @param allowed those for a reason that the policy lets a person waive, one a reason: the first
 * @param notAllowed the others; they have no effect
 */
record Waivers(List<GrantedException> allowed, List<GrantedException> notAllowed) {

  private static final Waivers NONE = new Waivers(List.of(), List.of());

  /** The exceptions of one request, sorted by what the policy allows. */
  static Waivers of(List<GrantedException> granted, Policy policy) {
    if (granted.isEmpty()) {
      return NONE;
    }
    List<GrantedException> allowed = new ArrayList<>();
    List<GrantedException> notAllowed = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (GrantedException exception : granted) {
      if (!isAllowed(exception, policy)) {
        notAllowed.add(exception);
      } else if (seen.add(exception.reason())) {
        allowed.add(exception);
      }
    }
    return new Waivers(allowed, notAllowed);
  }

  private static boolean isAllowed(GrantedException exception, Policy policy) {
    return policy.waivers().value().stream()
        .anyMatch(code -> code.name().equals(exception.reason()));
  }

  /** Whether a reason of this code is waived. */
  boolean cover(ReasonCode code) {
    return allowed.stream().anyMatch(exception -> exception.reason().equals(code.name()));
  }
}
