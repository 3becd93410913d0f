package nl.zorgcontract.amend.report.summary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * Counts what decisions leave to do: by when, and who can mend the reasons. Not for several threads
 * at once.
 */
public final class WorkCounter {

  private final Map<Outcome, TreeMap<LocalDate, Long>> days = new EnumMap<>(Outcome.class);
  private final TreeMap<LocalDate, Long> askable = new TreeMap<>();
  private final Map<Mender, Map<ReasonCode, Long>> reasons = new EnumMap<>(Mender.class);
  private long ownErrors;
  private final TreeSet<String> insurers = new TreeSet<>();

  public void add(Decision decision) {
    Policy policy = decision.subject().policy();
    if (policy != null) {
      insurers.add(policy.insurer());
    }
    if (decision.outcome() == Outcome.REJECTED || decision.outcome() == Outcome.REFERRED) {
      addReasons(decision);
    }
  }

  /** Takes an accepted request, counted before, that is to be set in the portal. */
  public void addPortalWork(Decision accepted) {
    addDay(accepted);
  }

  private void addDay(Decision decision) {
    LocalDate day = NextDay.of(decision);
    if (day != null) {
      days.computeIfAbsent(decision.outcome(), outcome -> new TreeMap<>())
          .merge(day, 1L, Long::sum);
    }
  }

  private void addReasons(Decision decision) {
    Map<Mender, Set<ReasonCode>> codes = new EnumMap<>(Mender.class);
    for (Reason reason : decision.reasons()) {
      codes
          .computeIfAbsent(
              Mender.of(reason.code(), reason.message(), decision.outcome().code()),
              mender -> EnumSet.noneOf(ReasonCode.class))
          .add(reason.code());
    }
    codes.forEach(
        (mender, each) -> {
          Map<ReasonCode, Long> counts =
              reasons.computeIfAbsent(mender, key -> new EnumMap<>(ReasonCode.class));
          each.forEach(code -> counts.merge(code, 1L, Long::sum));
        });
    if (codes.containsKey(Mender.INSURER) && !Mender.isForPractice(decision)) {
      ownErrors++;
    } else {
      addDays(decision);
    }
  }

  private void addDays(Decision decision) {
    addDay(decision);
    LocalDate askBy = NextDay.askBy(decision);
    if (askBy != null) {
      askable.merge(askBy, 1L, Long::sum);
    }
  }

  /** How many rejected requests no practice is told of: all that is wrong is the insurer's own. */
  public long ownErrors() {
    return ownErrors;
  }

  /** Whose policies were used, from A to Z. */
  public NavigableSet<String> insurers() {
    return Collections.unmodifiableNavigableSet(insurers);
  }

  /**
   * How many decisions of an outcome want something done by which day; of the accepted ones, those
   * that are to be set in the portal.
   */
  public NavigableMap<LocalDate, Long> days(Outcome outcome) {
    return Collections.unmodifiableNavigableMap(days.getOrDefault(outcome, new TreeMap<>()));
  }

  /** How many requests can be sent in again until which day, from a day on. */
  public NavigableMap<LocalDate, Long> askable(LocalDate from) {
    return Collections.unmodifiableNavigableMap(askable.tailMap(from, true));
  }

  /**
   * How many rejected and referred requests bear a reason, by who can mend it. A request can have
   * several.
   */
  public Map<Mender, Map<ReasonCode, Long>> reasons() {
    return Collections.unmodifiableMap(reasons);
  }
}
