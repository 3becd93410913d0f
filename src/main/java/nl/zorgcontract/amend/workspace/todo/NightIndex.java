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

  private final List<IndexedRun> runs = new ArrayList<>();
  private final Map<String, IndexedDecision> last = new LinkedHashMap<>();

  private NightIndex() {}

  /** The index of a workspace, with every run that is committed. */
  static NightIndex read(Workspace workspace) throws IOException {
    return of(upToDate(workspace));
  }

  /** The index of these runs, oldest first. */
  static NightIndex of(List<IndexBlock> blocks) {
    NightIndex index = new NightIndex();
    blocks.forEach(index::add);
    return index;
  }

  /** Likewise, and with a run that is not committed yet. */
  static NightIndex read(Workspace workspace, IndexedRun atWork, Path folder) throws IOException {
    NightIndex index = read(workspace);
    index.add(RunScanner.scan(atWork, folder));
    return index;
  }

  private static List<IndexBlock> upToDate(Workspace workspace) throws IOException {
    List<Path> folders = runFolders(workspace);
    Path file = workspace.path(IndexFile.NAME);
    List<IndexBlock> blocks =
        new ArrayList<>(
            IndexFile.read(file).filter(kept -> areFirst(kept, folders)).orElse(List.of()));
    int known = blocks.size();
    for (Path folder : folders.subList(known, folders.size())) {
      blocks.add(RunScanner.scan(workspace, folder));
    }
    if (blocks.size() > known) {
      keep(file, blocks);
    }
    return blocks;
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

  /** Whether the runs kept are the first of those that are there. */
  private static boolean areFirst(List<IndexBlock> kept, List<Path> folders) {
    if (kept.size() > folders.size()) {
      return false;
    }
    for (int i = 0; i < kept.size(); i++) {
      if (!folders.get(i).endsWith(kept.get(i).run().id())) {
        return false;
      }
    }
    return true;
  }

  private static void keep(Path file, List<IndexBlock> blocks) {
    try {
      IndexFile.write(file, blocks);
    } catch (IOException e) {
      // The next reader makes it: it saves time, and says nothing that the runs do not say.
    }
  }

  private void add(IndexBlock block) {
    runs.add(block.run());
    for (String line : block.lines()) {
      IndexedDecision decision = new IndexedDecision(block.run(), line);
      last.put(decision.requestId(), decision);
    }
  }

  /** The run that was committed last; empty where there was none. */
  Optional<IndexedRun> newestRun() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /** The runs, oldest first. */
  List<IndexedRun> runs() {
    return runs;
  }

  /** The last decision of each request. */
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
