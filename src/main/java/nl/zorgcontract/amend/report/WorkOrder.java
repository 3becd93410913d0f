package nl.zorgcontract.amend.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the accepted requests of a run took effect, which is that of their receipt,
 * and which of them a later one replaced. Whoever sets them in the portal in another order ends up
 * with other terms than the register holds.
 */
public final class WorkOrder {

  private record Accepted(Instant receivedAt, int position) {}

  private record ContractRequest(@Nullable String contractId, String requestId) {}

  /** What a later request did to an earlier one: it replaced its terms, or removed its period. */
  private record Replacement(String requestId, Action action, LocalDate startDate) {

    /**
     * Whether nothing is left of what started on the day. A period bears the id of the request that
     * last changed it; one that was only ended by a request can be replaced while what that request
     * made stands.
     */
    boolean covers(LocalDate start) {
      return startDate.equals(start) || (action == Action.STOP && startDate.isBefore(start));
    }
  }

  private final List<Accepted> accepted = new ArrayList<>();
  private final Map<ContractRequest, List<Replacement>> replacements = new HashMap<>();

  /** Takes a decision of the run, if it is an accepted one. */
  public void add(int position, Decision decision) {
    if (decision.outcome() != Outcome.ACCEPTED) {
      return;
    }
    AmendmentRequest request = (AmendmentRequest) decision.request();
    accepted.add(new Accepted(request.receivedAt().instant(), position));
    for (String replaced : Warnings.replacedBy(decision)) {
      replacements
          .computeIfAbsent(
              new ContractRequest(decision.subject().contractId(), replaced),
              key -> new ArrayList<>(1))
          .add(new Replacement(request.requestId(), request.action(), start(decision)));
    }
  }

  /** The positions of the accepted requests, in the order in which they took effect. */
  public List<Integer> positions() {
    accepted.sort(Comparator.comparing(Accepted::receivedAt).thenComparingInt(Accepted::position));
    return accepted.stream().map(Accepted::position).toList();
  }

  /** The later request that replaced an accepted one. */
  public Optional<String> replacedBy(Decision decision) {
    String requestId = ((AmendmentRequest) decision.request()).requestId();
    LocalDate start = start(decision);
    return replacements
        .getOrDefault(new ContractRequest(decision.subject().contractId(), requestId), List.of())
        .stream()
        .filter(replacement -> replacement.covers(start))
        .map(Replacement::requestId)
        .findFirst();
  }

  private static LocalDate start(Decision decision) {
    return Objects.requireNonNull(decision.startDate(), "An accepted request has a start");
  }
}
