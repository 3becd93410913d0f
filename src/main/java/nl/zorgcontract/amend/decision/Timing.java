package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;

/** The possible starts of an amendment, as a pure function of the policy and the calendar. */
public final class Timing {

  private Timing() {}

  /**
   * The first day after a day that, by the policy as it stands on it, is a start of the agreement's
   * window for the action, whose deadline is not before that day, and that lies in the contract's
   * term.
   *
   * @param policy the policy with its revisions
   * @param agreement a name of the agreement
   * @return empty where the agreement has no window, or where no such start is left in the term
   */
  public static Optional<LocalDate> firstPossibleStart(
      Policy policy, String agreement, Action action, LocalDate after, DateRange term) {
    return possibleStarts(policy, agreement, action, after, term, 1).stream().findFirst();
  }

  /** The first such days, in order; at most so many. */
  static List<LocalDate> possibleStarts(
      Policy policy, String agreement, Action action, LocalDate after, DateRange term, int most) {
    List<LocalDate> starts = new ArrayList<>();
    for (Policy.PolicyVersion version : policy.versions()) {
      Agreement standing = version.policy().agreements().find(agreement).orElse(null);
      if (standing != null && version.days().overlaps(term)) {
        addStarts(standing.timing(action), after, version.days().intersection(term), most, starts);
      }
    }
    return starts;
  }

  private static void addStarts(
      ActionTiming timing, LocalDate after, DateRange days, int most, List<LocalDate> starts) {
    ChangeWindow window = timing.window();
    if (window == null) {
      return;
    }
    LocalDate dayBefore = days.start().minusDays(1);
    LocalDate start = window.next(after.isBefore(dayBefore) ? dayBefore : after);
    while (starts.size() < most && !start.isAfter(days.end())) {
      LocalDate deadline = timing.submitBy(start).orElse(null);
      if (deadline == null || !deadline.isBefore(after)) {
        starts.add(start);
      }
      start = window.next(start);
    }
  }
}
