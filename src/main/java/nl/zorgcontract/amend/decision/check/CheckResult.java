package nl.zorgcontract.amend.decision.check;

import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

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

  static CheckResult rejected(ReasonCode code, Message message, @Nullable String source) {
    return new CheckResult(true, List.of(Reason.rejected(code, message, source)));
  }

  static CheckResult referred(ReasonCode code, Message message, @Nullable String source) {
    return new CheckResult(true, List.of(Reason.referred(code, message, source)));
  }

  /** A reason for each item; passed where there is none. */
  static <T> CheckResult against(List<T> items, Function<T, Reason> reason) {
    return items.isEmpty() ? PASSED : new CheckResult(true, items.stream().map(reason).toList());
  }
}
