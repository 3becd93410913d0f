package nl.zorgcontract.amend.report.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.report.summary.NextDay;
import nl.zorgcontract.amend.request.AmendmentRequest;

/**
 * The decisions of an outcome in the order in which people take them up: the accepted in order of
 * receipt, since whoever sets them in another ends up with other terms; the others by the day by
 * which something is to be done, those without one last.
 *
 * @param all those that are shown
 * @param total how many there were
 */
record UrgentDecisions(List<Decision> all, long total) {

  static UrgentDecisions of(Outcome outcome, ShownDecisions shown) {
    Comparator<Decision> order =
        outcome == Outcome.ACCEPTED
            ? Comparator.comparing(UrgentDecisions::receivedAt)
            : Comparator.comparing(UrgentDecisions::day);
    return new UrgentDecisions(shown.first().stream().sorted(order).toList(), shown.total());
  }

  private static Instant receivedAt(Decision decision) {
    return decision.request() instanceof AmendmentRequest request
        ? request.receivedAt().instant()
        : Instant.MAX;
  }

  /** The day by which something is to be done; the last of all where there is none. */
  static LocalDate day(Decision decision) {
    LocalDate day = NextDay.of(decision);
    return day == null ? LocalDate.MAX : day;
  }

  /** Whether some are not shown. */
  boolean isCut() {
    return total > all.size();
  }
}
