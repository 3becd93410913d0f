package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Action;

/** Which accepted requests of a run a later one of the run replaced, and by which. */
public final class Replacements {

  private record ReplacedRequest(String contractId, String requestId) {}

  private final Map<ReplacedRequest, List<AcceptedRequest>> later = new HashMap<>();

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

  /** The id of the request that replaced an accepted one. */
  public Optional<String> of(StoredDecision decision) {
    return of(AcceptedRequest.of(decision));
  }

  Optional<String> of(AcceptedRequest request) {
    for (AcceptedRequest each : laterThan(request)) {
      if (request.isUndoneBy(each) && !isTakenBack(each)) {
        return Optional.of(each.requestId());
      }
    }
    return Optional.empty();
  }

  /** Whether it was withdrawn or moved itself, so that what it replaced stands again. */
  private boolean isTakenBack(AcceptedRequest request) {
    return laterThan(request).stream().anyMatch(each -> request.requestId().equals(each.amends()));
  }

  private List<AcceptedRequest> laterThan(AcceptedRequest request) {
    return later.getOrDefault(
        new ReplacedRequest(request.contractId(), request.requestId()), List.of());
  }
}
