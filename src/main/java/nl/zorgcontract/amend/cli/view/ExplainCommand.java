package nl.zorgcontract.amend.cli.view;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.screen.ExplanationReport;
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

  private final Argument<Path> run =
      option(
          Path.class,
          "--run",
          "DIR",
          "What a run wrote: WORKSPACE/runs/RUN-ID, or the --out of 'amend process'.");

  private final WorkspaceOption root =
      with(
          new WorkspaceOption(
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
    RunOfRequest found = find();
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
    List<Message> later = later(found);
    if (format.format() == FormatOption.Format.CSV) {
      later.forEach(this::notice);
    }
    ExplanationReport report = new ExplanationReport(folder.name(), explanations, later);
    print(
        format,
        out -> report.print(out, screen()),
        json -> report.printJson(json, messages()),
        rows -> report.listing().print(rows));
    return ExitStatus.DONE;
  }

  private RunOfRequest find() throws IOException {
    Path folder = run.orNull();
    Workspace workspace = root.orNull();
    if ((folder == null) == (workspace == null)) {
      throw new UsageException(Message.of("usage.runOrWorkspace"));
    }
    return folder != null ? in(folder) : last(Objects.requireNonNull(workspace));
  }

  private RunOfRequest in(Path folder) throws IOException {
    RunFolder given = RunFolder.open(folder);
    List<StoredDecision> decisions = given.decisions(requestId.value());
    if (decisions.isEmpty()) {
      throw none(folder, "explain.none");
    }
    return new RunOfRequest(given, decisions);
  }

  private RunOfRequest last(Workspace workspace) throws IOException {
    return RunOfRequest.last(FoundRequests.runsOf(workspace, requestId.value()), requestId.value())
        .orElseThrow(() -> none(workspace.root(), "explain.noRun"));
  }

  /** What other runs of the workspace made of the request. */
  private List<Message> later(RunOfRequest found) throws IOException {
    Workspace workspace = root.orNull();
    String id = found.decisions().get(0).text("requestId");
    if (workspace == null || id == null) {
      return List.of();
    }
    try {
      return LaterDecisions.on(workspace, id, found.run().name());
    } catch (RefusedException e) {
      String why = messages().text(e.faults().get(0));
      return List.of(Message.of("explain.later.unknown").word("detail", why));
    }
  }

  private RefusedException none(Path folder, String key) {
    return RefusedException.of(
        folder.toString(), Place.NONE, Message.of(key).given("requestId", requestId.value()));
  }
}
