package nl.zorgcontract.amend.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;

/**
 * The order in which the accepted requests of a run took effect, which is that in which they were
 * decided, and which of them a later one replaced. Whoever sets them in the portal in another order
 * ends up with other terms than the register holds.
 */
public final class WorkOrder {

  private record Accepted(Instant receivedAt, int position) {}

  private final List<Accepted> accepted = new ArrayList<>();
  private final Replacements replacements = new Replacements();
  private final RequestIndex requests;

  /** The order of these requests. */
  public WorkOrder(RequestIndex requests) {
    this.requests = requests;
  }

  /** Takes a decision of the run, if it is an accepted one. */
  public void add(int position, Decision decision) {
    if (decision.outcome() != Outcome.ACCEPTED) {
      return;
    }
    AmendmentRequest request = (AmendmentRequest) decision.request();
    accepted.add(new Accepted(request.receivedAt().instant(), position));
    replacements.add(AcceptedRequest.of(decision), Warnings.replacedBy(decision));
  }

  /** The positions of the accepted requests, in the order in which they took effect. */
  public List<Integer> positions() {
    // Of the same moment, the order of the input stays: the sort is stable.
    accepted.sort(Comparator.comparing(Accepted::receivedAt));
    List<Integer> positions = new ArrayList<>(accepted.stream().map(Accepted::position).toList());
    if (!requests.isByReceiptAlone()) {
      positions.sort(requests::compare);
    }
    return positions;
  }

  /** The id of the later request that replaced an accepted one. */
  public Optional<String> replacedBy(Decision decision) {
    return replacements.of(AcceptedRequest.of(decision));
  }
}
