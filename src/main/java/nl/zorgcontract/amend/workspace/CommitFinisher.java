package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileOwnership;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;

/**
 * Puts a committed run in place: swaps the register, fills the quarantine, deletes the files that
 * were taken. Each step first checks whether it was done before, so that all of them can be
 * repeated after a kill.
 */
final class CommitFinisher {

  /** Folder within a run's folder that holds what is to go to the quarantine. */
  static final String REFUSED = "refused";

  private final Workspace workspace;
  private final Inbox inbox;
  private final RunListener listener;
  private final List<RunWarning> warnings = new ArrayList<>();
  private final Path run;
  private final String runId;
  private boolean isRegisterNew;

  CommitFinisher(Workspace workspace, Inbox inbox, RunListener listener, Path run) {
    this.workspace = workspace;
    this.inbox = inbox;
    this.listener = listener;
    this.run = run;
    this.runId = String.valueOf(run.getFileName());
  }

  /**
   * Does what is left to do.
   *
   * @return the run's commit
   * @throws RefusedException where the register is neither the one that the run read nor the one
   *     that it wrote; nothing was touched
   */
  Commit finish() throws IOException {
    Commit commit = Commit.read(run.resolve(Commit.PENDING));
    before(RunStep.FORCE_COMMIT);
    Disk.force(workspace.runs());
    swapRegister(commit);
    fillQuarantine(commit);
    deleteTaken(commit);
    before(RunStep.MARK_DONE);
    Disk.move(run.resolve(Commit.PENDING), run.resolve(Commit.DONE));
    before(RunStep.FORCE_DONE);
    Disk.force(run);
    return commit;
  }

  /** One for each file that went back to the inbox. */
  List<RunWarning> warnings() {
    return warnings;
  }

  /** Whether the register in the workspace is the one that the run wrote. */
  boolean isRegisterNew() {
    return isRegisterNew;
  }

  private void before(RunStep step) {
    listener.before(step, runId);
  }

  private void swapRegister(Commit commit) throws IOException {
    Path register = workspace.path(commit.register());
    String present = presentRegister(register);
    if (present.equals(commit.after())) {
      isRegisterNew = true;
      return;
    }
    if (!present.equals(commit.before())) {
      throw changed(register);
    }
    Path copy = workspace.path(".contracts.tmp");
    before(RunStep.COPY_REGISTER);
    Files.deleteIfExists(copy);
    Disk.copyPrivately(run.resolve(commit.output()), copy);
    FileOwnership.copy(register, copy);
    Disk.force(copy);
    before(RunStep.SWAP_REGISTER);
    Disk.moveOver(copy, register);
    isRegisterNew = true;
  }

  private String presentRegister(Path register) throws IOException {
    try {
      return Disk.sum(register.toString(), register).sha256();
    } catch (NoSuchFileException e) {
      throw changed(register);
    }
  }

  private RefusedException changed(Path register) {
    Message message = Message.of("nightly.registerChanged").word("run", runId);
    return RefusedException.of(register.toString(), Place.NONE, message);
  }

  private void fillQuarantine(Commit commit) throws IOException {
    Path refused = run.resolve(REFUSED);
    if (!Disk.isThere(refused)) {
      return;
    }
    for (TakenFile file : commit.files()) {
      if (file.quarantine() != null) {
        // The reason first, so that it is there for whoever sees the file.
        moveToQuarantine(refused, file.quarantine() + FreeNames.REASON_SUFFIX);
        moveToQuarantine(refused, file.quarantine());
      }
    }
    Disk.force(workspace.quarantine());
    Files.delete(refused);
  }

  private void moveToQuarantine(Path refused, String name) throws IOException {
    Path file = refused.resolve(name);
    if (!Disk.isThere(file)) {
      return;
    }
    Path place = workspace.quarantine().resolve(name);
    if (Disk.isThere(place)) {
      place =
          workspace
              .quarantine()
              .resolve(FreeNames.inQuarantine(workspace.quarantine()).of(runId + "-" + name));
    }
    listener.before(RunStep.QUARANTINE, name);
    Disk.move(file, place);
  }

  /**
   * Deletes the files that were taken. One that is no longer what was copied, since whoever had it
   * open wrote on, goes back to the inbox for the next night.
   */
  private void deleteTaken(Commit commit) throws IOException {
    if (!TakenFiles.areIn(run)) {
      return;
    }
    try (TakenFiles taken = TakenFiles.open(run, inbox)) {
      for (TakenFile file : commit.files()) {
        Path name = run.getFileSystem().getPath(file.name());
        if (taken.has(name)) {
          delete(taken, name, file);
        }
      }
      warnings.addAll(taken.putBackAll());
      taken.deleteIfEmpty();
    }
  }

  private void delete(TakenFiles taken, Path name, TakenFile file) throws IOException {
    if (taken.isUnchanged(name, file)) {
      listener.before(RunStep.DELETE_INPUT, file.name());
      taken.delete(name);
    } else {
      listener.before(RunStep.PUT_BACK, file.name());
      warnings.add(taken.putBack(name, Message.of("nightly.left.changed")));
    }
  }
}
