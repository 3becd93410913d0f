package nl.zorgcontract.amend.report.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;

/** The first decisions of a kind, up to a limit, and how many there were in all. */
final class ShownDecisions {

  private final int limit;
  private final List<Decision> first = new ArrayList<>();
  private long total;

  /** None yet; at most so many will be kept. */
  ShownDecisions(int limit) {
    this.limit = limit;
  }

  void add(Decision decision) {
    total++;
    if (first.size() < limit) {
      first.add(decision);
    }
  }

  /** Those that are shown, in the order given. */
  List<Decision> first() {
    return Collections.unmodifiableList(first);
  }

  /** How many there were. */
  long total() {
    return total;
  }

  /** Whether some are not shown. */
  boolean isCut() {
    return total > first.size();
  }
}
