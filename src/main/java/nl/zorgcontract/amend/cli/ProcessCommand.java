package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
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
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code amend process}: decides requests and writes the new register and the reports. */
@CommandLine.Command(
    name = "process",
    description =
        "Decides requests and writes the updated register and the reports into a new folder.")
final class ProcessCommand extends Command {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Request files: CSV, JSON or NDJSON; '-' is standard input.")
  private List<Path> files = List.of();

  @Option(
      names = "--contracts",
      required = true,
      paramLabel = "FILE",
      description = "The contract register: NDJSON or a JSON array. It is not changed.")
  private Path contracts = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder to write; it must not be there yet, or be empty.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace what an earlier run wrote into the folder.")
  private boolean force;

  @Option(
      names = "--fail-on-rejection",
      description = "End with status 1 where a request is rejected or referred.")
  private boolean failOnRejection;

  @Mixin private DecidingOptions deciding = new DecidingOptions();
  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private CsvOption csv = new CsvOption();

  ProcessCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    Instant startedAt = console().clock().instant();
    if (!force && !OutputFolder.isFree(out)) {
      throw new UsageException(Message.of("usage.outNotEmpty").word("directory", out.toString()));
    }
    steps().before(Step.READ_POLICIES, "");
    Desk desk = Desk.of(console(), deciding, policies);
    steps().before(Step.READ_REQUESTS, "");
    Intake intake = Intake.read(inputs(files), reading.toReadOptions());
    RunAccount account =
        new RunAccount(
            startedAt,
            options(desk),
            Version.number(),
            desk.policies(),
            fileName(contracts),
            desk.lists(),
            desk.inputs());
    Summary summary = decide(desk, intake, account);
    if (!common().isQuiet()) {
      new RunScreen(screen()).print(console().out(), summary, out.toString());
    }
    boolean allAccepted =
        summary.totals().outcomes().rejected() + summary.totals().outcomes().referred() == 0;
    return failOnRejection && !allAccepted ? ExitStatus.NOT_ALL_ACCEPTED : ExitStatus.DONE;
  }

  private Summary decide(Desk desk, Intake intake, RunAccount account) throws IOException {
    try (Progress progress = progress()) {
      progress.total(intake.requests().size(), 2);
      steps().before(Step.DECIDE, "");
      Docket docket =
          Docket.open(intake, contracts, desk.policies(), desk.exceptions(), desk.asOf(), progress);
      try (OutputFolder folder = OutputFolder.at(out)) {
        RunFiles files = new RunFiles(folder.path(), messages(), csv.style(), progress);
        DecidedRun run = docket.decide(files::writeRegister);
        run.decisions().forEach(steps()::decided);
        steps().before(Step.WRITE_RESULTS, "");
        Summary summary = files.write(run, account, console().clock());
        folder.publish();
        return summary;
      }
    }
  }

  private Map<String, Value> options(Desk desk) {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("contracts", new Value.Text(contracts.toString()));
    options.put("out", new Value.Text(out.toString()));
    options.put("as-of", new Value.Text(desk.asOf().toString()));
    deciding.describe(options);
    policies.describe(options);
    reading.describe(options);
    csv.describe(options);
    options.put("lang", new Value.Text(common().language().code()));
    return options;
  }
}
