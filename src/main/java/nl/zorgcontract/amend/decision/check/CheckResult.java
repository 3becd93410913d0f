package nl.zorgcontract.amend.decision.check;

import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Reason;

/**
 * What a check found.
 *
 * @param isApplicable whether there was anything to check
 * @param reasons why it failed; empty where it passed
 */
record CheckResult(boolean isApplicable, List<Reason> reasons) {

  /** There was nothing to check. */
  static final CheckResult NOT_APPLICABLE = new CheckResult(false, List.of());

  static final CheckResult PASSED = new CheckResult(true, List.of());

  static CheckResult against(Reason reason) {
    return new CheckResult(true, List.of(reason));
  }

  /** A reason for each item; passed where there is none. */
  static <T> CheckResult against(List<T> items, Function<T, Reason> reason) {
    return items.isEmpty() ? PASSED : new CheckResult(true, items.stream().map(reason).toList());
  }
}
