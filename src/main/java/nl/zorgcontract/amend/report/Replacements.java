package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.policy.Action;

/** Which accepted requests of a run a later one of the run replaced, and by which. */
public final class Replacements {

  private record ReplacedRequest(String contractId, String requestId) {}

  private final Map<ReplacedRequest, List<AcceptedRequest>> later = new HashMap<>();

  /** What stands in the end, of the requests that were asked for; all of the run are known then. */
  private final Map<AcceptedRequest, AcceptedRequest> ends = new HashMap<>();

  /**
   * Whether nothing is left of an amendment once a later one replaced a period that bears its id. A
   * period bears the id of the request that last changed it: where this one only ended the period,
   * what it started stands.
   *
   * @param later what the later one did
   * @param laterStart its start
   * @param start of the amendment
   */
  public static boolean leavesNothing(Action later, LocalDate laterStart, LocalDate start) {
    return laterStart.equals(start) || (later == Action.STOP && laterStart.isBefore(start));
  }

  /** Takes an accepted request of the run. */
  public void add(StoredDecision decision) {
    add(AcceptedRequest.of(decision), decision.replaced());
  }

  /**
   * Takes an accepted request of the run.
   *
   * @param replaced the requests whose terms it replaced, or whose period it removed
   */
  void add(AcceptedRequest request, List<String> replaced) {
    replaced.forEach(earlier -> add(earlier, request));
    if (request.amends() != null) {
      add(request.amends(), request);
    }
  }

  private void add(String earlier, AcceptedRequest request) {
    later
        .computeIfAbsent(
            new ReplacedRequest(request.contractId(), earlier), key -> new ArrayList<>(1))
        .add(request);
  }

  /** The id of the request that replaced an accepted one: of several, the next one. */
  public Optional<String> of(StoredDecision decision) {
    return of(AcceptedRequest.of(decision));
  }

  Optional<String> of(AcceptedRequest request) {
    return next(request).map(AcceptedRequest::requestId);
  }

  /**
   * The id of the request that stands in the end, where the one that replaced an accepted one was
   * replaced in its turn.
   */
  public Optional<String> inTheEnd(StoredDecision decision) {
    return inTheEnd(AcceptedRequest.of(decision));
  }

  Optional<String> inTheEnd(AcceptedRequest request) {
    AcceptedRequest end = end(request);
    return next(request).equals(Optional.of(end)) || end.equals(request)
        ? Optional.empty()
        : Optional.of(end.requestId());
  }

  /** The last of a chain, kept for each of its requests: thousands may be in one. */
  private AcceptedRequest end(AcceptedRequest request) {
    Set<AcceptedRequest> chain = new HashSet<>();
    AcceptedRequest last = request;
    while (!ends.containsKey(last) && chain.add(last)) {
      last = next(last).orElse(last);
    }
    AcceptedRequest end = ends.getOrDefault(last, last);
    chain.forEach(each -> ends.put(each, end));
    return end;
  }

  private Optional<AcceptedRequest> next(AcceptedRequest request) {
    if (laterThan(request).isEmpty()) {
      return Optional.empty();
    }
    Optional<AcceptedRequest> onIt = onItself(request);
    if (onIt.isPresent()) {
      return onIt.map(this::lastOfChain);
    }
    return laterThan(request).stream()
        .filter(request::isUndoneBy)
        .filter(each -> onItself(each).isEmpty())
        .findFirst();
  }

  /** What withdrew or moved it: then what it replaced stands again. */
  private Optional<AcceptedRequest> onItself(AcceptedRequest request) {
    return laterThan(request).stream()
        .filter(each -> request.requestId().equals(each.amends()))
        .findFirst();
  }

  /** What came of a move in the end: withdrawn, it leaves nothing of what it moved. */
  private AcceptedRequest lastOfChain(AcceptedRequest request) {
    Set<AcceptedRequest> chain = new HashSet<>();
    AcceptedRequest last = request;
    while (chain.add(last)) {
      last = onItself(last).orElse(last);
    }
    return last;
  }

  private List<AcceptedRequest> laterThan(AcceptedRequest request) {
    return later.getOrDefault(
        new ReplacedRequest(request.contractId(), request.requestId()), List.of());
  }
}
