package nl.zorgcontract.amend.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.Explanation;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.screen.ExplanationReport;
import nl.zorgcontract.amend.run.RunFolder;

/** {@code amend explain}: every check of a decision of an earlier run, as it was made then. */
public final class ExplainCommand extends Command {

  private final Argument<String> requestId = parameter(String.class, "REQUEST-ID", "The request.");

  private final Argument<Path> run =
      required(
          Path.class,
          "--run",
          "DIR",
          "What a run wrote: WORKSPACE/runs/RUN-ID, or the --out of 'amend process'.");

  private final FormatOption format = with(new FormatOption());

  public ExplainCommand(Console console) {
    super(
        console,
        "explain",
        "Prints every check of one decision of a run, with the days and the sources.");
  }

  @Override
  public int run() throws IOException {
    RunFolder folder = RunFolder.open(run.value());
    List<StoredDecision> decisions = folder.decisions(requestId.value());
    if (decisions.isEmpty()) {
      throw RefusedException.of(
          run.value().toString(),
          Place.NONE,
          Message.of("explain.none").given("requestId", requestId.value()));
    }
    List<Explanation> explanations = new ArrayList<>();
    for (StoredDecision decision : decisions) {
      explanations.add(
          new Explanation(
              decision,
              folder.asOf().orElse(null),
              folder.policy(decision.text("policy")),
              messages()));
    }
    print(new ExplanationReport(explanations));
    return ExitStatus.DONE;
  }

  private void print(ExplanationReport report) throws IOException {
    writeWorkbook(format, sheet -> report.listing().print(sheet));
    switch (format.format()) {
      case TABLE -> report.print(console().out(), screen());
      case JSON -> report.printJson(bytesOut());
      case CSV -> report.listing().printCsv(console().out(), format.csv());
    }
  }
}
