package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.contract.register.RegisterChangedException;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunFiles;
import nl.zorgcontract.amend.workspace.Commit.Taken;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import nl.zorgcontract.amend.workspace.RunListener.Step;
import org.jspecify.annotations.Nullable;

/**
 * One run over a workspace, by whoever holds its {@link WorkspaceLock}.
 *
 * <p><b>Protocol.</b> A run prepares everything in {@code .staging/RUN-ID}: copies of the request
 * files, which are what it reads, the results, the refused files with their reasons, and {@code
 * pending.json}, which says what is to be done to the workspace. It brings all of it to the disk
 * and commits by <em>one rename</em> to {@code runs/RUN-ID}. Up to there nothing outside {@code
 * .staging} was touched. After it the run is a fact, and {@link CommitFinisher} puts it in place in
 * steps that each can be repeated: it renames a copy of the new register over the old one, moves
 * refused files to the quarantine, removes from the inbox what still is what was copied, and at
 * last renames {@code pending.json} to {@code commit.json}. A run starts by removing what is in
 * {@code .staging} and by finishing every run that still has a {@code pending.json}; only then it
 * looks into the inbox.
 *
 * <table border="1">
 * <caption>What a kill can leave, and what the next run does</caption>
 * <tr><th>killed</th><th>left behind</th><th>the next run</th></tr>
 * <tr><td>before the commit</td><td>a part of a run in {@code .staging}; register and inbox as they
 *   were</td><td>removes that part and takes the same files afresh</td></tr>
 * <tr><td>between commit and swap</td><td>a pending run; the old register, at most with {@code
 *   .contracts.tmp} beside it</td><td>finds the old register's checksum: writes the copy again,
 *   renames it over the register</td></tr>
 * <tr><td>after the swap</td><td>a pending run; the new register; the inbox as it was</td><td>finds
 *   the new register's checksum: leaves it, goes on with the quarantine</td></tr>
 * <tr><td>while filling the quarantine</td><td>some refused files still in the run's {@code
 *   refused/}</td><td>moves those that are still there</td></tr>
 * <tr><td>while clearing the inbox</td><td>some taken files still there, or one set aside in {@code
 *   inbox/.amend-RUN-ID/}</td><td>removes those, the one set aside first</td></tr>
 * <tr><td>after the last rename</td><td>nothing to do</td><td>starts afresh</td></tr>
 * </table>
 *
 * <p>So a request file is either in the inbox or in a committed run, never in neither; one that is
 * in both belongs to a pending run, which is finished before the inbox is looked into. The register
 * is replaced by renaming only, so a reader sees the old or the new one. A register that is neither
 * when a run is to be finished was changed by hand: the run is refused and nothing is touched.
 */
public final class NightlyRun {

  private final Workspace workspace;
  private final String runId;
  private final Messages messages;
  private final Clock clock;
  private final RunListener steps;
  private final List<String> finished = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private int unreadable;

  /**
   * A run to be.
   *
   * @param workspace its lock is held, its folders are there
   * @param runId of {@link Workspace#newRunId}
   */
  public NightlyRun(
      Workspace workspace, String runId, Messages messages, Clock clock, RunListener steps) {
    this.workspace = workspace;
    this.runId = runId;
    this.messages = messages;
    this.clock = clock;
    this.steps = steps;
  }

  /**
   * Runs.
   *
   * @param source by what to decide; asked only where there is a request file
   * @throws nl.zorgcontract.amend.message.RefusedException where the register or a file that the
   *     source reads is missing or broken; nothing was moved
   * @throws UnfinishedRunException where it failed after the commit
   */
  public NightlyResult run(NightlySettings.Source source) throws IOException {
    finishEarlierRuns();
    steps.before(Step.CLEAN_STAGING, "");
    for (Path leftover : Disk.list(workspace.staging())) {
      Disk.deleteTree(leftover);
    }
    steps.before(Step.LOOK_INTO_INBOX, "");
    Inbox inbox = Inbox.of(workspace.inbox());
    warnings.addAll(inbox.warnings());
    Summary summary = inbox.files().isEmpty() ? null : decide(inbox, source);
    return new NightlyResult(finished, summary, refused, warnings, unreadable);
  }

  private void finishEarlierRuns() throws IOException {
    for (Path run : workspace.unfinishedRuns()) {
      String id = run.getFileName().toString();
      steps.before(Step.FINISH_EARLIER_RUN, id);
      for (Taken file : finish(run, id).files()) {
        if (file.quarantine() != null) {
          refused.add(new Refused(file.name(), file.quarantine(), List.of()));
        }
      }
      finished.add(id);
    }
  }

  private Commit finish(Path run, String id) throws IOException {
    try {
      return new CommitFinisher(workspace, steps, run).finish();
    } catch (UncheckedIOException e) {
      throw new UnfinishedRunException(id, Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw new UnfinishedRunException(id, e);
    }
  }

  private @Nullable Summary decide(Inbox inbox, NightlySettings.Source source) throws IOException {
    Path register = workspace.register();
    String registerName = String.valueOf(register.getFileName());
    steps.before(Step.READ_POLICIES, "");
    NightlySettings basis = source.read(registerName);
    Path staging = workspace.staging().resolve(runId);
    Path run = workspace.runs().resolve(runId);
    Disk.createFolder(staging);
    Summary summary;
    try {
      InboxReader taking = take(inbox, basis, staging);
      if (taking.isEmpty()) {
        return null;
      }
      RunFiles files = new RunFiles(staging, messages, basis.csv(), Progress.NONE);
      DecidedRun decided = decide(taking, register, basis, files);
      steps.before(Step.WRITE_RESULTS, "");
      summary = files.write(decided, basis.account(), clock);
      taking.writeRefusals(staging.resolve(CommitFinisher.REFUSED), basis.asOf());
      Commit commit = Commit.of(registerName, decided.register(), summary, taking.files());
      prepare(commit, staging);
      requireUnchanged(decided.register());
      steps.before(Step.COMMIT, runId);
      Disk.move(staging, run);
    } finally {
      if (Disk.isThere(staging)) {
        Disk.deleteTree(staging);
      }
    }
    finish(run, runId);
    return summary;
  }

  private InboxReader take(Inbox inbox, NightlySettings basis, Path staging) throws IOException {
    InboxReader taking = new InboxReader(workspace, staging, messages, steps);
    taking.take(inbox.files(), basis.reading());
    warnings.addAll(taking.warnings());
    unreadable = taking.unreadable();
    refused.addAll(taking.refused());
    return taking;
  }

  private DecidedRun decide(
      InboxReader taking, Path register, NightlySettings basis, RunFiles files) throws IOException {
    steps.before(Step.DECIDE, "");
    BatchRun docket =
        BatchRun.open(
            taking.intake(),
            register,
            basis.account().policySet(),
            basis.exceptions(),
            basis.asOf(),
            Progress.NONE);
    DecidedRun decided = docket.decide(files::writeRegister);
    steps.decided(decided.decisions());
    return decided;
  }

  private void prepare(Commit commit, Path staging) throws IOException {
    steps.before(Step.WRITE_PENDING, runId);
    Disk.write(staging.resolve(Commit.PENDING), commit.toJson());
    steps.before(Step.FORCE, runId);
    Disk.forceAll(staging);
  }

  /**
   * The last look before the commit: after it, a register changed by hand could not be replaced.
   */
  private static void requireUnchanged(Register register) throws IOException {
    Path file = register.file();
    if (!Disk.sum(file.toString(), file).sha256().equals(register.sha256())) {
      throw new RegisterChangedException(file);
    }
  }
}
