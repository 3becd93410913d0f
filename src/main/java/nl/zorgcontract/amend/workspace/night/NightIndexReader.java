package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.IndexFile.SavedIndex;

/**
 * Reads the index of the nights.
 *
 * <p>Reading the decisions of ten years takes many seconds, so the index is kept in a file ({@link
 * IndexFile}), to which each reader adds the runs that are new, and what was done since. Where the
 * file is missing or damaged, or tells of runs that are gone or of what is no longer done, it is
 * made anew. Readers need no lock: the file is replaced whole, and one that cannot be written is
 * done without.
 */
public final class NightIndexReader {

  private final Workspace workspace;
  private final DoneFile done;
  private final IndexFile file;

  private NightIndexReader(Workspace workspace, DoneFile done) {
    this.workspace = workspace;
    this.done = done;
    this.file = new IndexFile(workspace.root());
  }

  /**
   * The index of every run of a workspace that is committed, and of what is done.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where {@code done.csv} or the folder of
   *     a run is broken
   */
  public static NightIndex read(Workspace workspace) throws IOException {
    return new NightIndexReader(workspace, DoneFile.read(workspace)).read();
  }

  /**
   * Likewise, with a run that is not committed yet.
   *
   * @param folder what it has written so far
   */
  public static NightIndex readWith(IndexedRun run, Path folder, Workspace workspace)
      throws IOException {
    NightIndexReader reader = new NightIndexReader(workspace, DoneFile.read(workspace));
    NightIndex index = reader.read();
    index.add(RunScanner.scan(run, folder), reader.done.ids());
    return index;
  }

  /** The id of the run that was committed last; empty where there was none. */
  public static Optional<String> newestRunId(Workspace workspace) throws IOException {
    List<Path> folders = new ArrayList<>(workspace.runFolders());
    Collections.reverse(folders);
    return folders.stream()
        .filter(RunScanner::isRun)
        .findFirst()
        .map(folder -> folder.getFileName().toString());
  }

  /**
   * The folders of the runs of the last day of which there is one, the newest first: a large night
   * makes several. None where there was no run.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where the summary of a run is broken
   */
  public static List<Path> runsOfLastDay(Workspace workspace) throws IOException {
    List<Path> runs = new ArrayList<>();
    Optional<LocalDate> last = Optional.empty();
    List<Path> folders = new ArrayList<>(workspace.runFolders());
    Collections.reverse(folders);
    for (Path folder : folders) {
      if (RunScanner.isRun(folder)) {
        Optional<LocalDate> day = RunSummary.read(folder).asOf();
        if (runs.isEmpty()) {
          last = day;
        } else if (!day.equals(last)) {
          return runs;
        }
        runs.add(folder);
      }
    }
    return runs;
  }

  private NightIndex read() throws IOException {
    List<Path> folders = workspace.runFolders();
    Optional<SavedIndex> saved = file.read();
    if (saved.isPresent()) {
      NightIndex index = saved.get().index();
      FileSum then = saved.get().done();
      Optional<List<Path>> fresh = runsAfter(index.runs(), folders);
      boolean hasGrown = done.hasGrownFrom(then);
      if (fresh.isPresent() && (hasGrown || index.isSettledBy(done.ids()))) {
        return fresh.get().isEmpty() && done.is(then) ? index : withRuns(index, fresh.get());
      }
    }
    return withRuns(new NightIndex(), runsAfter(List.of(), folders).orElseThrow());
  }

  /** The folders of runs that come after those; empty where these are not the first ones. */
  private static Optional<List<Path>> runsAfter(List<IndexedRun> runs, List<Path> folders)
      throws IOException {
    int known = 0;
    List<Path> after = new ArrayList<>();
    for (Path folder : folders) {
      if (known < runs.size() && runs.get(known).isOf(folder)) {
        known++;
      } else if (RunScanner.isRun(folder)) {
        if (known < runs.size()) {
          return Optional.empty();
        }
        after.add(folder);
      }
    }
    return known == runs.size() ? Optional.of(after) : Optional.empty();
  }

  private NightIndex withRuns(NightIndex index, List<Path> fresh) throws IOException {
    Set<String> isDone = done.ids();
    index.settle(isDone);
    for (Path folder : fresh) {
      index.add(RunScanner.scan(workspace, folder), isDone);
    }
    keep(index);
    return index;
  }

  private void keep(NightIndex index) {
    try {
      file.write(new SavedIndex(index, done.sum()));
    } catch (IOException e) {
      // The next reader makes it: it saves time, and says nothing that the runs do not say.
    }
  }
}
