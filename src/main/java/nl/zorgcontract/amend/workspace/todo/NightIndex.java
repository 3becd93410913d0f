package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.workspace.Workspace;

/**
 * The runs of a workspace and the last decision of each request, over all nights.
 *
 * <p>Reading the decisions of ten years takes many seconds, so what is needed of them is kept in a
 * file beside them ({@link IndexFile}), to which each reader adds the runs that are new. Where it
 * is missing, damaged, or tells of runs that are gone, it is made anew. Readers need no lock: the
 * file is replaced whole, and one that cannot be written is done without.
 */
final class NightIndex {

  private final Predicate<IndexedDecision> wanted;
  private final Consumer<String> seen;
  private final List<IndexedRun> runs = new ArrayList<>();
  private final Map<String, IndexedDecision> last = new LinkedHashMap<>();

  /**
   * An index without runs.
   *
   * @param wanted the decisions that are kept; a request of which the last one is not is forgotten
   * @param seen is told the id of each request that a run has seen
   */
  NightIndex(Predicate<IndexedDecision> wanted, Consumer<String> seen) {
    this.wanted = wanted;
    this.seen = seen;
  }

  /** An index that keeps what it takes to find these requests, and what undoes an amendment. */
  static NightIndex of(Workspace workspace, List<String> requestIds) throws IOException {
    Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ids.addAll(requestIds);
    NightIndex index =
        new NightIndex(
            decision -> decision.amends() != null || ids.contains(decision.requestId()), id -> {});
    index.read(workspace);
    return index;
  }

  /** Takes up every run of a workspace that is committed. */
  void read(Workspace workspace) throws IOException {
    List<Path> folders = runFolders(workspace);
    IndexFile file = new IndexFile(workspace.root());
    if (!file.read(block -> isNext(block, folders) && add(block))) {
      runs.clear();
      last.clear();
    }
    List<IndexBlock> fresh = new ArrayList<>();
    for (Path folder : folders.subList(runs.size(), folders.size())) {
      IndexBlock block = RunScanner.scan(workspace, folder);
      fresh.add(block);
      add(block);
    }
    if (!fresh.isEmpty()) {
      keep(file, fresh);
    }
  }

  /** The id of the run that was committed last; empty where there was none. */
  static Optional<String> newestRunId(Workspace workspace) throws IOException {
    List<Path> folders = runFolders(workspace);
    return folders.isEmpty()
        ? Optional.empty()
        : Optional.of(folders.get(folders.size() - 1).getFileName().toString());
  }

  private static List<Path> runFolders(Workspace workspace) throws IOException {
    return Files.isDirectory(workspace.runs())
        ? Disk.list(workspace.runs()).stream().filter(RunScanner::isRun).toList()
        : List.of();
  }

  private boolean isNext(IndexBlock block, List<Path> folders) {
    return runs.size() < folders.size() && folders.get(runs.size()).endsWith(block.run().id());
  }

  private static void keep(IndexFile file, List<IndexBlock> fresh) {
    try {
      file.append(fresh);
    } catch (IOException e) {
      // The next reader makes it: it saves time, and says nothing that the runs do not say.
    }
  }

  /** Takes up a run that came after the others. */
  boolean add(IndexBlock block) {
    runs.add(block.run());
    for (String line : block.lines()) {
      IndexedDecision decision = new IndexedDecision(block.run(), line);
      seen.accept(decision.requestId());
      if (wanted.test(decision)) {
        last.put(decision.requestId(), decision);
      } else {
        last.remove(decision.requestId());
      }
    }
    return true;
  }

  /** The run that was committed last; empty where there was none. */
  Optional<IndexedRun> newestRun() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /** The runs, oldest first. */
  List<IndexedRun> runs() {
    return runs;
  }

  /** The last decision of each request, of those that are kept. */
  Collection<IndexedDecision> decisions() {
    return last.values();
  }

  /** The last decision of the request of this id. */
  Optional<IndexedDecision> find(String requestId) {
    return Optional.ofNullable(last.get(requestId));
  }

  /**
   * The same in any case, as people type ids: where just one request has the id, but for its case.
   */
  Optional<IndexedDecision> findInAnyCase(String requestId) {
    IndexedDecision exact = last.get(requestId);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<IndexedDecision> found =
        last.values().stream()
            .filter(each -> each.requestId().equalsIgnoreCase(requestId))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
