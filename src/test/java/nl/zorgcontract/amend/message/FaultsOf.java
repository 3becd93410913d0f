package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused file is refused for, as {@code line:column key}. */
public final class FaultsOf {

  private FaultsOf() {}

  /** Every fault, in the order told. */
  public static List<Fault> all(ThrowingCallable reading) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, reading);
    if (refused == null) {
      throw new AssertionError("The file was not refused");
    }
    return refused.faults();
  }

  /** Every fault as {@code line:column key}. */
  public static List<String> places(ThrowingCallable reading) {
    return all(reading).stream()
        .map(
            fault ->
                fault.place().line() + ":" + fault.place().column() + " " + fault.message().key())
        .toList();
  }
}
