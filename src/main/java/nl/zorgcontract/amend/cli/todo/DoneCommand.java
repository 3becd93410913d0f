package nl.zorgcontract.amend.cli.todo;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.AsOfOption;
import nl.zorgcontract.amend.cli.option.CsvOption;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import nl.zorgcontract.amend.workspace.todo.DoneMarks;

/** {@code amend done}: an accepted amendment was set in the insurer's portal. */
public final class DoneCommand extends Command {

  private final Argument<List<String>> requestIds =
      parameters(String.class, "REQUEST-ID", "The requests that were set in the portal.");

  private final WorkspaceOption workspace = with(new WorkspaceOption());
  private final SignedOptions signed = with(new SignedOptions());
  private final AsOfOption asOf = with(new AsOfOption());
  private final CsvOption csv = with(new CsvOption());

  public DoneCommand(Console console) {
    super(console, "done", "Takes accepted amendments off the list: they are set in the portal.");
  }

  @Override
  public int run() throws IOException {
    Workspace place = workspace.workspace();
    String by = signed.by();
    DoneMarks marks = DoneMarks.of(place, requestIds.value());
    DoneMarks.Written written;
    try (WorkspaceLock lock = WorkspaceLock.await(place, console().clock().instant())) {
      written = marks.write(lock, steps(), by, asOf.day(console()), signed.note(), csv.style());
    }
    marks.remarks().forEach(this::notice);
    written.before().forEach(this::notice);
    if (!written.fresh().isEmpty()) {
      result(Message.of("done.written").words("requests", written.fresh()));
    }
    return ExitStatus.DONE;
  }
}
