package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.util.Objects;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** The option {@code --workspace}. */
public final class WorkspaceOption extends Options {

  private static final String NAME = "--workspace";
  private static final String LABEL = "DIR";

  private final Argument<Path> root;

  /** The workspace that a command works on; it must be given. */
  public WorkspaceOption() {
    root =
        required(
            Path.class, NAME, LABEL, "The workspace: inbox, register, runs, quarantine, logs.");
  }

  /** A workspace that may be given. */
  public WorkspaceOption(String description) {
    root = option(Path.class, NAME, LABEL, description);
  }

  /** A workspace that may be given, of which a command uses what it goes by. */
  public static WorkspaceOption ofPolicies() {
    return new WorkspaceOption(
        "A workspace: its policies and its lists, where no others are given.");
  }

  /** The workspace that must be given. */
  public Workspace workspace() {
    return Objects.requireNonNull(orNull());
  }

  /**
   * The workspace given; null where none was.
   *
   * @throws UsageException where the folder is none
   */
  public @Nullable Workspace orNull() {
    Path given = root.orNull();
    if (given == null) {
      return null;
    }
    Workspace workspace = new Workspace(given);
    if (!workspace.exists()) {
      String folder = given.toString();
      throw new UsageException(
          settings(root)
              .map(file -> Message.of("usage.noWorkspaceSet").word("file", file.toString()))
              .orElse(Message.of("usage.noWorkspace"))
              .word("folder", folder));
    }
    return workspace;
  }
}
