package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.batch.DecidedRun;
import nl.zorgcontract.amend.batch.Docket;
import nl.zorgcontract.amend.batch.Intake;
import nl.zorgcontract.amend.batch.OutputFolder;
import nl.zorgcontract.amend.batch.Progress;
import nl.zorgcontract.amend.batch.RunAccount;
import nl.zorgcontract.amend.batch.RunFiles;
import nl.zorgcontract.amend.batch.Steps.Step;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.RunScreen;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.text.Message;

/** {@code amend process}: decides requests and writes the new register and the reports. */
final class ProcessCommand extends Command {

  private final RequestOptions requests = with(new RequestOptions());

  private final Arg<Path> contracts =
      required(
          Path.class,
          "--contracts",
          "FILE",
          "The contract register: NDJSON or a JSON array. It is not changed.");

  private final Arg<Path> out =
      required(
          Path.class,
          "--out",
          "DIR",
          "The folder to write; it must not be there yet, or be empty.");

  private final Arg<Boolean> force =
      flag("--force", "Replace what an earlier run wrote into the folder.");

  private final Arg<Boolean> failOnRejection =
      flag("--fail-on-rejection", "End with status 1 where a request is rejected or referred.");

  private final CsvOption csv = with(new CsvOption());

  ProcessCommand(Console console) {
    super(
        console,
        "process",
        "Decides requests and writes the updated register and the reports into a new folder.");
  }

  @Override
  int run() throws IOException {
    Instant startedAt = console().clock().instant();
    OutputFolder.recover(out.value());
    if (!force.value() && !OutputFolder.isFree(out.value())) {
      throw new UsageException(
          Message.of("usage.outNotEmpty").word("directory", out.value().toString()));
    }
    steps().before(Step.READ_POLICIES, "");
    Desk desk = Desk.of(console(), requests.deciding(), requests.policies());
    steps().before(Step.READ_REQUESTS, "");
    Intake intake = Intake.read(inputs(requests.files()), requests.toReadOptions());
    RunAccount account =
        new RunAccount(
            startedAt,
            options(desk),
            Version.number(),
            desk.policies(),
            fileName(contracts.value()),
            desk.lists(),
            desk.inputs());
    Summary summary = decide(desk, intake, account);
    if (!common().isQuiet()) {
      new RunScreen(screen()).print(console().out(), summary, out.value().toString());
    }
    boolean allAccepted =
        summary.totals().outcomes().rejected() + summary.totals().outcomes().referred() == 0;
    return failOnRejection.value() && !allAccepted ? ExitStatus.NOT_ALL_ACCEPTED : ExitStatus.DONE;
  }

  private Summary decide(Desk desk, Intake intake, RunAccount account) throws IOException {
    try (Progress progress = progress()) {
      progress.total(intake.requests().size(), 2);
      steps().before(Step.DECIDE, "");
      Docket docket =
          Docket.open(
              intake, contracts.value(), desk.policies(), desk.exceptions(), desk.asOf(), progress);
      try (OutputFolder folder = OutputFolder.at(out.value())) {
        RunFiles files = new RunFiles(folder.path(), messages(), csv.style(), progress);
        DecidedRun run = docket.decide(files::writeRegister);
        steps().decided(run.decisions());
        steps().before(Step.WRITE_RESULTS, "");
        Summary summary = files.write(run, account, console().clock());
        folder.publish();
        return summary;
      }
    }
  }

  private Map<String, Value> options(Desk desk) {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("contracts", new Value.Text(contracts.value().toString()));
    options.put("out", new Value.Text(out.value().toString()));
    options.put("as-of", new Value.Text(desk.asOf().toString()));
    requests.describe(options);
    csv.describe(options);
    options.put("lang", new Value.Text(common().language().code()));
    return options;
  }
}
