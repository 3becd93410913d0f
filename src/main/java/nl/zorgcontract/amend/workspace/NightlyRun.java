package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.zorgcontract.amend.contract.register.Register.RegisterFile;
import nl.zorgcontract.amend.contract.register.RegisterChangedException;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.ExplainedException;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.RunFiles;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One run over a workspace. The caller holds the {@link WorkspaceLock}.
 *
 * <p><b>Protocol.</b> A run prepares everything in {@code .staging/RUN-ID}: it takes the request
 * files by renaming them from the inbox into {@code taken}, where nobody else can reach them,
 * copies them to {@code input}, reads the copies, and writes the results, the refused files with
 * their reasons, and {@code pending.json}, which says what is to be done to the workspace. It
 * forces all of it to disk and commits by <em>one rename</em> to {@code runs/RUN-ID}. A run that
 * ends before that puts back what it took. After it the run is a fact, and {@link CommitFinisher}
 * puts it in place in steps that each can be repeated: it renames a copy of the new register over
 * the old one, moves refused files to the quarantine, deletes what was taken, and at last renames
 * {@code pending.json} to {@code commit.json}. A run starts by finishing every run that still has a
 * {@code pending.json}, and by putting back what lies in {@code .staging}; only then it looks into
 * the inbox.
 *
 * <table border="1">
 * <caption>What a kill can leave, and what the next run does</caption>
 * <tr><th>killed</th><th>left behind</th><th>the next run</th></tr>
 * <tr><td>before the commit</td><td>a part of a run in {@code .staging}, with request files in {@code
 *   taken}; the register as it was</td><td>puts these files back into the inbox, removes the rest, and
 *   takes them afresh</td></tr>
 * <tr><td>between commit and swap</td><td>a pending run; the old register, at most with {@code
 *   .contracts.tmp} beside it</td><td>finds the old register's checksum: writes the copy again,
 *   renames it over the register</td></tr>
 * <tr><td>after the swap</td><td>a pending run; the new register</td><td>finds the new register's
 *   checksum: leaves it, goes on with the quarantine</td></tr>
 * <tr><td>while filling the quarantine</td><td>some refused files still in the run's {@code
 *   refused/}</td><td>moves those that are still there</td></tr>
 * <tr><td>while deleting what was taken</td><td>some of it in the run's {@code taken/}</td><td>deletes
 *   the rest</td></tr>
 * <tr><td>after the last rename</td><td>nothing to do</td><td>starts afresh</td></tr>
 * </table>
 *
 * <p>So a request file is always in one place: the inbox, a run that is not committed, or one that
 * is. The register is replaced by renaming only, so a reader sees the old or the new one. A
 * register that is neither when a run is to be finished was changed by hand: the run is refused and
 * nothing is touched.
 */
public final class NightlyRun {

  private final Workspace workspace;
  private final String runId;
  private final InboxLimits limits;
  private final Messages messages;
  private final Clock clock;
  private final RunListener listener;
  private final List<String> finished = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();
  private final List<RunWarning> warnings = new ArrayList<>();
  private boolean isAll;

  /**
   * Creates a run.
   *
   * @param workspace locked by the caller, with its folders in place
   * @param runId from {@link Workspace#newRunId}
   * @param limits what it takes from the inbox
   */
  public NightlyRun(
      Workspace workspace,
      String runId,
      InboxLimits limits,
      Messages messages,
      Clock clock,
      RunListener listener) {
    this.workspace = workspace;
    this.runId = runId;
    this.limits = limits;
    this.messages = messages;
    this.clock = clock;
    this.listener = listener;
  }

  /**
   * Finishes interrupted runs, then decides what lies in the inbox.
   *
   * @param loader is called only where there is a request file
   * @param passedOver names in the inbox that earlier runs of the night left there; those that this
   *     one leaves are added
   * @throws nl.zorgcontract.amend.message.RefusedException where the register or a file that the
   *     loader reads is missing or broken; nothing was moved
   * @throws UnfinishedRunException where it failed after the commit
   */
  public NightlyResult run(NightlySettings.Loader loader, Set<String> passedOver)
      throws IOException {
    try (Inbox inbox = Inbox.of(workspace)) {
      finishEarlierRuns(inbox);
      listener.before(RunStep.CLEAN_STAGING, "");
      for (Path leftover : Disk.list(workspace.staging())) {
        discard(leftover, inbox);
      }
      listener.before(RunStep.LOOK_INTO_INBOX, "");
      Inbox.InboxContents listing = inbox.list(limits.runFiles(), passedOver);
      isAll = listing.isAll();
      Summary summary = listing.files().isEmpty() ? null : decide(inbox, listing.files(), loader);
      for (RunWarning warning : warnings) {
        if (Inbox.isLeft(warning) && warning.file() != null) {
          passedOver.add(warning.file());
        }
      }
      if (isAll) {
        warnings.addAll(listing.warnings());
      }
      return new NightlyResult(finished, summary, refused, warnings, isAll);
    }
  }

  private void finishEarlierRuns(Inbox inbox) throws IOException {
    for (Path run : workspace.unfinishedRuns()) {
      String id = run.getFileName().toString();
      listener.before(RunStep.FINISH_EARLIER_RUN, id);
      for (TakenFile file : finish(run, id, inbox).files()) {
        if (file.quarantine() != null) {
          refused.add(new Refused(file.name(), file.quarantine(), List.of()));
        }
      }
      finished.add(id);
    }
  }

  private Commit finish(Path run, String id, Inbox inbox) throws IOException {
    CommitFinisher finisher = new CommitFinisher(workspace, inbox, listener, run);
    try {
      Commit commit = finisher.finish();
      warnings.addAll(finisher.warnings());
      return commit;
    } catch (UncheckedIOException e) {
      throw new UnfinishedRunException(
          id, finisher.isRegisterNew(), Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw new UnfinishedRunException(id, finisher.isRegisterNew(), e);
    }
  }

  /**
   * Puts back into the inbox what a run that was not committed took, and deletes the rest of it.
   *
   * @return whether everything could be put back; if not, the run's folder stays for the next start
   */
  private boolean discard(Path staging, Inbox inbox) throws IOException {
    if (TakenFiles.areIn(staging)) {
      try (TakenFiles taken = TakenFiles.open(staging, inbox)) {
        List<RunWarning> kept = taken.putBackAll();
        warnings.addAll(kept);
        if (!kept.isEmpty()) {
          return false;
        }
      }
    }
    Disk.deleteTree(staging);
    return true;
  }

  private @Nullable Summary decide(Inbox inbox, List<Path> names, NightlySettings.Loader loader)
      throws IOException {
    listener.before(RunStep.READ_POLICIES, "");
    NightlySettings settings = loader.load(String.valueOf(workspace.register().getFileName()));
    Path staging = workspace.staging().resolve(runId);
    Disk.createFolder(staging);
    Summary summary;
    try (TakenFiles taken = TakenFiles.create(staging, inbox)) {
      InboxCopies copies =
          InboxCopies.create(workspace, staging, taken, limits.fileBytes(), listener);
      InboxReader reader = new InboxReader(copies, settings, limits, listener);
      reader.read(names);
      isAll &= !reader.isFull();
      warnings.addAll(reader.warnings());
      if (reader.files().isEmpty()) {
        discard(staging, inbox);
        return null;
      }
      summary = prepare(reader, copies, settings, staging);
      refused.addAll(reader.refused().values());
      taken.force();
      listener.before(RunStep.COMMIT, runId);
      Disk.move(staging, workspace.runs().resolve(runId));
    } catch (IOException | RuntimeException | Error e) {
      giveBack(staging, inbox, e);
      throw e;
    }
    finish(workspace.runs().resolve(runId), runId, inbox);
    return summary;
  }

  /** Leaves everything as it was before the run that failed. */
  private void giveBack(Path staging, Inbox inbox, Throwable failure) throws IOException {
    boolean isBack;
    try {
      isBack = discard(staging, inbox);
    } catch (IOException e) {
      failure.addSuppressed(e);
      isBack = !TakenFiles.areIn(staging);
    }
    if (!isBack) {
      throw new ExplainedException(
          Message.of("nightly.notGivenBack").word("folder", staging.toString()), failure);
    }
  }

  /** Decides the requests and writes everything that the run leaves into its staging folder. */
  private Summary prepare(
      InboxReader reader, InboxCopies copies, NightlySettings settings, Path staging)
      throws IOException {
    Path register = workspace.register();
    RunFiles files = new RunFiles(staging, messages, settings.lists(), Progress.NONE);
    listener.before(RunStep.DECIDE, "");
    DecidedRun decided = reader.decide(register, files::openRegister);
    listener.decided(decided.decisions());
    listener.before(RunStep.WRITE_RESULTS, "");
    Collection<Refused> quarantined = reader.refused().values();
    List<String> names = quarantined.stream().map(Refused::quarantine).toList();
    Summary summary =
        files.write(
            decided,
            settings.metadata(),
            () -> settings.waiting().count(runId, staging, names),
            clock);
    LocalDate asOf = settings.basis().asOf();
    copies.writeRefusals(staging.resolve(CommitFinisher.REFUSED), quarantined, asOf, messages);
    String name = String.valueOf(register.getFileName());
    List<TakenFile> taken = InboxCopies.ofCommit(reader);
    writePending(Commit.of(name, decided.register(), summary, taken), staging);
    requireUnchanged(decided.register());
    return summary;
  }

  private void writePending(Commit commit, Path staging) throws IOException {
    listener.before(RunStep.WRITE_PENDING, runId);
    Disk.write(staging.resolve(Commit.PENDING), commit.toJson());
    listener.before(RunStep.FORCE, runId);
    Disk.forceTree(staging, path -> !path.endsWith(TakenFiles.FOLDER));
    Disk.force(workspace.staging());
  }

  /**
   * Checks the register once more before the commit: afterwards, one that was changed by hand could
   * not be replaced.
   */
  private static void requireUnchanged(RegisterFile register) throws IOException {
    Path file = register.path();
    if (!Disk.sum(file.toString(), file).sha256().equals(register.sha256())) {
      throw new RegisterChangedException(file);
    }
  }
}
