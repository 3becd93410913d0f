package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.DateRange;

/** The dates of a request, as pure functions of the policy and the calendar. */
public final class Timing {

  private Timing() {}

  /**
   * The first start of the agreement's change window after a day, whose deadline is not before that
   * day, and that lies in the contract's term.
   *
   * @return empty where the agreement has no window, or where no such start is left in the term
   */
  public static Optional<LocalDate> firstPossibleStart(
      Agreement agreement, LocalDate after, DateRange term) {
    ChangeWindow window = agreement.window();
    if (window == null) {
      return Optional.empty();
    }
    LocalDate dayBeforeTerm = term.start().minusDays(1);
    LocalDate start = window.next(after.isBefore(dayBeforeTerm) ? dayBeforeTerm : after);
    while (!start.isAfter(term.end())) {
      if (!submitBy(agreement, start).orElseThrow().isBefore(after)) {
        return Optional.of(start);
      }
      start = window.next(start);
    }
    return Optional.empty();
  }

  /** The submission deadline for a start date; empty where the agreement has no window. */
  public static Optional<LocalDate> submitBy(Agreement agreement, LocalDate start) {
    return Optional.ofNullable(agreement.deadline())
        .map(Agreement.SourcedDeadline::deadline)
        .map(deadline -> deadline.of(start));
  }

  /**
   * The day of the new tariff: a tariff starts with the first quarter after the day of receipt, and
   * not before the amendment itself (Zilveren Kruis, Beleid en contract, on whether an amendment
   * brings a new tariff). So an exception granted for the past moves no tariff back.
   */
  public static LocalDate tariffFrom(LocalDate start, LocalDate receivedOn) {
    LocalDate nextQuarter = nextQuarter(receivedOn);
    return start.isAfter(nextQuarter) ? start : nextQuarter;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    LocalDate quarter = LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
    return quarter.plusMonths(3);
  }
}
