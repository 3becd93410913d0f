package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.DateRange;

/**
 * A start date that a request received today can still ask for.
 *
 * @param startDate a start of the agreement's change window
 * @param submitBy the last day on which a request for it may be received
 */
public record StartOption(LocalDate startDate, LocalDate submitBy) {

  /**
   * The next openings of an agreement, the first one first; fewer where the term holds no more, and
   * none where the agreement has no change window or is withdrawn.
   *
   * @param after the day from which is looked: starts lie after it, deadlines are not before it
   * @param count how many at most, 0 or more
   */
  public static List<StartOption> next(
      Agreement agreement, LocalDate after, DateRange term, int count) {
    List<StartOption> openings = new ArrayList<>();
    ChangeWindow window = agreement.window();
    if (window == null || agreement.withdrawn() != null) {
      return openings;
    }
    Optional<LocalDate> first = Timing.firstPossibleStart(agreement, after, term);
    if (first.isEmpty()) {
      return openings;
    }
    // A later start has no earlier deadline, so from the first on every start is possible.
    LocalDate start = first.get();
    while (openings.size() < count && !start.isAfter(term.end())) {
      openings.add(new StartOption(start, Timing.submitBy(agreement, start).orElseThrow()));
      start = window.next(start);
    }
    return openings;
  }

  /** How many days are left to send a request in; 0 on the last one. */
  public long daysLeft(LocalDate today) {
    return ChronoUnit.DAYS.between(today, submitBy);
  }
}
