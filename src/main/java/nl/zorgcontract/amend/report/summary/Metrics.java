package nl.zorgcontract.amend.report.summary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.output.OutputFile;
import nl.zorgcontract.amend.report.summary.Waiting.WaitingKind;
import org.jspecify.annotations.Nullable;

/**
 * Figures about the last night, with all its runs, for the textfile collector of node_exporter.
 *
 * @param startedAt when it started
 * @param finishedAt when it ended
 * @param status its exit status
 * @param outcomes the requests it decided, by outcome
 * @param quarantined the number of files it put in the quarantine
 * @param waiting what awaits a person; null where it could not be counted
 */
public record Metrics(
    Instant startedAt,
    Instant finishedAt,
    int status,
    OutcomeCounts outcomes,
    int quarantined,
    @Nullable Waiting waiting) {

  private static final String PREFIX = "amend_last_run_";

  /** How every such file starts. */
  public static final String START = "# HELP " + PREFIX;

  /** The kinds that are counted, those without any too: a series should not come and go. */
  private static final List<TodoKind> KINDS =
      List.of(
          TodoKind.REFERRED,
          TodoKind.ACCEPTED,
          TodoKind.RECEIPT,
          TodoKind.QUARANTINE,
          TodoKind.RULINGS);

  /**
   * Writes the file; a collector never sees a part of it, and no other file is replaced by it.
   *
   * @param isPublic whether everybody may read it: the collector is another user
   */
  public void write(Path file, boolean isPublic) throws IOException {
    OutputFile.requireReplaceable(file, START);
    byte[] content = toText().getBytes(StandardCharsets.UTF_8);
    if (isPublic) {
      Disk.replacePublic(file, content);
    } else {
      Disk.replace(file, content);
    }
  }

  String toText() {
    StringBuilder text = new StringBuilder();
    gauge(text, "time_seconds", "When the last run ended, in seconds since 1970.");
    value(text, "time_seconds", String.valueOf(finishedAt.getEpochSecond()));
    gauge(text, "duration_seconds", "How long the last run took.");
    double seconds = Duration.between(startedAt, finishedAt).toMillis() / 1000.0;
    value(text, "duration_seconds", String.format(Locale.ROOT, "%.3f", seconds));
    gauge(text, "status", "Exit status of the last run: 0 done, 3 input refused, 5 failed.");
    value(text, "status", String.valueOf(status));
    gauge(text, "requests", "Requests that the last run decided, by outcome.");
    for (Outcome outcome : Outcome.OF_A_RUN) {
      String name = "requests{outcome=\"" + outcome.code() + "\"}";
      value(text, name, String.valueOf(outcomes.of(outcome)));
    }
    gauge(text, "quarantined_files", "Request files that the last run put in the quarantine.");
    value(text, "quarantined_files", String.valueOf(quarantined));
    if (waiting != null) {
      addWaiting(text, waiting);
    }
    return text.toString();
  }

  private static void addWaiting(StringBuilder text, Waiting waiting) {
    gauge(text, "waiting", "What awaits a person after the last run, by kind.");
    for (TodoKind kind : KINDS) {
      long items = waiting.of(kind).map(WaitingKind::items).orElse(0L);
      value(text, "waiting{kind=\"" + kind.code() + "\"}", String.valueOf(items));
    }
    gauge(text, "waiting_oldest_days", "For how many days the oldest of it has waited.");
    for (TodoKind kind : KINDS) {
      long days = waiting.of(kind).map(each -> each.days(waiting.asOf())).orElse(0L);
      value(text, "waiting_oldest_days{kind=\"" + kind.code() + "\"}", String.valueOf(days));
    }
  }

  private static void gauge(StringBuilder text, String name, String help) {
    text.append(START).append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(PREFIX).append(name).append(" gauge\n");
  }

  private static void value(StringBuilder text, String name, String value) {
    text.append(PREFIX).append(name).append(' ').append(value).append('\n');
  }
}
