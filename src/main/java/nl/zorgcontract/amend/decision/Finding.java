package nl.zorgcontract.amend.decision;

import java.util.List;
import java.util.function.Function;

/** What a check found: nothing to check, all well, or reasons. */
sealed interface Finding {

  /** There was nothing to check. */
  Finding NOT_APPLICABLE = new NotApplicable();

  /** All is well. */
  Finding PASSED = new Against(List.of());

  /** There was nothing to check. */
  record NotApplicable() implements Finding {}

  /** Reasons against; none where the check passed. */
  record Against(List<Reason> reasons) implements Finding {}

  /** One reason against. */
  static Finding against(Reason reason) {
    return new Against(List.of(reason));
  }

  /** A reason for each item; passed where there is none. */
  static <T> Finding against(List<T> items, Function<T, Reason> reason) {
    return items.isEmpty() ? PASSED : new Against(items.stream().map(reason).toList());
  }
}
