package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;

/** The run that a command is on: its folder, or a workspace in which to look for it. */
public final class RunOptions extends Options {

  private final Argument<Path> folder =
      option(
          Path.class,
          "--run",
          "DIR",
          "What a run wrote: WORKSPACE/runs/RUN-ID, or the --out of 'amend process'.");

  private final WorkspaceOption workspace;

  /**
   * A run.
   *
   * @param which what the help says of a workspace: which of its runs is meant
   */
  public RunOptions(String which) {
    workspace = with(new WorkspaceOption(which));
  }

  /**
   * The folder given; empty where a workspace was.
   *
   * @throws UsageException where both were, or neither
   */
  public Optional<Path> folder() {
    Path given = folder.orNull();
    if ((given == null) == (workspace.orNull() == null)) {
      throw new UsageException(Message.of("usage.runOrWorkspace"));
    }
    return Optional.ofNullable(given);
  }

  /** The workspace that was given in place of a folder. */
  public Workspace workspace() {
    return workspace.workspace();
  }
}
