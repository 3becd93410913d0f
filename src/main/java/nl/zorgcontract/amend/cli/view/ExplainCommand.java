package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.RunOptions;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.screen.ExplanationScreen;
import nl.zorgcontract.amend.report.screen.OtherDecisions;
import nl.zorgcontract.amend.report.screen.OtherDecisions.EarlierDecision;
import nl.zorgcontract.amend.report.text.Explanation;
import nl.zorgcontract.amend.run.written.RunFolder;
import nl.zorgcontract.amend.run.written.RunOfRequest;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.FoundRequests;
import nl.zorgcontract.amend.workspace.night.LaterDecisions;

/** {@code amend explain}: every check of a decision of an earlier run, as it was made then. */
public final class ExplainCommand extends Command {

  private final Argument<String> requestId =
      parameter(String.class, "REQUEST-ID", "The request, in any case.");

  private final RunOptions run =
      with(
          new RunOptions(
              "A workspace: the last of its runs that decided the request is explained."));

  private final FormatOption format = with(new FormatOption());

  public ExplainCommand(Console console) {
    super(
        console,
        "explain",
        "Tells what decided a request, and every check of it with the days and the sources.");
  }

  @Override
  public int run() throws IOException {
    Optional<Path> given = run.folder();
    if (given.isPresent()) {
      explain(in(given.get()), OtherDecisions.NONE);
    } else {
      explainIn(run.workspace());
    }
    return ExitStatus.DONE;
  }

  private RunOfRequest in(Path folder) throws IOException {
    RunFolder given = RunFolder.open(folder);
    List<StoredDecision> decisions = given.decisions(requestId.value());
    if (decisions.isEmpty()) {
      throw none(folder, "explain.none");
    }
    return new RunOfRequest(given, decisions);
  }

  private void explainIn(Workspace workspace) throws IOException {
    List<Path> folders = FoundRequests.runsOf(workspace, requestId.value());
    RunOfRequest found =
        RunOfRequest.last(folders, requestId.value())
            .orElseThrow(() -> none(workspace.root(), "explain.noRun"));
    explain(found, others(workspace, found, folders));
  }

  private void explain(RunOfRequest found, OtherDecisions others) throws IOException {
    RunFolder folder = found.run();
    List<Explanation> explanations = new ArrayList<>();
    for (StoredDecision decision : found.decisions()) {
      explanations.add(
          new Explanation(
              decision,
              folder.asOf().orElse(null),
              folder.policy(decision.text("policy")),
              messages()));
    }
    if (format.format() == FormatOption.Format.CSV) {
      others.told(messages()).forEach(this::notice);
    }
    ExplanationScreen shown = new ExplanationScreen(screen(), folder.name(), explanations, others);
    print(format, shown::print, shown::printJson, rows -> shown.listing().print(rows));
  }

  /** What other runs of the workspace made of the request. */
  private OtherDecisions others(Workspace workspace, RunOfRequest found, List<Path> folders)
      throws IOException {
    String id = found.decisions().get(0).text("requestId");
    if (id == null) {
      return OtherDecisions.NONE;
    }
    List<Message> told = new ArrayList<>();
    List<EarlierDecision> earlier = List.of();
    try {
      told.addAll(LaterDecisions.on(workspace, id, found.run().name()));
    } catch (RefusedException e) {
      told.add(unknown(e));
    }
    try {
      earlier = earlier(found.before(folders));
    } catch (RefusedException e) {
      told.add(unknown(e));
    }
    return new OtherDecisions(told, earlier);
  }

  private Message unknown(RefusedException e) {
    return Message.of("explain.later.unknown").word("detail", messages().text(e.faults().get(0)));
  }

  private static List<EarlierDecision> earlier(List<RunOfRequest> runs) {
    List<EarlierDecision> earlier = new ArrayList<>();
    for (RunOfRequest each : runs) {
      LocalDate on = each.run().asOf().orElse(null);
      for (StoredDecision decision : each.decisions()) {
        earlier.add(new EarlierDecision(on, each.run().name(), decision));
      }
    }
    return earlier;
  }

  private RefusedException none(Path folder, String key) {
    return RefusedException.of(
        folder.toString(), Place.NONE, Message.of(key).given("requestId", requestId.value()));
  }
}
