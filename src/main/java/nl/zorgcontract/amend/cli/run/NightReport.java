package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.screen.DecisionScreen;
import nl.zorgcontract.amend.report.screen.RunScreen;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.workspace.DryRun;
import nl.zorgcontract.amend.workspace.NightlyResult;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;

/** Tells a person what a run of the night did, or what a dry run would. */
final class NightReport {

  private final Command command;

  NightReport(Command command) {
    this.command = command;
  }

  /**
   * Tells what a run did.
   *
   * @param folder what it wrote
   */
  void print(NightlyResult result, Path folder) throws IOException {
    result
        .finished()
        .forEach(run -> command.notice(Message.of("nightly.finished").word("run", run)));
    for (RunWarning warning : result.warnings()) {
      if (result.isWell()) {
        command.notice(warning);
      } else {
        command.problem(warning.located());
      }
    }
    tell(result.refused(), "nightly.refused");
    Summary summary = result.summary();
    if (summary != null && !command.common().isQuiet()) {
      new RunScreen(command.screen()).print(command.console().out(), summary, folder.toString());
      if (!result.refused().isEmpty()) {
        command.result(Message.of("nightly.inQuarantine").number("files", result.refused().size()));
      }
    }
  }

  private void tell(List<Refused> files, String key) {
    for (Refused file : files) {
      command.problem(
          Message.of(key).word("file", file.name()).word("quarantine", file.quarantine()));
      file.faults().forEach(fault -> command.problem(fault.located()));
    }
  }

  /** Tells what the night would decide. */
  void print(DryRun dry) throws IOException {
    dry.unfinished()
        .forEach(run -> command.notice(Message.of("nightly.wouldFinish").word("run", run)));
    dry.warnings().forEach(warning -> command.problem(warning.located()));
    tell(dry.refused(), "nightly.wouldRefuse");
    if (!dry.isAll()) {
      command.notice(Message.of("nightly.wouldGoOn"));
    }
    if (dry.decided().isPresent()) {
      dry.decided().get().warnings().forEach(command::notice);
      List<Decision> decisions = dry.decided().get().decisions();
      new DecisionScreen(command.screen()).print(command.console().out(), decisions);
    }
  }
}
