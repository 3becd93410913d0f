package nl.zorgcontract.amend.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.ReasonCode;

/** Counts decisions, one by one. Not for several threads at once. */
public final class SummaryCounter {

  /**
   * Counts the requests whose agreement no policy knows; what they wrote instead could be anything.
   */
  public static final String UNKNOWN_AGREEMENT = "(unknown)";

  private OutcomeCounts outcomes = OutcomeCounts.NONE;
  private final Map<ReasonCode, Long> reasons = new EnumMap<>(ReasonCode.class);
  private final Map<String, OutcomeCounts> agreements = new TreeMap<>();
  private final Map<String, OutcomeCounts> files = new LinkedHashMap<>();

  /**
   * A counter at zero.
   *
   * @param files the request files in the order given, as the origin of a request names them
   */
  public SummaryCounter(List<String> files) {
    files.forEach(file -> this.files.put(file, OutcomeCounts.NONE));
  }

  /** Counts one decision. */
  public void add(Decision decision) {
    Outcome outcome = decision.outcome();
    outcomes = outcomes.plus(outcome);
    count(agreements, agreement(decision), outcome);
    count(files, decision.request().origin().file(), outcome);
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    for (Reason reason : decision.reasons()) {
      codes.add(reason.code());
    }
    codes.forEach(code -> reasons.merge(code, 1L, Long::sum));
  }

  private static void count(Map<String, OutcomeCounts> counts, String key, Outcome outcome) {
    counts.put(key, counts.getOrDefault(key, OutcomeCounts.NONE).plus(outcome));
  }

  private static String agreement(Decision decision) {
    return decision.subject().agreement() == null
        ? UNKNOWN_AGREEMENT
        : decision.subject().agreement().code();
  }

  /** The outcomes counted so far. */
  public OutcomeCounts outcomes() {
    return outcomes;
  }

  /** What was counted so far. */
  public Summary.Counts counts() {
    return new Summary.Counts(reasons, agreements, files);
  }
}
