package nl.zorgcontract.amend.request.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.ReceivedAt;

/**
 * The order in which requests are decided: by the instant received, then as they stood in the
 * input. A withdraw or move of which only the day of receipt is known comes before the other
 * requests of that instant, and directly after the request that it names where that was received on
 * the same day and would come later. Requests are called by their position in the input.
 */
final class ProcessingOrder {

  private final RequestIndex requests;

  /** The requests that come directly after another, which they name. */
  private final Map<Integer, Integer> follows = new HashMap<>();

  /**
   * The order of these requests.
   *
   * @param untimed the withdraws and moves of which only the day of receipt is known
   */
  ProcessingOrder(RequestIndex requests, List<Integer> untimed) {
    this.requests = requests;
    List<Integer> inOrder = new ArrayList<>(untimed);
    inOrder.sort(this::byReceipt);
    inOrder.forEach(this::place);
  }

  private void place(int position) {
    AmendmentRequest request = requests.request(position);
    Integer named = requests.firstReceived(String.valueOf(request.amends()));
    if (named != null && isOnDayOf(request, requests.request(named))) {
      List<Integer> path = path(named);
      if (path.get(0) != position && compare(path, List.of(position)) > 0) {
        follows.put(position, named);
      }
    }
  }

  private static boolean isOnDayOf(AmendmentRequest request, AmendmentRequest named) {
    LocalDate day = named.receivedAt().on(ReceivedAt.AMSTERDAM);
    return day.equals(request.receivedAt().day());
  }

  /** Which requests come directly after another. */
  Iterable<Integer> followers() {
    return follows.keySet();
  }

  /** The order of two requests: below 0 where the first is decided first. */
  int compare(int one, int other) {
    return follows.isEmpty() ? byReceipt(one, other) : compare(path(one), path(other));
  }

  /** Likewise of two that are at hand. */
  int compare(QueuedRequest one, QueuedRequest other) {
    return follows.isEmpty() ? byReceipt(one, other) : byPath(one, other);
  }

  private int byPath(QueuedRequest one, QueuedRequest other) {
    return follows.containsKey(one.position()) || follows.containsKey(other.position())
        ? compare(path(one.position()), path(other.position()))
        : byReceipt(one, other);
  }

  /** The request and those before it that it follows, the first one first. */
  private List<Integer> path(int position) {
    List<Integer> path = new ArrayList<>(2);
    for (Integer at = position; at != null; at = follows.get(at)) {
      path.add(0, at);
    }
    return path;
  }

  private int compare(List<Integer> one, List<Integer> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return byReceipt(one.get(i), other.get(i));
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private int byReceipt(int one, int other) {
    return byReceipt(
        new QueuedRequest(one, requests.request(one)),
        new QueuedRequest(other, requests.request(other)));
  }

  private static int byReceipt(QueuedRequest one, QueuedRequest other) {
    int order = one.request().receivedAt().order(other.request().receivedAt());
    if (order == 0) {
      order =
          Boolean.compare(
              other.request().isUntimedOnAmendment(), one.request().isUntimedOnAmendment());
    }
    return order != 0 ? order : Integer.compare(one.position(), other.position());
  }
}
