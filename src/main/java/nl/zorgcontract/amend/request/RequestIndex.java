package nl.zorgcontract.amend.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.TextIndex;

/**
 * The requests of a run, and what must be known of all of them before the first is decided: which
 * ids, contracts and practices they name. It is taken down while they are read; once all are,
 * threads may share it. A request is called by its position in the input, from 0.
 */
public final class RequestIndex {

  private final RequestStore requests = new RequestStore();
  private final TextIndex ids = new TextIndex(position -> request(position).requestId());
  private final RequestsByKey byContract = new RequestsByKey();
  private final RequestsByKey byPractice = new RequestsByKey();
  private final List<Integer> unreadable = new ArrayList<>();

  /** Of each id that stands there more than once, the request that is decided first. */
  private final Map<String, Integer> firsts = new HashMap<>();

  /** Takes down the next request. */
  public void add(SubmittedRequest submitted) {
    int position = requests.size();
    requests.add(submitted);
    if (submitted instanceof AmendmentRequest request) {
      addId(position, request.requestId());
      if (request.contractId() != null) {
        byContract.lay(position, request.contractId());
      } else if (request.agbCode() != null) {
        byPractice.lay(position, request.agbCode());
      }
    } else {
      unreadable.add(position);
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

  /** Takes down the requests of another roll. */
  public void addAll(RequestIndex other) {
    other.requests.forEach(this::add);
  }

  /** Every request, in the order of the input. */
  public List<SubmittedRequest> requests() {
    return Collections.unmodifiableList(requests);
  }

  /** The request at a position where there is one that could be read. */
  public AmendmentRequest request(int position) {
    return (AmendmentRequest) requests.get(position);
  }

  /**
   * Of the requests that bear the id of this one, the position of the one that is decided first.
   *
   * @param position of a request that could be read
   */
  public int first(int position, String requestId) {
    return firsts.getOrDefault(requestId, position);
  }

  /** Whether a request bears the id. */
  public boolean hasId(String requestId) {
    return ids.contains(requestId);
  }

  /** The requests that name a contract, by its id. */
  public RequestsByKey byContract() {
    return byContract;
  }

  /** The requests that name only a practice, by its AGB code. */
  public RequestsByKey byPractice() {
    return byPractice;
  }

  /** The positions of the requests that could not be read. */
  public List<Integer> unreadable() {
    return Collections.unmodifiableList(unreadable);
  }
}
