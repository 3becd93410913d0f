package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.RunInputs;
import nl.zorgcontract.amend.cli.command.RunInputs.PolicyFiles;
import nl.zorgcontract.amend.cli.command.RunInputs.RulingsFile;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.console.Version;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.DecidingOptions;
import nl.zorgcontract.amend.cli.option.ListOptions;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.ReadingOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.cli.option.WorkspaceOption;
import nl.zorgcontract.amend.cli.run.Night.LogFormat;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.summary.Metrics;
import nl.zorgcontract.amend.request.form.KnownTerms;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.workspace.DryRun;
import nl.zorgcontract.amend.workspace.InboxLimits;
import nl.zorgcontract.amend.workspace.NightlySettings;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import picocli.CommandLine.Model.CommandSpec;

/** {@code amend nightly}: decides the request files in the inbox of a workspace. */
public final class NightlyCommand extends Command {

  /** Holds well over a million requests. */
  private static final int MAX_FILE_SIZE = 256;

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

  private final Argument<LogFormat> logFormat =
      option(
          LogFormat.class,
          List.of("text", "json"),
          "--log-format",
          "text|json",
          "How the log is written: as text, or as JSON for programs that collect logs (default: text).");

  private final DecidingOptions deciding = with(new DecidingOptions());
  private final PolicyOptions policies = with(new PolicyOptions());
  private final ReadingOptions reading = with(new ReadingOptions());
  private final ListOptions lists = with(new ListOptions());

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
    if (logFormat.orNull() == LogFormat.JSON) {
      logAsJson(null);
    }
    Workspace workspace = place.workspace();
    if (maxFileSize.or(MAX_FILE_SIZE) < 1) {
      throw new UsageException(
          Message.of("usage.value")
              .word("option", "--max-file-size MB")
              .given("value", maxFileSize.value().toString()));
    }
    Instant startedAt = console().clock().instant();
    if (dryRun.value()) {
      DryRun dry =
          DryRun.of(workspace, limits(), register -> settings(workspace, register, startedAt));
      new NightReport(this).print(dry);
      return dry.isWell() ? ExitStatus.DONE : ExitStatus.REFUSED;
    }
    workspace.requireWritable();
    try (WorkspaceLock lock = WorkspaceLock.take(workspace, startedAt)) {
      lock.workspace().makeFolders();
      return new Night(this, workspace, limits(), waiting(workspace), logFormat.or(LogFormat.TEXT))
          .run(
              startedAt,
              metrics.orNull(),
              start -> register -> settings(workspace, register, start));
    }
  }

  private InboxLimits limits() {
    return InboxLimits.of(maxFileSize.or(MAX_FILE_SIZE), Runtime.getRuntime().maxMemory());
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
        waiting(workspace)::afterRun);
  }

  private WaitingCount waiting(Workspace workspace) {
    return new WaitingCount(this, workspace, deciding.asOf(console()));
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
}
