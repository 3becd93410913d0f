package nl.zorgcontract.amend.request;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.TextIndex;

/**
 * The requests of a run, and which ids, contracts and practices they name: what must be known of
 * all of them before the first is decided. Requests are added while they are read; once all are,
 * threads may share the index. A request is called by its position in the input, from 0.
 */
public final class RequestIndex {

  private final RequestStore requests = new RequestStore();
  private TextIndex ids = new TextIndex(requests::requestId);
  private TextSet contracts = new TextSet();
  private TextSet practices = new TextSet();

  /** Of each id that several requests bear, the request that is decided first. */
  private Map<String, Integer> firsts = new HashMap<>();

  /** How many requests the look-ups know of: all, except after some were removed. */
  private int indexed;

  /** Adds the next request. */
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
    contracts = new TextSet();
    practices = new TextSet();
    firsts = new HashMap<>();
    indexed = 0;
  }

  private void index(SubmittedRequest submitted) {
    int position = indexed++;
    if (submitted instanceof AmendmentRequest request) {
      addId(position, request.requestId());
      if (request.contractId() != null) {
        contracts.add(request.contractId());
      } else if (request.agbCode() != null) {
        practices.add(request.agbCode());
      }
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

  /** Which of two requests is decided first; of one instant, the one that stood first. */
  private int firstOf(int one, int other) {
    int order = request(one).receivedAt().order(request(other).receivedAt());
    return order < 0 || (order == 0 && one < other) ? one : other;
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
    indexAll();
    return firsts.getOrDefault(requestId, position);
  }

  /** Whether a request bears the id. */
  public boolean hasId(String requestId) {
    indexAll();
    return ids.contains(requestId);
  }

  /** Whether a request names the contract. */
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
