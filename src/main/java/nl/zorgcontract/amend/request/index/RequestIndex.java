package nl.zorgcontract.amend.request.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a run, and which ids, contracts and practices they name: what must be known of
 * all of them before the first is decided. Requests are added while they are read; once all are,
 * threads may share the index. A request is called by its position in the input, from 0.
 */
public final class RequestIndex {

  private static final int FIRST_CAPACITY = 64;

  private final RequestStore requests = new RequestStore();
  private TextIndex ids = new TextIndex(requests::requestId);
  private TextIndex contracts = new TextIndex(requests::contractId);

  /** Of each request that names a contract, the first that names the same one. */
  private int[] firstNaming = new int[FIRST_CAPACITY];

  private TextSet practices = new TextSet();
  private TextSet amended = new TextSet();

  /** The withdraws and moves, and those of them of which only the day of receipt is known. */
  private List<Integer> onAmendments = new ArrayList<>();

  private List<Integer> untimed = new ArrayList<>();

  private @Nullable ProcessingOrder order;

  /** Of each id that several requests bear, the request that is decided first. */
  private Map<String, Integer> firsts = new HashMap<>();

  /** How many requests the look-ups know of: all, except after some were removed. */
  private int indexed;

  public void add(SubmittedRequest submitted) {
    requests.add(submitted);
    if (indexed == requests.size() - 1) {
      index(submitted);
    }
  }

  /**
   * Removes the requests from a position on, those of a file that turned out to be refused.
   *
   * <p>A text cannot be removed from the look-ups, so they are made anew, once: when the first is
   * asked, after all files were read.
   */
  public void truncate(int size) {
    if (size == requests.size()) {
      return;
    }
    requests.truncate(size);
    ids = new TextIndex(requests::requestId);
    contracts = new TextIndex(requests::contractId);
    practices = new TextSet();
    amended = new TextSet();
    onAmendments = new ArrayList<>();
    untimed = new ArrayList<>();
    order = null;
    firsts = new HashMap<>();
    indexed = 0;
  }

  private void index(SubmittedRequest submitted) {
    int position = indexed++;
    order = null;
    if (submitted instanceof AmendmentRequest request) {
      addId(position, request.requestId());
      if (request.contractId() != null) {
        addNaming(position, contracts.putIfAbsent(request.contractId(), position));
      } else if (request.agbCode() != null) {
        practices.add(request.agbCode());
      }
      if (request.amends() != null) {
        addOnAmendment(position, request);
      }
    }
  }

  private void addNaming(int position, int first) {
    if (position >= firstNaming.length) {
      firstNaming = Arrays.copyOf(firstNaming, Math.max(2 * firstNaming.length, position + 1));
    }
    firstNaming[position] = first;
  }

  private void addOnAmendment(int position, AmendmentRequest request) {
    amended.add(String.valueOf(request.amends()));
    onAmendments.add(position);
    if (request.isUntimedOnAmendment()) {
      untimed.add(position);
    }
  }

  private void indexAll() {
    while (indexed < requests.size()) {
      index(requests.get(indexed));
    }
  }

  private void addId(int position, String requestId) {
    int earlier = ids.putIfAbsent(requestId, position);
    if (earlier != position) {
      firsts.merge(requestId, earlier, this::firstOf);
      firsts.merge(requestId, position, this::firstOf);
    }
  }

  /** Which of two requests is decided first, but for those that follow the one that they name. */
  private int firstOf(int one, int other) {
    return new ProcessingOrder(this, List.of()).compare(one, other) < 0 ? one : other;
  }

  /** The order in which the requests are decided, once all were added. */
  private ProcessingOrder order() {
    indexAll();
    if (order == null) {
      ProcessingOrder made = new ProcessingOrder(this, untimed);
      findFirstsAgain(made);
      order = made;
    }
    return order;
  }

  /** Of the requests that bear one id, one that follows another may not be decided first. */
  private void findFirstsAgain(ProcessingOrder made) {
    Set<String> again =
        made.followers().stream()
            .map(this::requestId)
            .filter(firsts::containsKey)
            .collect(Collectors.toSet());
    if (again.isEmpty()) {
      return;
    }
    firsts.keySet().removeAll(again);
    IntStream.range(0, size())
        .filter(position -> isReadable(position) && again.contains(requestId(position)))
        .forEach(
            position ->
                firsts.merge(
                    requestId(position),
                    position,
                    (one, other) -> made.compare(one, other) < 0 ? one : other));
  }

  /**
   * Puts requests in the order in which they are decided.
   *
   * @param queue is put in order
   */
  public void sort(List<QueuedRequest> queue) {
    if (queue.size() > 1) {
      queue.sort(order()::compare);
    }
  }

  /** The withdraws and moves, in the order in which they are decided. */
  public List<Integer> onAmendments() {
    List<Integer> positions = new ArrayList<>();
    ProcessingOrder decided = order();
    positions.addAll(onAmendments);
    positions.sort(decided::compare);
    return positions;
  }

  /** The order of two requests: below 0 where the first is decided before the second. */
  public int compare(int one, int other) {
    return order().compare(one, other);
  }

  /** Whether the order is that of receipt, and of one moment that of the input. */
  public boolean isByReceiptAlone() {
    return untimed.isEmpty();
  }

  /** Of the requests that bear the id, the one that was received first; null where none does. */
  @Nullable Integer firstReceived(String requestId) {
    int position = ids.find(requestId);
    return position < 0 ? null : firsts.getOrDefault(requestId, position);
  }

  /** Of the requests that bear the id, the one that is decided first; empty where none does. */
  public OptionalInt first(String requestId) {
    order();
    Integer position = firstReceived(requestId);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Every request, in the order of the input. */
  public List<SubmittedRequest> requests() {
    return Collections.unmodifiableList(requests);
  }

  /** How many requests there are. */
  public int size() {
    return requests.size();
  }

  /** Whether the request at a position could be read. */
  public boolean isReadable(int position) {
    return requests.isReadable(position);
  }

  /** The request at a position where there is one that could be read. */
  public AmendmentRequest request(int position) {
    return (AmendmentRequest) requests.get(position);
  }

  /** The id of the request at a position; it could be read. Cheaper than the request. */
  public String requestId(int position) {
    return requests.requestId(position);
  }

  /** What contract the request at a position names; it could be read. Cheaper than the request. */
  public RequestKey key(int position) {
    return requests.key(position);
  }

  /**
   * Of the requests that bear the id of this one, the position of the one that is decided first.
   *
   * @param position of a request that could be read
   */
  public int first(int position, String requestId) {
    order();
    return firsts.getOrDefault(requestId, position);
  }

  /** Whether a request withdraws or moves the amendment of this id. */
  public boolean namesAmendment(String requestId) {
    indexAll();
    return amended.contains(requestId);
  }

  public boolean hasId(String requestId) {
    indexAll();
    return ids.contains(requestId);
  }

  /**
   * Of the requests that name the same contract as this one, the first of the input: the same one
   * where this is it.
   *
   * @param position of a request that names a contract
   */
  public int firstNaming(int position) {
    indexAll();
    return firstNaming[position];
  }

  public boolean namesContract(String contractId) {
    indexAll();
    return contracts.contains(contractId);
  }

  /** Whether a request names the practice, and no contract. */
  public boolean namesPractice(String agbCode) {
    indexAll();
    return practices.contains(agbCode);
  }
}
