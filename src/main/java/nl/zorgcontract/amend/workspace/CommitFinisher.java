package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.workspace.Commit.TakenFile;

/**
 * Puts a committed run in place: swaps the register, fills the quarantine, clears the inbox. Each
 * step first checks whether it was done before, so that all of them can be repeated after a kill.
 */
final class CommitFinisher {

  /** Folder within a run's folder that holds what is to go to the quarantine. */
  static final String REFUSED = "refused";

  private final Workspace workspace;
  private final RunListener listener;
  private final Path run;
  private final String runId;
  private boolean isRegisterNew;

  CommitFinisher(Workspace workspace, RunListener listener, Path run) {
    this.workspace = workspace;
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
    isRegisterNew = true;
    fillQuarantine(commit);
    clearInbox(commit);
    before(RunStep.MARK_DONE);
    Disk.move(run.resolve(Commit.PENDING), run.resolve(Commit.DONE));
    before(RunStep.FORCE_DONE);
    Disk.force(run);
    return commit;
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
      return;
    }
    if (!present.equals(commit.before())) {
      throw changed(register);
    }
    Path copy = workspace.path(".contracts.tmp");
    before(RunStep.COPY_REGISTER);
    Files.deleteIfExists(copy);
    Disk.copy(run.resolve(commit.output()), copy);
    Disk.force(copy);
    before(RunStep.SWAP_REGISTER);
    Disk.moveOver(copy, register);
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
        moveToQuarantine(refused, file.quarantine() + QuarantineNames.REASON_SUFFIX);
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
              .resolve(new QuarantineNames(workspace.quarantine()).of(runId + "-" + name));
    }
    listener.before(RunStep.QUARANTINE, name);
    Disk.move(file, place);
  }

  /**
   * Removes the files that were taken. Each is set aside first, so that the file that is compared
   * is the file that is deleted: one that was put in its place meanwhile stays for the next night.
   */
  private void clearInbox(Commit commit) throws IOException {
    Path aside = workspace.inbox().resolve(".amend-" + runId);
    for (TakenFile file : commit.files()) {
      Path place = workspace.inbox().resolve(file.name());
      Path held = aside.resolve(file.name());
      if (!Disk.isThere(held) && isSame(place, file)) {
        Disk.ensureFolder(aside);
        listener.before(RunStep.TAKE_FROM_INBOX, file.name());
        Disk.move(place, held);
      }
      if (Disk.isThere(held)) {
        release(held, place, file);
      }
    }
    if (Disk.isThere(aside)) {
      Files.delete(aside);
    }
    Disk.force(workspace.inbox());
  }

  private void release(Path held, Path place, TakenFile file) throws IOException {
    if (isSame(held, file)) {
      listener.before(RunStep.DELETE_INPUT, file.name());
      Files.delete(held);
    } else {
      Path free = Disk.isThere(place) ? place.resolveSibling(runId + "-" + file.name()) : place;
      Files.move(held, free);
    }
  }

  private static boolean isSame(Path path, TakenFile file) throws IOException {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) != file.bytes()) {
      return false;
    }
    FileSum present = Disk.sum(file.name(), path);
    return present.sha256().equals(file.sha256());
  }
}
