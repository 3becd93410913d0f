package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.batch.RunFolder;
import nl.zorgcontract.amend.report.Explanation;
import nl.zorgcontract.amend.report.ExplanationReport;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.Place;
import nl.zorgcontract.amend.text.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amend explain}: every check of a decision that a run took, as it was taken then. */
@CommandLine.Command(
    name = "explain",
    description = "Prints every check of one decision of a run, with the days and the sources.")
final class ExplainCommand extends Command {

  @Parameters(paramLabel = "REQUEST-ID", description = "The request.")
  private String requestId = "";

  @Option(
      names = "--run",
      required = true,
      paramLabel = "DIR",
      description = "What a run wrote: WORKSPACE/runs/RUN-ID, or the --out of 'amend process'.")
  private Path run = Path.of("");

  @Mixin private FormatOption format = new FormatOption();

  ExplainCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    RunFolder folder = RunFolder.open(run);
    List<StoredDecision> decisions = folder.decisions(requestId);
    if (decisions.isEmpty()) {
      throw RefusedException.of(
          run.toString(), Place.NONE, Message.of("explain.none").given("requestId", requestId));
    }
    List<Explanation> explanations = new ArrayList<>();
    for (StoredDecision decision : decisions) {
      explanations.add(
          new Explanation(
              decision,
              folder.asOf().orElse(null),
              folder.policy(decision.text("policy")),
              folder.language(),
              messages()));
    }
    print(new ExplanationReport(explanations));
    return ExitStatus.DONE;
  }

  private void print(ExplanationReport report) throws IOException {
    switch (format.format()) {
      case TABLE -> report.print(console().out(), screen());
      case JSON -> {
        try (OutputStream out = bytesOut()) {
          report.printJson(out);
        }
      }
      case CSV -> report.printCsv(console().out(), format.csv());
    }
  }
}
