package nl.zorgcontract.amend.decision.check;

import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Reason;

/** What a check found: nothing to check, all well, or reasons. */
sealed interface CheckResult {

  /** There was nothing to check. */
  CheckResult NOT_APPLICABLE = new NotApplicable();

  /** All is well. */
  CheckResult PASSED = new Against(List.of());

  /** There was nothing to check. */
  record NotApplicable() implements CheckResult {}

  /** Reasons against; none where the check passed. */
  record Against(List<Reason> reasons) implements CheckResult {}

  static CheckResult against(Reason reason) {
    return new Against(List.of(reason));
  }

  /** A reason for each item; passed where there is none. */
  static <T> CheckResult against(List<T> items, Function<T, Reason> reason) {
    return items.isEmpty() ? PASSED : new Against(items.stream().map(reason).toList());
  }
}
