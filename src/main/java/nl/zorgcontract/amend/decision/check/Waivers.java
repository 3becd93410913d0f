package nl.zorgcontract.amend.decision.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.GrantedException;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * The exceptions that people granted for one request. A reason that refers can always be set aside,
 * since that is what a referral asks for; one that rejects only where the policy says so.
 *
 * @param granted in the order of the file
 * @param listed the reasons that the policy lets a person set aside
 */
record Waivers(List<GrantedException> granted, Set<ReasonCode> listed) {

  /** Those that refer unless a rule says otherwise, so that no policy need list them. */
  private static final Set<ReasonCode> ALWAYS_REFERRED =
      Set.of(
          ReasonCode.NO_WINDOW,
          ReasonCode.RETROACTIVE,
          ReasonCode.REQUIREMENT_UNKNOWN,
          ReasonCode.CONDITION_UNKNOWN);

  /** Whether a rejecting reason of this code is set aside. */
  boolean cover(ReasonCode code) {
    return listed.contains(code) && isGranted(code);
  }

  /** Whether this reason is set aside. */
  boolean cover(Reason reason) {
    return reason.outcome() == Outcome.REFERRED ? isGranted(reason.code()) : cover(reason.code());
  }

  private boolean isGranted(ReasonCode code) {
    return granted.stream().anyMatch(each -> each.reason().equals(code.name()));
  }

  /** The exceptions that set aside reasons of these codes, one a code: the first. */
  List<GrantedException> of(Set<ReasonCode> codes) {
    Set<String> names = codes.stream().map(ReasonCode::name).collect(Collectors.toSet());
    return granted.stream().filter(each -> names.remove(each.reason())).toList();
  }

  /**
   * Those that have no effect since the policy does not know of them.
   *
   * @param used those that set a reason aside
   * @param standing the reasons that stand
   */
  List<GrantedException> notAllowed(List<GrantedException> used, List<Reason> standing) {
    Set<ReasonCode> known = EnumSet.copyOf(ALWAYS_REFERRED);
    standing.forEach(reason -> known.remove(reason.code()));
    known.addAll(listed);
    Set<String> names = known.stream().map(ReasonCode::name).collect(Collectors.toSet());
    used.forEach(each -> names.add(each.reason()));
    return granted.stream().filter(each -> !names.contains(each.reason())).toList();
  }
}
