package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/**
 * What a nightly run would decide now. Nothing is written and no lock is taken, so the answer may
 * be out of date where a run is at work meanwhile.
 *
 * @param decided the decisions; empty where there is nothing to decide
 * @param refused the files that would go to the quarantine, under their own names
 * @param warnings what would be left in the inbox
 * @param unfinished ids of the runs that were interrupted; a run would finish them first, so some
 *     of the decisions may be theirs
 * @param isAll whether that is all; if not, a night decides the other files in further runs
 */
public record DryRun(
    Optional<DecidedRun> decided,
    List<Refused> refused,
    List<RunWarning> warnings,
    List<String> unfinished,
    boolean isAll) {

  /** Decides what lies in the inbox of a workspace. */
  public static DryRun of(Workspace workspace, InboxLimits limits, NightlySettings.Loader loader)
      throws IOException {
    List<String> unfinished =
        workspace.unfinishedRuns().stream().map(run -> run.getFileName().toString()).toList();
    try (Inbox inbox = Inbox.of(workspace)) {
      Inbox.InboxContents listing = inbox.list(limits.runFiles(), Set.of());
      if (listing.files().isEmpty()) {
        return new DryRun(Optional.empty(), List.of(), listing.warnings(), unfinished, true);
      }
      return of(workspace.register(), inbox, listing, limits, loader, unfinished);
    }
  }

  private static DryRun of(
      Path register,
      Inbox inbox,
      Inbox.InboxContents listing,
      InboxLimits limits,
      NightlySettings.Loader loader,
      List<String> unfinished)
      throws IOException {
    NightlySettings settings = loader.load(String.valueOf(register.getFileName()));
    RunRequests requests = new RunRequests(settings.reading(), limits.fileMemory());
    List<Refused> refused = new ArrayList<>();
    List<RunWarning> left = new ArrayList<>(listing.warnings());
    Iterator<Path> files = listing.files().iterator();
    while (files.hasNext() && requests.memory() <= limits.runMemory()) {
      Path file = files.next();
      String name = file.toString();
      try {
        requests.add(new InputFile(name, () -> inbox.read(file, limits.fileBytes())));
      } catch (RefusedException e) {
        refused.add(new Refused(name, name, e.faults()));
      } catch (LeftInInboxException e) {
        left.add(Inbox.left(file, e.toMessage()));
      }
    }
    DecidedRun decided =
        BatchRun.run(requests, register, settings.basis(), RegisterOutput.NONE, Progress.NONE);
    boolean isAll = listing.isAll() && !files.hasNext();
    return new DryRun(Optional.of(decided), refused, left, unfinished, isAll);
  }

  /** Whether everything in the inbox could be processed. */
  public boolean isWell() {
    return refused.isEmpty() && warnings.isEmpty();
  }
}
