package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** The register that a command reads: a file, or that of a workspace. */
public final class RegisterOptions extends Options {

  private final Argument<Path> contracts;
  private final WorkspaceOption workspace;

  /** The register that is looked at. */
  public RegisterOptions() {
    this(
        "The contract register (default: that of the workspace).",
        "A workspace: its register, its policies and its lists, where no others are given.");
  }

  /** The register by which is decided, where there is one. */
  public RegisterOptions(String contracts, String workspace) {
    this.contracts = option(Path.class, "--contracts", "FILE", contracts);
    this.workspace = with(new WorkspaceOption(workspace));
  }

  /** The workspace given; null where none was. */
  public @Nullable Workspace workspace() {
    return workspace.orNull();
  }

  /**
   * The register.
   *
   * @throws UsageException where neither it nor a workspace was given
   */
  public Path register() {
    Path register = orNull();
    if (register == null) {
      throw new UsageException(Message.of("usage.noRegister"));
    }
    return register;
  }

  /** The register; null where neither it nor a workspace was given. */
  public @Nullable Path orNull() {
    Path given = contracts.orNull();
    Workspace of = given == null ? workspace() : null;
    return of == null ? given : of.register();
  }
}
