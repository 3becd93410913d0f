package nl.zorgcontract.amend.report.summary;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ReasonCode;

/** Counts decisions, one by one. Not for several threads at once. */
public final class SummaryCounter {

  /**
   * Counts the requests whose agreement no policy knows; what they wrote instead could be anything.
   */
  public static final String UNKNOWN_AGREEMENT = "(unknown)";

  private final OutcomeTally outcomes = new OutcomeTally();
  private final Map<ReasonCode, Long> reasons = new EnumMap<>(ReasonCode.class);
  private final Map<String, OutcomeTally> agreements = new HashMap<>();
  private final Map<String, OutcomeTally> files = new LinkedHashMap<>();
  private final CountedAgreements counted;
  private long toSet;
  private long toUndo;

  /**
   * A counter at zero.
   *
   * @param files the request files in the order given, as the origin of a request names them
   */
  public SummaryCounter(List<String> files, CountedAgreements counted) {
    this.counted = counted;
    files.forEach(file -> this.files.put(file, new OutcomeTally()));
  }

  public void add(Decision decision) {
    Outcome outcome = decision.outcome();
    outcomes.add(outcome);
    agreements.computeIfAbsent(agreement(decision), code -> new OutcomeTally()).add(outcome);
    files
        .computeIfAbsent(decision.request().origin().file(), file -> new OutcomeTally())
        .add(outcome);
    if (!decision.reasons().isEmpty()) {
      addReasons(decision.reasons());
    }
  }

  /** Takes an accepted request, counted before, that is to be set in the portal. */
  public void addPortalWork() {
    toSet++;
  }

  /** Takes one that withdraws what is to be taken back in the portal, if it was set there. */
  public void addPortalUndoing() {
    toUndo++;
  }

  private void addReasons(List<Reason> found) {
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    for (Reason reason : found) {
      codes.add(reason.code());
    }
    codes.forEach(code -> reasons.merge(code, 1L, Long::sum));
  }

  private String agreement(Decision decision) {
    Agreement agreement = counted.of(decision);
    return agreement == null ? UNKNOWN_AGREEMENT : agreement.code();
  }

  /** The outcomes counted so far. */
  public OutcomeCounts outcomes() {
    return outcomes.counts();
  }

  /** What was counted so far. */
  public Summary.Counts counts() {
    return new Summary.Counts(
        reasons,
        counts(new TreeMap<>(agreements)),
        counts(files),
        new PortalCount(toSet, toUndo, false));
  }

  private static Map<String, OutcomeCounts> counts(Map<String, OutcomeTally> tallies) {
    Map<String, OutcomeCounts> counts = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> counts.put(name, tally.counts()));
    return counts;
  }
}
