package nl.zorgcontract.amend.request.index;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** The requests that come directly after others, by the request that all of these follow. */
  private final Map<Integer, Integer> roots = new HashMap<>();

  /** Those that directly follow a request. */
  private final Map<Integer, List<Integer>> followers = new HashMap<>();

  /** Of a request that follows another, its place among all that follow the same root. */
  private final Map<Integer, Integer> places = new HashMap<>();

  /**
   * The order of these requests.
   *
   * @param untimed the withdraws and moves of which only the day of receipt is known
   */
  ProcessingOrder(RequestIndex requests, List<Integer> untimed) {
    this.requests = requests;
    List<Integer> inOrder = new ArrayList<>(untimed);
    inOrder.sort(this::byReceipt);
    inOrder.forEach(this::follow);
    List.copyOf(roots.keySet()).forEach(this::root);
    Set.copyOf(roots.values()).forEach(this::number);
  }

  private void follow(int position) {
    AmendmentRequest request = requests.request(position);
    Integer named = requests.firstReceived(String.valueOf(request.amends()));
    if (named != null && isOnDayOf(request, requests.request(named))) {
      int root = root(named);
      if (root != position && byReceipt(root, position) > 0) {
        roots.put(position, root);
        followers.computeIfAbsent(named, key -> new ArrayList<>(1)).add(position);
      }
    }
  }

  private static boolean isOnDayOf(AmendmentRequest request, AmendmentRequest named) {
    LocalDate day = named.receivedAt().on(ReceivedAt.AMSTERDAM);
    return day.equals(request.receivedAt().day());
  }

  /** The request at the head of those that it follows; itself where it follows none. */
  private int root(int position) {
    int root = position;
    for (Integer at = roots.get(root); at != null; at = roots.get(root)) {
      root = at;
    }
    // Chains can be long: the next time it is found at once.
    for (int at = position; at != root; ) {
      at = Objects.requireNonNull(roots.put(at, root));
    }
    return root;
  }

  /** Numbers all that follow a request: each directly before its own followers. */
  private void number(int root) {
    Deque<Integer> next = new ArrayDeque<>(List.of(root));
    for (int place = 0; !next.isEmpty(); place++) {
      int position = next.pop();
      places.put(position, place);
      List<Integer> own = followers.getOrDefault(position, List.of());
      // They were added in order.
      for (int i = own.size() - 1; i >= 0; i--) {
        next.push(own.get(i));
      }
    }
  }

  /** Which requests come directly after another. */
  Set<Integer> followers() {
    return roots.keySet();
  }

  /** The order of two requests: below 0 where the first is decided first. */
  int compare(int one, int other) {
    int root = roots.getOrDefault(one, one);
    int otherRoot = roots.getOrDefault(other, other);
    return root == otherRoot
        ? Integer.compare(places.getOrDefault(one, 0), places.getOrDefault(other, 0))
        : byReceipt(root, otherRoot);
  }

  /** Likewise of two that are at hand. */
  int compare(QueuedRequest one, QueuedRequest other) {
    return roots.containsKey(one.position()) || roots.containsKey(other.position())
        ? compare(one.position(), other.position())
        : byReceipt(one, other);
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
