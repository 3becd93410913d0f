package nl.zorgcontract.amend.decision.ruling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What persons ruled, by request. Of several rulings on one the last made by a day counts. */
public final class Rulings {

  public static final Rulings NONE = new Rulings(List.of(), false);

  private final Map<String, List<Ruling>> byRequest = new HashMap<>();
  private final Set<String> forThisRun;

  private Rulings(List<Ruling> rulings, boolean isForThisRun) {
    rulings.forEach(
        ruling ->
            byRequest.computeIfAbsent(ruling.requestId(), id -> new ArrayList<>(1)).add(ruling));
    forThisRun = new LinkedHashSet<>();
    if (isForThisRun) {
      rulings.forEach(ruling -> forThisRun.add(ruling.requestId()));
    }
  }

  /** Rulings that were given for one run, in the order of the file. */
  public static Rulings forRun(List<Ruling> rulings) {
    return new Rulings(rulings, true);
  }

  /**
   * Rulings that a workspace keeps over the nights, in the order of the file: that a run has no
   * request for one is no mistake.
   */
  public static Rulings ofWorkspace(List<Ruling> rulings) {
    return new Rulings(rulings, false);
  }

  /** Whether there is any ruling on the request, made by whatever day. */
  public boolean isAny(String requestId) {
    return byRequest.containsKey(requestId);
  }

  /** The ruling on the request that counts on the day: the last line of those made by then. */
  public Optional<Ruling> on(String requestId, LocalDate day) {
    return byRequest.getOrDefault(requestId, List.of()).stream()
        .filter(ruling -> ruling.isMadeBy(day))
        .reduce((earlier, later) -> later);
  }

  /** Whether a ruling on the request was given for this run. */
  public boolean isForThisRun(String requestId) {
    return forThisRun.contains(requestId);
  }

  /**
   * The requests that were ruled on for this run and are not there, in the order of the file.
   *
   * @param isThere whether there is a request of this id
   */
  public List<String> unused(Predicate<String> isThere) {
    return forThisRun.stream().filter(isThere.negate()).toList();
  }
}
