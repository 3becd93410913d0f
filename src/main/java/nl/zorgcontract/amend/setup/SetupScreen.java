package nl.zorgcontract.amend.setup;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.workspace.Workspace;

/** What {@code amend init} prints: what was made, and what to do next. */
public final class SetupScreen {

  private static final String UNITS = "/etc/systemd/system/";

  private final Screen screen;

  public SetupScreen(Screen screen) {
    this.screen = screen;
  }

  /**
   * Prints the steps.
   *
   * @param program the file that starts the program
   */
  public void print(Appendable out, Path workspace, Path program, int contracts)
      throws IOException {
    screen.sentence(
        out,
        Message.of("init.made")
            .word("directory", workspace.toString())
            .number("contracts", contracts));
    screen.title(out, screen.label("nextSteps"));
    Path setup = workspace.resolve(WorkspaceSetup.SETUP);
    step(out, "init.settings", workspace.resolve(Workspace.SETTINGS).toString());
    step(
        out,
        "init.try",
        Screen.commandWord(program) + " nightly --workspace " + Screen.commandWord(workspace));
    if (setup.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      step(
          out,
          "init.cron",
          "(crontab -l; cat " + Screen.commandWord(setup.resolve("crontab")) + ") | crontab -");
      step(
          out,
          "init.units",
          "sudo cp " + Screen.commandWord(setup) + "/amend-nightly* " + UNITS,
          "sudo systemctl daemon-reload",
          "sudo systemctl enable --now amend-nightly.timer");
    }
    step(out, "init.inbox", workspace.resolve(Workspace.INBOX).toString());
  }

  private void step(Appendable out, String key, String... lines) throws IOException {
    screen.step(out, screen.messages().text(key), lines);
  }
}
