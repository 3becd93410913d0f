package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The change window and the deadline of an agreement for one action.
 *
 * @param window on which days; null where the policy names no such moment
 * @param deadline until when a request must be in; null where there is no window, or no deadline
 */
public record ActionTiming(@Nullable ChangeWindow window, @Nullable Sourced<Deadline> deadline) {

  /** Whether the day is one of the window. */
  public boolean isStart(LocalDate day) {
    return window != null && window.isStart(day);
  }

  /** Whether there is a window, and the day is none of it: a deadline for it would mean nothing. */
  public boolean isBesideWindow(LocalDate day) {
    return window != null && !window.isStart(day);
  }

  /** Whether only the first possible start may be asked for. */
  public boolean isOnlyNext() {
    return window != null && window.onlyNext();
  }

  /** The last day on which a request for this start may be received; empty where there is none. */
  public Optional<LocalDate> submitBy(LocalDate start) {
    return deadline == null ? Optional.empty() : deadline.value().of(start);
  }
}
