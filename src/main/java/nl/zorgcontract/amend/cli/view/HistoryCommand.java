package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.command.RunInputs.PolicyFiles;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.SpanOptions;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.overview.RunHistory;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.HistoryScreen;
import nl.zorgcontract.amend.report.text.AgreementNames;
import nl.zorgcontract.amend.workspace.Workspace;

/** {@code amend history}: what the nights of a workspace did. */
public final class HistoryCommand extends Command {

  private final WorkspaceOption root = with(new WorkspaceOption());

  private final SpanOptions span =
      with(
          new SpanOptions(
              "The first day of the runs (default: that of the first run).",
              "The last day of the runs (default: that of the last run)."));

  private final FormatOption format = with(new FormatOption());

  public HistoryCommand(Console console) {
    super(
        console,
        "history",
        "Tells what the runs of a workspace did, with totals by outcome, reason and agreement.");
  }

  @Override
  public int run() throws IOException {
    Workspace workspace = root.workspace();
    DateRange days = span.within(new DateRange(LocalDate.MIN, LocalDate.MAX));
    RunHistory history = RunHistory.read(workspace.runFolders(), days);
    Policies known =
        RunInputs.policies(console(), new PolicyFiles(workspace.policies(), List.of(), Map.of()));
    HistoryScreen shown = new HistoryScreen(screen(), new AgreementNames(known.all(), messages()));
    print(format, out -> shown.print(out, history), () -> shown.listing(history));
    return ExitStatus.DONE;
  }
}
