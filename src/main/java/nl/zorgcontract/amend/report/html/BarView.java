package nl.zorgcontract.amend.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;

/**
 * The figures of a bar, which the template draws as SVG that takes whatever width there is. It is
 * for the eye only: the counts stand beside it as text.
 */
final class BarView {

  private static final long WIDTH = 1000;

  /** A single request among thousands shall be seen, too. */
  private static final long NARROWEST = 3;

  private BarView() {}

  static Map<String, Object> of(String colour, long count, long whole) {
    List<Map<String, Object>> parts = new ArrayList<>();
    add(parts, colour, 0, count, whole);
    return bar(parts);
  }

  /** A bar whose parts are the outcomes. */
  static Map<String, Object> of(OutcomeCounts counts, long whole) {
    List<Map<String, Object>> parts = new ArrayList<>();
    long before = 0;
    for (Outcome outcome : Outcome.OF_A_RUN) {
      long count = counts.of(outcome);
      add(parts, outcome.code(), before, before + count, whole);
      before += count;
    }
    return bar(parts);
  }

  private static Map<String, Object> bar(List<Map<String, Object>> parts) {
    return Map.of("width", WIDTH, "parts", parts);
  }

  private static void add(
      List<Map<String, Object>> parts, String colour, long from, long to, long whole) {
    if (to > from && whole > 0) {
      long left = scaled(from, whole);
      long width = Math.max(NARROWEST, scaled(to, whole) - left);
      parts.add(Map.of("colour", colour, "x", left, "width", width));
    }
  }

  private static long scaled(long count, long whole) {
    return Math.round((double) WIDTH * count / whole);
  }
}
