package nl.zorgcontract.amend.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final List<Integer> accepted = new ArrayList<>();

  /** By position the second of receipt, and the nanoseconds after it: objects would take more. */
  private long[] seconds = new long[0];

  private int[] nanos = new int[0];
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
    accepted.add(position);
    AmendmentRequest request = (AmendmentRequest) decision.request();
    addMoment(position, request.receivedAt().instant());
    replacements.add(AcceptedRequest.of(decision), Warnings.replacedBy(decision));
  }

  private void addMoment(int position, Instant moment) {
    if (position >= seconds.length) {
      int room = Math.max(requests.size(), 2 * position + 1);
      seconds = Arrays.copyOf(seconds, room);
      nanos = Arrays.copyOf(nanos, room);
    }
    seconds[position] = moment.getEpochSecond();
    nanos[position] = moment.getNano();
  }

  /** The positions of the accepted requests, in the order in which they took effect. */
  public List<Integer> positions() {
    // Of the same moment, the order of the input stays: the sort is stable.
    accepted.sort(this::byReceipt);
    if (!requests.isByReceiptAlone()) {
      accepted.sort(requests::compare);
    }
    return Collections.unmodifiableList(accepted);
  }

  private int byReceipt(int one, int other) {
    return seconds[one] != seconds[other]
        ? Long.compare(seconds[one], seconds[other])
        : Integer.compare(nanos[one], nanos[other]);
  }

  /** The id of the later request that replaced an accepted one. */
  public Optional<String> replacedBy(Decision decision) {
    return replacements.of(AcceptedRequest.of(decision));
  }
}
