package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.Failure;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.command.RunInputs.PolicyFiles;
import nl.zorgcontract.amend.cli.command.RunInputs.RulingsFile;
import nl.zorgcontract.amend.cli.command.RunLog;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Version;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.DecidingOptions;
import nl.zorgcontract.amend.cli.option.ListOptions;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.ReadingOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.screen.DecisionScreen;
import nl.zorgcontract.amend.report.screen.RunScreen;
import nl.zorgcontract.amend.report.summary.Metrics;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.workspace.DryRun;
import nl.zorgcontract.amend.workspace.InboxLimits;
import nl.zorgcontract.amend.workspace.NightlyResult;
import nl.zorgcontract.amend.workspace.NightlyResult.Refused;
import nl.zorgcontract.amend.workspace.NightlyRun;
import nl.zorgcontract.amend.workspace.NightlySettings;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import picocli.CommandLine.Model.CommandSpec;

/** {@code amend nightly}: decides the request files in the inbox of a workspace. */
public final class NightlyCommand extends Command {

  /** Holds well over a million requests. */
  private static final int MAX_FILE_SIZE = 256;

  /** Runs of one night: an end, also where somebody goes on filling the inbox. */
  private static final int MOST_RUNS = 100;

  private final WorkspaceOption place = with(new WorkspaceOption());

  private final Argument<Boolean> dryRun =
      flag("--dry-run", "Decide and print, and change nothing.");

  private final Argument<Path> metrics =
      output(
          Metrics.START,
          "--metrics",
          "FILE",
          "Where node_exporter reads about the run (default: DIR/amend.prom).");

  private final Argument<Integer> maxFileSize =
      option(
          Integer.class,
          "--max-file-size",
          "MB",
          "The most megabytes that a request file may have (default: 256).");

  private final DecidingOptions deciding = with(new DecidingOptions());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final ReadingOptions reading = with(new ReadingOptions());
  private final ListOptions lists = with(new ListOptions());

  /** Of the runs so far, the worst. */
  private int status = ExitStatus.DONE;

  private OutcomeCounts outcomes = OutcomeCounts.NONE;
  private int quarantined;

  public NightlyCommand(Console console) {
    super(
        console,
        "nightly",
        "Takes what lies in a workspace's inbox, decides, and swaps the register.");
  }

  @Override
  public CommandSpec spec() {
    CommandSpec spec = super.spec();
    spec.usageMessage()
        .footer(
            "",
            "Exit status: 0 done, or nothing to do; 3 some file is in the quarantine or was left in the"
                + " inbox, or register, policy, list or rulings are broken and nothing was moved;"
                + " 4 another run holds the workspace; 5 the run failed.");
    return spec;
  }

  @Override
  public boolean logsItself() {
    return true;
  }

  @Override
  public int run() throws IOException {
    Workspace workspace = place.workspace();
    if (maxFileSize.or(MAX_FILE_SIZE) < 1) {
      throw new UsageException(
          Message.of("usage.value")
              .word("option", "--max-file-size MB")
              .given("value", maxFileSize.value().toString()));
    }
    Instant startedAt = console().clock().instant();
    if (dryRun.value()) {
      return print(
          DryRun.of(workspace, limits(), register -> settings(workspace, register, startedAt)));
    }
    workspace.requireWritable();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace, startedAt)) {
      lock.workspace().makeFolders();
      try {
        runNight(workspace);
      } catch (Exception | Error e) {
        status = Failure.statusOf(e);
        throw e;
      } finally {
        writeMetrics(workspace, startedAt);
        removeOldLogs(workspace);
      }
    }
    return status;
  }

  /** Runs until all files are decided, however many they are and whatever memory they take. */
  private void runNight(Workspace workspace) throws IOException {
    Set<String> passedOver = new HashSet<>();
    boolean isAll = false;
    for (int run = 0; run < MOST_RUNS && !isAll; run++) {
      Instant startedAt = console().clock().instant();
      String runId = workspace.newRunId(startedAt);
      try (RunLog log =
          RunLog.to(workspace.createLog(runId), common().isVerbose() ? console().err() : null)) {
        isAll = run(workspace, runId, startedAt, log, passedOver).isAll();
      }
    }
    if (!isAll) {
      status = ExitStatus.REFUSED;
      problem(Message.of("nightly.notAll").number("runs", MOST_RUNS));
    }
  }

  private NightlyResult run(
      Workspace workspace, String runId, Instant startedAt, RunLog log, Set<String> passedOver)
      throws IOException {
    try {
      NightlyResult result =
          new NightlyRun(
                  workspace, runId, limits(), fileMessages(), console().clock(), log.and(steps()))
              .run(register -> settings(workspace, register, startedAt), passedOver);
      count(result);
      print(result, runId);
      log.say("end, status " + status);
      return result;
    } catch (Exception | Error e) {
      log.failed(e);
      log.say("end, status " + Failure.statusOf(e));
      throw e;
    }
  }

  private void count(NightlyResult run) {
    status = run.isWell() ? status : ExitStatus.REFUSED;
    quarantined += run.refused().size();
    if (run.summary() != null) {
      outcomes = outcomes.plus(run.summary().totals().outcomes());
    }
  }

  private InboxLimits limits() {
    return InboxLimits.of(maxFileSize.or(MAX_FILE_SIZE), Runtime.getRuntime().maxMemory());
  }

  /** Writes the metrics of the night; a failure does not fail it. */
  private void writeMetrics(Workspace workspace, Instant startedAt) {
    Metrics figures =
        new Metrics(
            startedAt,
            console().clock().instant(),
            status,
            outcomes,
            quarantined,
            new WaitingCount(this, workspace, deciding.asOf(console())).now());
    Path given = metrics.orNull();
    Path file = given != null ? given : workspace.path("amend.prom");
    try {
      if (given != null) {
        figures.writePublic(given);
      } else {
        figures.write(file);
      }
    } catch (IOException e) {
      notice(Message.of("nightly.noMetrics").word("file", file.toString()));
    }
  }

  /** Removes old logs; a failure does not fail the night. */
  private void removeOldLogs(Workspace workspace) {
    try {
      workspace.removeOldLogs(console().today());
    } catch (IOException e) {
      notice(Message.of("nightly.oldLogs").word("folder", workspace.logs().toString()));
    }
  }

  private NightlySettings settings(Workspace workspace, String register, Instant startedAt)
      throws IOException {
    LocalDate asOf = deciding.asOf(console());
    RunInputs inputs =
        RunInputs.of(
            console(),
            asOf,
            PolicyFiles.of(workspace, policies),
            RulingsFile.of(deciding.rulings(), workspace));
    RunMetadata metadata =
        new RunMetadata(
            startedAt,
            options(inputs),
            Version.number(),
            inputs.basis().policies(),
            register,
            inputs.files());
    return new NightlySettings(
        inputs.basis(),
        reading.toReadOptions(KnownTerms.of(inputs.basis().policies()::all)),
        lists.forms(),
        metadata,
        new WaitingCount(this, workspace, asOf)::afterRun);
  }

  private Map<String, Value> options(RunInputs inputs) {
    Map<String, Value> options = new LinkedHashMap<>();
    options.put("workspace", new Value.Text(place.workspace().root().toString()));
    options.put("as-of", new Value.Text(inputs.basis().asOf().toString()));
    deciding.describe(options);
    policies.describe(options);
    reading.describe(options);
    lists.describe(options);
    if (maxFileSize.orNull() != null) {
      options.put("max-file-size", new Value.Text(maxFileSize.value().toString()));
    }
    options.put("lang", new Value.Text(fileLanguage().code()));
    return options;
  }

  private void print(NightlyResult result, String runId) throws IOException {
    result.finished().forEach(run -> notice(Message.of("nightly.finished").word("run", run)));
    for (RunWarning warning : result.warnings()) {
      if (result.isWell()) {
        notice(warning);
      } else {
        problem(warning.located());
      }
    }
    tell(result.refused(), "nightly.refused");
    Summary summary = result.summary();
    if (summary != null && !common().isQuiet()) {
      String folder = place.workspace().runs().resolve(runId).toString();
      new RunScreen(screen()).print(console().out(), summary, folder);
      if (!result.refused().isEmpty()) {
        result(Message.of("nightly.inQuarantine").number("files", result.refused().size()));
      }
    }
  }

  private void tell(List<Refused> files, String key) {
    for (Refused file : files) {
      problem(Message.of(key).word("file", file.name()).word("quarantine", file.quarantine()));
      file.faults().forEach(this::problem);
    }
  }

  private int print(DryRun dry) throws IOException {
    dry.unfinished().forEach(run -> notice(Message.of("nightly.wouldFinish").word("run", run)));
    dry.warnings().forEach(warning -> problem(warning.located()));
    tell(dry.refused(), "nightly.wouldRefuse");
    if (!dry.isAll()) {
      notice(Message.of("nightly.wouldGoOn"));
    }
    if (dry.decided().isPresent()) {
      dry.decided().get().warnings().forEach(this::notice);
      List<Decision> decisions = dry.decided().get().decisions();
      new DecisionScreen(screen()).print(console().out(), decisions);
    }
    return dry.isWell() ? ExitStatus.DONE : ExitStatus.REFUSED;
  }
}
