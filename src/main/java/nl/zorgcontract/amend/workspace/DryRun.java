package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/**
 * What a run would decide now. Nothing is written, not even a lock: where a run is at work
 * meanwhile, the answer may be out of date.
 *
 * @param decided the decisions; empty where there is nothing to decide
 * @param refused the files that would go to the quarantine, under their own names
 * @param warnings what would be left in the inbox
 * @param unfinished the runs that were interrupted; a run would finish them first, so some of the
 *     decisions may be theirs
 */
public record DryRun(
    Optional<DecidedRun> decided,
    List<Refused> refused,
    List<RunWarning> warnings,
    List<String> unfinished) {

  /** Looks at a workspace. */
  public static DryRun of(Workspace workspace, NightlySettings.Source source) throws IOException {
    List<String> unfinished =
        workspace.unfinishedRuns().stream().map(run -> run.getFileName().toString()).toList();
    Inbox inbox = Inbox.of(workspace.inbox());
    if (inbox.files().isEmpty()) {
      return new DryRun(Optional.empty(), List.of(), inbox.warnings(), unfinished);
    }
    Path register = workspace.register();
    NightlySettings basis = source.read(String.valueOf(register.getFileName()));
    List<RunRequests> intakes = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (Path file : inbox.files()) {
      String name = String.valueOf(file.getFileName());
      try {
        intakes.add(RunRequests.read(List.of(InputFile.of(file, name)), basis.reading()));
      } catch (RefusedException e) {
        refused.add(new Refused(name, name, e.faults()));
      }
    }
    DecidedRun decided =
        BatchRun.open(
                RunRequests.of(intakes),
                register,
                basis.account().policySet(),
                basis.exceptions(),
                basis.asOf(),
                Progress.NONE)
            .decide();
    return new DryRun(Optional.of(decided), refused, inbox.warnings(), unfinished);
  }
}
