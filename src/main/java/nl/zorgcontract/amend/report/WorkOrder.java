package nl.zorgcontract.amend.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

  /** A request by its moment of receipt; of the same moment, in the order of the input. */
  private record Accepted(long second, int nano, int position) implements Comparable<Accepted> {

    static Accepted at(Instant moment, int position) {
      return new Accepted(moment.getEpochSecond(), moment.getNano(), position);
    }

    @Override
    public int compareTo(Accepted other) {
      if (second != other.second) {
        return Long.compare(second, other.second);
      }
      return nano != other.nano
          ? Integer.compare(nano, other.nano)
          : Integer.compare(position, other.position);
    }
  }

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
    accepted.add(Accepted.at(request.receivedAt().instant(), position));
    replacements.add(AcceptedRequest.of(decision), Warnings.replacedBy(decision));
  }

  /** The positions of the accepted requests, in the order in which they took effect. */
  public List<Integer> positions() {
    Collections.sort(accepted);
    List<Integer> positions = new ArrayList<>(accepted.size());
    accepted.forEach(each -> positions.add(each.position()));
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
