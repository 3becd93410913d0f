package nl.zorgcontract.amend.workspace.night;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.decision.Outcome;

/**
 * The runs of a workspace, and what is open of their decisions, over all nights: of each request
 * the last one, where it may be of something that awaits a person, or tell of others that they do
 * not. Which other requests there are, it knows by their ids.
 */
public final class NightIndex {

  private final RequestLog log;
  private final List<IndexedRun> runs = new ArrayList<>();
  private final Map<String, IndexedDecision> open = new LinkedHashMap<>();

  /** The open ones that are done. */
  private final Set<String> done = new HashSet<>();

  /** What is done by the file of it, though no run has seen it. */
  private final Set<String> doneUnseen = new LinkedHashSet<>();

  /** An index without runs. */
  NightIndex() {
    this(new RequestLog());
  }

  /** An index of which the log is known, to which the rest is added. */
  NightIndex(RequestLog log) {
    this.log = log;
  }

  void addRun(IndexedRun run) {
    runs.add(run);
  }

  void addOpen(int run, boolean isDone, String line) {
    IndexedDecision decision = new IndexedDecision(runs.get(run), line);
    open.put(decision.requestId(), decision);
    if (isDone) {
      done.add(decision.requestId());
    }
  }

  /** Takes an open decision. */
  interface OpenTaker {
    /**
     * Takes a decision.
     *
     * @param run how many runs came before
     * @param line as {@link #addOpen} takes it
     */
    void take(int run, boolean isDone, String line);
  }

  void forEachOpen(OpenTaker taker) {
    Map<String, Integer> numbers = new HashMap<>();
    runs.forEach(run -> numbers.put(run.id(), numbers.size()));
    for (IndexedDecision decision : open.values()) {
      taker.take(
          numbers.getOrDefault(decision.run().id(), 0),
          isDone(decision.requestId()),
          decision.line());
    }
  }

  /**
   * Takes up a run that came after the others.
   *
   * @param isDone which requests are done
   */
  void add(IndexBlock block, Set<String> isDone) {
    addRun(block.run());
    log.startRun();
    block.others().forEach(this::passOver);
    block.unread().forEach(line -> passOver(new IndexedDecision(block.run(), line).requestId()));
    for (String line : block.decisions()) {
      IndexedDecision decision = new IndexedDecision(block.run(), line);
      String id = decision.requestId();
      boolean isListed = decision.outcome() == Outcome.ACCEPTED && block.run().isListed();
      log.add(isListed ? RequestLog.ACCEPTED : RequestLog.DECIDED, id);
      done.remove(id);
      doneUnseen.remove(id);
      open.remove(id);
      if (mayBeOpen(decision)) {
        open.put(id, decision);
        if (isDone.contains(id)) {
          settle(id);
        }
      }
    }
    addUnread(block);
  }

  /** A request that could not be read waits as long as nothing later is known of its id. */
  private void addUnread(IndexBlock block) {
    Set<String> decided = new HashSet<>();
    for (String line : block.unread().isEmpty() ? List.<String>of() : block.decisions()) {
      decided.add(new IndexedDecision(block.run(), line).requestId());
    }
    for (String line : block.unread()) {
      IndexedDecision unread = new IndexedDecision(block.run(), line);
      if (!decided.contains(unread.requestId())) {
        open.putIfAbsent(unread.requestId(), unread);
      }
    }
  }

  private void passOver(String requestId) {
    log.add(RequestLog.PASSED_OVER, requestId);
    IndexedDecision earlier = open.get(requestId);
    if (earlier != null && earlier.isUnread()) {
      open.remove(requestId);
    }
  }

  private static boolean mayBeOpen(IndexedDecision decision) {
    return switch (decision.outcome()) {
      case REFERRED -> true;
      case ACCEPTED -> decision.run().isListed() || tellsOfOthers(decision);
      default -> decision.isWithdraw() || decision.awaitsInsurer();
    };
  }

  private static boolean tellsOfOthers(IndexedDecision decision) {
    return decision.amends() != null || !decision.replaced().isEmpty();
  }

  /** Takes up which requests are done, and that no others are. */
  void settle(Set<String> requestIds) {
    done.clear();
    doneUnseen.clear();
    requestIds.forEach(this::settle);
    doneUnseen.addAll(requestIds);
    removeSeen(doneUnseen);
  }

  void addDoneUnseen(String requestId) {
    doneUnseen.add(requestId);
  }

  /** The requests that are done by the file of it, though no run has seen them. */
  public Set<String> doneUnseen() {
    return Collections.unmodifiableSet(doneUnseen);
  }

  private void settle(String requestId) {
    IndexedDecision decision = open.get(requestId);
    if (decision == null) {
      return;
    }
    if (decision.outcome() == Outcome.ACCEPTED && !tellsOfOthers(decision)) {
      open.remove(requestId);
    } else {
      done.add(requestId);
    }
  }

  private boolean isOpen(String requestId) {
    IndexedDecision decision = open.get(requestId);
    return decision != null && !decision.isUnread();
  }

  /** Whether no request that was settled is missing among those that are done. */
  boolean isSettledBy(Set<String> requestIds) {
    boolean[] isSettled = {true};
    log.forEach(
        (run, letter, id) ->
            isSettled[0] &= letter != RequestLog.ACCEPTED || isOpen(id) || requestIds.contains(id));
    return isSettled[0];
  }

  /** The run that was committed last; empty where there was none. */
  public Optional<IndexedRun> newestRun() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /** The runs, oldest first. */
  public List<IndexedRun> runs() {
    return runs;
  }

  RequestLog log() {
    return log;
  }

  /**
   * The requests that await the insurer, since it noted their receipt wrongly. One that could not
   * be read does not where another was accepted under its id.
   */
  public Collection<IndexedDecision> awaitingInsurer() {
    Map<String, IndexedDecision> waiting = new LinkedHashMap<>();
    for (IndexedDecision decision : open.values()) {
      if (decision.awaitsInsurer()) {
        waiting.put(decision.requestId(), decision);
      }
    }
    if (waiting.values().stream().anyMatch(IndexedDecision::isUnread)) {
      log.forEach(
          (run, letter, id) -> {
            if (letter == RequestLog.ACCEPTED) {
              waiting.remove(id);
            }
          });
    }
    return waiting.values();
  }

  /** The open decisions. */
  public Collection<IndexedDecision> decisions() {
    return open.values();
  }

  Optional<IndexedDecision> find(String requestId) {
    return Optional.ofNullable(open.get(requestId));
  }

  /** Whether the request of an open decision is done. */
  boolean isDone(String requestId) {
    return done.contains(requestId);
  }

  /** Takes the requests that a run has seen out of a set of ids. */
  public void removeSeen(Set<String> requestIds) {
    if (!requestIds.isEmpty()) {
      log.forEach(
          (run, letter, id) -> {
            if (letter != RequestLog.PASSED_OVER) {
              requestIds.remove(id);
            }
          });
    }
  }
}
