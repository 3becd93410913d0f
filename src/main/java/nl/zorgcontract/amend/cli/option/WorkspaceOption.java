package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;

/** The option {@code --workspace}. */
public final class WorkspaceOption extends Options {

  private final Argument<Path> root =
      required(
          Path.class,
          "--workspace",
          "DIR",
          "The workspace: inbox, register, runs, quarantine, logs.");

  /**
   * The workspace given.
   *
   * @throws UsageException where the folder is none
   */
  public Workspace workspace() {
    Workspace workspace = new Workspace(root.value());
    if (!workspace.exists()) {
      throw new UsageException(
          Message.of("usage.noWorkspace").word("folder", root.value().toString()));
    }
    return workspace;
  }
}
