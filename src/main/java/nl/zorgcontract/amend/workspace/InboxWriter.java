package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.SecureFolder;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;

/**
 * Puts files into the inbox as anybody should: written elsewhere, forced to disk, and renamed. The
 * caller holds the {@link WorkspaceLock}.
 */
public final class InboxWriter {

  private final Workspace workspace;
  private final RunListener listener;

  /** A writer that tells of each step before it is taken. */
  public InboxWriter(Workspace workspace, RunListener listener) {
    this.workspace = workspace;
    this.listener = listener;
  }

  /** Puts in a file; an earlier one of the same name is replaced. */
  public void put(String name, byte[] content) throws IOException {
    listener.before(RunStep.WRITE_REQUEST, name);
    Path part = workspace.staging().resolve(name);
    Files.deleteIfExists(part);
    Disk.write(part, content);
    Disk.force(part);
    listener.before(RunStep.PUT_IN_INBOX, name);
    try (SecureFolder staging = SecureFolder.open(workspace.staging());
        SecureFolder inbox = SecureFolder.open(workspace.inbox())) {
      staging.move(part.getFileName(), inbox, part.getFileName());
    }
    Disk.force(workspace.inbox());
  }
}
