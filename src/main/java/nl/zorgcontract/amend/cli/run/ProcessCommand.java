package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Version;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.ListOptions;
import nl.zorgcontract.amend.cli.option.RequestOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.io.output.OutputFolder;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.screen.RunScreen;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.DecidedRun;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunFiles;
import nl.zorgcontract.amend.run.RunFiles.WaitingCounter;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.run.RunStep;

/** {@code amend process}: decides requests and writes the new register and the reports. */
public final class ProcessCommand extends Command {

  private final RequestOptions requests = with(new RequestOptions());

  private final Argument<Path> contracts =
      required(
          Path.class,
          "--contracts",
          "FILE",
          "The contract register: NDJSON or a JSON array. It is not changed.");

  private final Argument<Path> out = outputFolder();

  private final Argument<Boolean> force =
      flag("--force", "Replace what an earlier run wrote into the folder.");

  private final Argument<Boolean> failOnRejection =
      flag("--fail-on-rejection", "End with status 1 where a request is rejected or referred.");

  private final ListOptions lists = with(new ListOptions());

  public ProcessCommand(Console console) {
    super(
        console,
        "process",
        "Decides requests and writes the updated register and the reports into a new folder.");
  }

  @Override
  public int run() throws IOException {
    Instant startedAt = console().clock().instant();
    OutputFolder folder = new OutputFolder(out.value(), force.value());
    requireWritable(folder);
    steps().before(RunStep.READ_POLICIES, "");
    RunInputs given = RunInputs.of(console(), requests, null);
    steps().before(RunStep.READ_REQUESTS, "");
    RunRequests received =
        RunRequests.readSummed(
            requests.files(console().in()),
            requests.toReadOptions(KnownTerms.of(given.basis().policies()::all)));
    RunMetadata metadata =
        new RunMetadata(
            startedAt,
            options(given),
            Version.number(),
            given.basis().policies(),
            fileName(contracts.value()),
            given.files());
    Summary summary = decide(folder, given.basis(), received, metadata);
    if (!common().isQuiet()) {
      new RunScreen(screen()).print(console().out(), summary, out.value().toString());
    }
    boolean allAccepted =
        summary.totals().outcomes().rejected() + summary.totals().outcomes().referred() == 0;
    return failOnRejection.value() && !allAccepted ? ExitStatus.NOT_ALL_ACCEPTED : ExitStatus.DONE;
  }

  /** Refuses an output folder in which results would destroy something. */
  private void requireWritable(OutputFolder folder) throws IOException {
    folder.recover(inputs());
    Optional<Message> refusal = folder.refusal(inputs());
    if (refusal.isEmpty() && !folder.isFree()) {
      refusal =
          force.value()
              ? refusalOfEarlier(folder)
              : Optional.of(
                  Message.of("usage.outNotEmpty").word("directory", out.value().toString()));
    }
    if (refusal.isPresent()) {
      throw new UsageException(refusal.get());
    }
  }

  private Optional<Message> refusalOfEarlier(OutputFolder folder) throws IOException {
    Optional<Message> foreign = folder.refusalOfEarlier(RunSummary.outputs(out.value()));
    return foreign.isPresent()
        ? foreign
        : RunSummary.changedList(out.value())
            .map(
                list ->
                    Message.of("usage.outChanged")
                        .word("file", list)
                        .word("directory", out.value().toString()));
  }

  private Summary decide(
      OutputFolder folder, DecisionBasis basis, RunRequests received, RunMetadata metadata)
      throws IOException {
    try (Progress progress = progress()) {
      progress.total(received.index().size(), 2);
      steps().before(RunStep.DECIDE, "");
      return folder.write(
          staging -> {
            RunFiles files = new RunFiles(staging, fileMessages(), lists.forms(), progress);
            DecidedRun run =
                BatchRun.run(received, contracts.value(), basis, files::openRegister, progress);
            steps().decided(run.decisions());
            steps().before(RunStep.WRITE_RESULTS, "");
            return files.write(run, metadata, WaitingCounter.NONE, console().clock());
          });
    }
  }

  private Map<String, Value> options(RunInputs given) {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("contracts", new Value.Text(contracts.value().toString()));
    options.put("out", new Value.Text(out.value().toString()));
    options.put("as-of", new Value.Text(given.basis().asOf().toString()));
    requests.describe(options);
    lists.describe(options);
    options.put("lang", new Value.Text(fileLanguage().code()));
    return options;
  }
}
