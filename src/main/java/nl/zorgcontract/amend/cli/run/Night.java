package nl.zorgcontract.amend.cli.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.command.Failure;
import nl.zorgcontract.amend.cli.command.RunLog;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.summary.Metrics;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.workspace.InboxLimits;
import nl.zorgcontract.amend.workspace.NightlyResult;
import nl.zorgcontract.amend.workspace.NightlyRun;
import nl.zorgcontract.amend.workspace.NightlySettings;
import nl.zorgcontract.amend.workspace.RunLogs;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one night over a workspace, which the caller has locked, with a log each; and the
 * figures of all of them for monitoring.
 */
final class Night {

  /** How logs are written. */
  enum LogFormat {
    TEXT,
    JSON
  }

  /** An end, also where somebody goes on filling the inbox. */
  private static final int MOST_RUNS = 100;

  private final Command command;
  private final Workspace workspace;
  private final InboxLimits limits;
  private final WaitingCount waiting;
  private final LogFormat logFormat;
  private final NightReport report;

  /** Of the runs so far, the worst. */
  private int status = ExitStatus.DONE;

  private OutcomeCounts outcomes = OutcomeCounts.NONE;
  private int quarantined;

  Night(
      Command command,
      Workspace workspace,
      InboxLimits limits,
      WaitingCount waiting,
      LogFormat logFormat) {
    this.command = command;
    this.workspace = workspace;
    this.limits = limits;
    this.waiting = waiting;
    this.logFormat = logFormat;
    this.report = new NightReport(command);
  }

  /**
   * Decides all that lies in the inbox.
   *
   * @param metrics where the figures go; null for their place in the workspace
   * @param settings reads the settings of a run that starts at a moment
   * @return the exit status
   */
  int run(
      Instant startedAt, @Nullable Path metrics, Function<Instant, NightlySettings.Loader> settings)
      throws IOException {
    try {
      runAll(settings);
      return status;
    } catch (Exception | Error e) {
      status = Failure.statusOf(e);
      throw e;
    } finally {
      writeMetrics(startedAt, metrics);
      removeOldLogs();
    }
  }

  /** Runs until all files are decided, however many they are and whatever memory they take. */
  private void runAll(Function<Instant, NightlySettings.Loader> settings) throws IOException {
    Set<String> passedOver = new HashSet<>();
    boolean isAll = false;
    for (int run = 0; run < MOST_RUNS && !isAll; run++) {
      Instant startedAt = command.console().clock().instant();
      String runId = workspace.newRunId(startedAt);
      if (logFormat == LogFormat.JSON) {
        command.logAsJson(runId);
      }
      try (RunLog log = command.log(new RunLogs(workspace.logs()).create(runId))) {
        isAll = run(runId, log, settings.apply(startedAt), passedOver).isAll();
      }
      if (run == 0 && !isAll) {
        command.notice(Message.of("nightly.goesOn"));
      }
    }
    if (!isAll) {
      status = ExitStatus.REFUSED;
      command.problem(Message.of("nightly.notAll").number("runs", MOST_RUNS));
    }
  }

  private NightlyResult run(
      String runId, RunLog log, NightlySettings.Loader settings, Set<String> passedOver)
      throws IOException {
    try {
      NightlyResult result =
          new NightlyRun(
                  workspace,
                  runId,
                  limits,
                  command.fileMessages(),
                  command.console().clock(),
                  log.and(command.steps()))
              .run(settings, passedOver);
      count(result);
      report.print(result, workspace.runs().resolve(runId));
      if (!result.isAll()) {
        log.say("more files in the inbox, for another run of this night");
      }
      log.end(status);
      return result;
    } catch (Exception | Error e) {
      log.failed(e);
      log.end(Failure.statusOf(e));
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

  /** Writes the metrics of the night; a failure does not fail it. */
  private void writeMetrics(Instant startedAt, @Nullable Path given) {
    Metrics figures =
        new Metrics(
            startedAt,
            command.console().clock().instant(),
            status,
            outcomes,
            quarantined,
            waiting.now());
    Path file = given != null ? given : workspace.path("amend.prom");
    try {
      figures.write(file, given != null);
    } catch (IOException e) {
      command.notice(Message.of("nightly.noMetrics").word("file", file.toString()));
    }
  }

  /** Removes old logs; a failure does not fail the night. */
  private void removeOldLogs() {
    try {
      new RunLogs(workspace.logs()).removeOld(command.console().today());
    } catch (IOException e) {
      command.notice(Message.of("nightly.oldLogs").word("folder", workspace.logs().toString()));
    }
  }
}
