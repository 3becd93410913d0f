package nl.zorgcontract.amend.report;

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
import nl.zorgcontract.amend.policy.ReasonCode;

/** Counts decisions, one by one. Not for several threads at once. */
public final class SummaryCounter {

  /**
   * Counts the requests whose agreement no policy knows; what they wrote instead could be anything.
   */
  public static final String UNKNOWN_AGREEMENT = "(unknown)";

  private final Tally outcomes = new Tally();
  private final Map<ReasonCode, Long> reasons = new EnumMap<>(ReasonCode.class);
  private final Map<String, Tally> agreements = new HashMap<>();
  private final Map<String, Tally> files = new LinkedHashMap<>();

  /** Counts outcomes. */
  private static final class Tally {

    private long accepted;
    private long rejected;
    private long referred;
    private long skipped;

    void add(Outcome outcome) {
      switch (outcome) {
        case ACCEPTED -> accepted++;
        case REJECTED -> rejected++;
        case REFERRED -> referred++;
        case SKIPPED -> skipped++;
        case NO_OBJECTION -> throw new IllegalStateException("Counted without a register");
      }
    }

    OutcomeCounts counts() {
      return new OutcomeCounts(accepted, rejected, referred, skipped);
    }
  }

  /**
   * A counter at zero.
   *
   * @param files the request files in the order given, as the origin of a request names them
   */
  public SummaryCounter(List<String> files) {
    files.forEach(file -> this.files.put(file, new Tally()));
  }

  /** Counts one decision. */
  public void add(Decision decision) {
    Outcome outcome = decision.outcome();
    outcomes.add(outcome);
    agreements.computeIfAbsent(agreement(decision), code -> new Tally()).add(outcome);
    files.computeIfAbsent(decision.request().origin().file(), file -> new Tally()).add(outcome);
    if (!decision.reasons().isEmpty()) {
      addReasons(decision.reasons());
    }
  }

  private void addReasons(List<Reason> found) {
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    for (Reason reason : found) {
      codes.add(reason.code());
    }
    codes.forEach(code -> reasons.merge(code, 1L, Long::sum));
  }

  private static String agreement(Decision decision) {
    return decision.subject().agreement() == null
        ? UNKNOWN_AGREEMENT
        : decision.subject().agreement().code();
  }

  /** The outcomes counted so far. */
  public OutcomeCounts outcomes() {
    return outcomes.counts();
  }

  /** What was counted so far. */
  public Summary.Counts counts() {
    return new Summary.Counts(reasons, counts(new TreeMap<>(agreements)), counts(files));
  }

  private static Map<String, OutcomeCounts> counts(Map<String, Tally> tallies) {
    Map<String, OutcomeCounts> counts = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> counts.put(name, tally.counts()));
    return counts;
  }
}
