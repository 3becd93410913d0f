package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.RegisterOptions;
import nl.zorgcontract.amend.cli.option.RequestOptions;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.EarlyDecisions;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.check.Decider;
import nl.zorgcontract.amend.decision.resolution.PolicyGuess;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.json.DecisionJson;
import nl.zorgcontract.amend.report.list.DecisionList;
import nl.zorgcontract.amend.report.screen.DecisionScreen;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.table.RowWriter;

/** {@code amend validate}: decides requests and prints the decisions; nothing is written. */
public final class ValidateCommand extends Command {

  private final RequestOptions requests = with(new RequestOptions());

  private final RegisterOptions contracts =
      with(
          new RegisterOptions(
              "The contract register, for all checks (default: that of the workspace; without either, only the checks that need none).",
              "A workspace: its register, policies, lists and rulings, where no others are given."));

  private final FormatOption format = with(new FormatOption());

  public ValidateCommand(Console console) {
    super(console, "validate", "Decides requests without writing anything, and says why.");
  }

  @Override
  public int run() throws IOException {
    DecisionBasis basis = RunInputs.of(console(), requests, contracts.workspace()).basis();
    RunRequests received =
        RunRequests.read(
            requests.files(console().in()),
            requests.toReadOptions(KnownTerms.of(basis.policies()::all)));
    Path register = contracts.orNull();
    List<Decision> decisions =
        register == null
            ? withoutRegister(received, basis)
            : withRegister(received, register, basis);
    steps().decided(decisions);
    print(
        format,
        out -> new DecisionScreen(screen()).print(out, decisions),
        out -> write(out, decisions),
        rows -> list(rows, decisions));
    return decisions.stream().allMatch(ValidateCommand::isWell)
        ? ExitStatus.DONE
        : ExitStatus.NOT_ALL_ACCEPTED;
  }

  private static boolean isWell(Decision decision) {
    return decision.outcome() != Outcome.REJECTED && decision.outcome() != Outcome.REFERRED;
  }

  private List<Decision> withRegister(RunRequests received, Path register, DecisionBasis basis)
      throws IOException {
    DecidedRun run = BatchRun.run(received, register, basis, RegisterOutput.NONE, Progress.NONE);
    notice(run.warnings());
    return run.decisions();
  }

  private List<Decision> withoutRegister(RunRequests received, DecisionBasis basis) {
    notice(basis.warnings());
    notice(received.warnings());
    notice(Message.of("validate.withoutRegister"));
    Decider decider = new Decider(basis.asOf(), basis.effectiveDays());
    PolicyGuess guess = new PolicyGuess(basis.policies(), basis.effectiveDays());
    List<Decision> decisions = new ArrayList<>();
    for (SubmittedRequest submitted : received.index().requests()) {
      decisions.add(
          submitted instanceof AmendmentRequest request
              ? withoutRegister(request, decider, guess)
              : EarlyDecisions.unreadable((UnreadableRequest) submitted));
    }
    return decisions;
  }

  private static Decision withoutRegister(
      AmendmentRequest request, Decider decider, PolicyGuess guess) {
    return request.action().isOnAmendment()
        ? EarlyDecisions.ofItsForm(request)
        : decider.decideWithoutRegister(request, guess.of(request));
  }

  private void notice(List<RunWarning> warnings) {
    warnings.forEach(this::notice);
  }

  private void write(OutputStream out, List<Decision> decisions) {
    try (DecisionJson json = new DecisionJson(out, messages())) {
      decisions.forEach(json::add);
    }
  }

  private void list(RowWriter rows, List<Decision> decisions) throws IOException {
    DecisionList list = DecisionList.all(rows, messages());
    for (Decision decision : decisions) {
      list.add(decision);
    }
  }
}
