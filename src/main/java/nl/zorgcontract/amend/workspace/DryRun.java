package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFile;
import nl.zorgcontract.amend.workspace.InboxReader.InboxFiles;
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
      Path register = workspace.register();
      NightlySettings settings = loader.load(String.valueOf(register.getFileName()));
      InboxReader reader =
          new InboxReader(new InPlace(inbox, limits), settings, limits, RunListener.NONE);
      reader.read(listing.files());
      DecidedRun decided = reader.decide(register, RegisterOutput.NONE);
      List<RunWarning> left = new ArrayList<>(listing.warnings());
      left.addAll(reader.warnings());
      List<Refused> refused = List.copyOf(reader.refused().values());
      boolean isAll = listing.isAll() && !reader.isFull();
      return new DryRun(Optional.of(decided), refused, left, unfinished, isAll);
    }
  }

  /** The files of an inbox, read where they lie. */
  private record InPlace(Inbox inbox, InboxLimits limits) implements InboxFiles {

    @Override
    public InboxFile take(Path name) {
      InputFile file = new InputFile(name.toString(), () -> inbox.read(name, limits.fileBytes()));
      return new InboxFile(file, null);
    }

    @Override
    public RunWarning leave(Path name, Message why) {
      return Inbox.left(name, why);
    }

    @Override
    public String quarantineName(String name) {
      return name;
    }
  }

  /** Whether everything in the inbox could be processed. */
  public boolean isWell() {
    return refused.isEmpty() && warnings.isEmpty();
  }
}
