package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.todo.Todo;
import nl.zorgcontract.amend.workspace.todo.TodoFilter;
import org.jspecify.annotations.Nullable;

/**
 * Counts for a night what awaits a person. Where a file stands in the way of that, the night says
 * so and goes on.
 */
final class WaitingCount {

  private final Command command;
  private final Workspace workspace;
  private final LocalDate today;

  WaitingCount(Command command, Workspace workspace, LocalDate today) {
    this.command = command;
    this.workspace = workspace;
    this.today = today;
  }

  private interface Count {
    Waiting count() throws IOException;
  }

  /** What awaits a person once the run is done that wrote into this folder. */
  @Nullable Waiting afterRun(String runId, Path folder, List<String> quarantined) {
    return counted(() -> Todo.afterRun(workspace, today, runId, folder, quarantined));
  }

  /** What awaits a person now. */
  @Nullable Waiting now() {
    return counted(() -> Todo.of(workspace, List.of(), today, TodoFilter.NONE).waiting());
  }

  private @Nullable Waiting counted(Count count) {
    try {
      return count.count();
    } catch (RefusedException e) {
      tell(command.messages().text(e.faults().get(0)));
    } catch (IOException e) {
      tell(String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      // What awaits grows for years; no night shall fail on it.
      tell(command.messages().text("todo.noMemory"));
    }
    return null;
  }

  private void tell(String detail) {
    command.notice(Message.of("todo.uncounted").word("detail", detail));
  }
}
