package nl.zorgcontract.amend.report.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.report.summary.NextDay;
import nl.zorgcontract.amend.request.AmendmentRequest;

/** The first decisions of an outcome, up to a limit, and how many there were in all. */
final class ShownDecisions {

  private final Comparator<Decision> order;
  private final int limit;
  private final List<Decision> first = new ArrayList<>();
  private long total;

  /** None yet; at most so many will be kept. */
  ShownDecisions(Outcome outcome, int limit) {
    this.order =
        outcome == Outcome.ACCEPTED
            ? Comparator.comparing(ShownDecisions::receivedAt)
            : Comparator.comparing(ShownDecisions::day);
    this.limit = limit;
  }

  void add(Decision decision) {
    total++;
    if (first.size() < limit) {
      first.add(decision);
    }
  }

  /**
   * Those that are shown, in the order in which people take them up: the accepted in order of
   * receipt, since whoever sets them in another ends up with other terms; the others by the day by
   * which something is to be done, those without one last.
   */
  List<Decision> inOrder() {
    return first.stream().sorted(order).toList();
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

  /** How many there were. */
  long total() {
    return total;
  }
}
