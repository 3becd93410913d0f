package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.workspace.Workspace;

/** Some requests of a workspace, found by their ids, with the last decision on each. */
public final class FoundRequests {

  private final Map<String, IndexedDecision> decisions = new HashMap<>();
  private final Set<String> passedOver = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private FoundRequests() {}

  /** Finds requests by their ids, in any case. */
  public static FoundRequests of(Workspace workspace, NightIndex index, List<String> requestIds)
      throws IOException {
    FoundRequests found = new FoundRequests();
    Map<String, Integer> lastRuns = new TreeMap<>();
    forEachOf(
        requestIds,
        index,
        (run, letter, id) -> {
          if (letter != RequestLog.PASSED_OVER) {
            lastRuns.put(id, run);
          } else {
            found.passedOver.add(id);
          }
        });
    Map<Integer, Set<String>> byRun = new TreeMap<>();
    lastRuns.forEach((id, run) -> byRun.computeIfAbsent(run, fresh -> new TreeSet<>()).add(id));
    for (Map.Entry<Integer, Set<String>> each : byRun.entrySet()) {
      IndexedRun run = index.runs().get(each.getKey());
      Path folder = workspace.runs().resolve(run.id());
      for (String line : RunScanner.scan(run, folder).decisions()) {
        IndexedDecision decision = new IndexedDecision(run, line);
        if (each.getValue().contains(decision.requestId())) {
          found.decisions.put(decision.requestId(), decision);
        }
      }
    }
    return found;
  }

  private static void forEachOf(List<String> requestIds, NightIndex index, RequestLog.Taker taker) {
    Set<String> wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    wanted.addAll(requestIds);
    index
        .log()
        .forEach(
            (run, letter, id) -> {
              if (wanted.contains(id)) {
                taker.take(run, letter, id);
              }
            });
  }

  /**
   * The folders of the runs that read a request of this id in any case, the oldest one first. Where
   * a run or a file stands in the way of telling, those of all runs.
   */
  public static List<Path> runsOf(Workspace workspace, String requestId) throws IOException {
    try {
      NightIndex index = NightIndexReader.read(workspace);
      Set<Integer> runs = new LinkedHashSet<>();
      forEachOf(List.of(requestId), index, (run, letter, id) -> runs.add(run));
      List<Path> folders = new ArrayList<>();
      runs.forEach(run -> folders.add(workspace.runs().resolve(index.runs().get(run).id())));
      return folders;
    } catch (RefusedException e) {
      return workspace.runFolders();
    }
  }

  /** Whether runs saw the id, but could read no request that bears it. */
  public boolean isUnread(String requestId) {
    return passedOver.contains(requestId) && find(requestId).isEmpty();
  }

  /**
   * The last decision on a request; of one whose id was typed in another case, where just one
   * request has the id but for its case.
   */
  public Optional<IndexedDecision> find(String requestId) {
    IndexedDecision exact = decisions.get(requestId);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<IndexedDecision> found =
        decisions.values().stream()
            .filter(each -> each.requestId().equalsIgnoreCase(requestId))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
