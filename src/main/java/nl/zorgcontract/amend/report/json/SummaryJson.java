package nl.zorgcontract.amend.report.json;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.summary.ControlTotals;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.report.summary.Waiting.WaitingKind;

/** Writes {@code summary.json}, by the schema {@code summary}. */
public final class SummaryJson {

  private final JsonWriter json;
  private final Messages messages;

  private SummaryJson(JsonWriter json, Messages messages) {
    this.json = json;
    this.messages = messages;
  }

  /**
   * Writes the file, ending in a line feed.
   *
   * @param out takes UTF-8; closed afterwards
   * @throws UncheckedIOException where it cannot be written
   */
  public static void write(OutputStream out, Summary summary, Messages messages) {
    try (JsonWriter json = JsonWriter.indented(out)) {
      new SummaryJson(json, messages).write(summary);
      json.endLine();
    }
  }

  private void write(Summary summary) {
    json.startObject();
    writeRun(summary.run());
    writeTotals(summary.totals());
    json.name("outcomes").startObject();
    writeOutcomes(summary.totals().outcomes());
    json.endObject();
    writeReasons(summary.counts().reasons());
    writeOutcomesBy("agreements", summary.counts().agreements());
    writeOutcomesBy("files", summary.counts().files());
    writeFiles("inputs", summary.inputs());
    writeFiles("policies", summary.policies());
    writeFiles("outputs", summary.outputs());
    writeWarnings(summary.warnings());
    if (summary.run().waiting() != null) {
      writeWaiting(summary.run().waiting());
    }
    json.endObject();
  }

  private void writeWaiting(Waiting waiting) {
    json.name("waiting").startArray();
    for (WaitingKind kind : waiting.kinds()) {
      json.startObject().member("kind", kind.kind().code()).number("items", kind.items());
      json.day("oldest", kind.oldest()).number("days", kind.days(waiting.asOf())).endObject();
    }
    json.endArray();
  }

  private void writeRun(Summary.RunDetails run) {
    json.member("startedAt", run.startedAt().toString());
    json.member("finishedAt", run.finishedAt().toString());
    json.number("durationMillis", Duration.between(run.startedAt(), run.finishedAt()).toMillis());
    json.name("versions").startObject();
    json.member("amend", run.amendVersion());
    json.member("java", run.javaVersion());
    json.endObject();
    Value.writeAll(run.options(), json.name("options"));
  }

  private void writeTotals(ControlTotals totals) {
    json.name("controlTotals").startObject();
    json.number("requestsRead", totals.requestsRead());
    writeOutcomes(totals.outcomes());
    json.number("contractsIn", totals.contractsIn());
    json.number("contractsOut", totals.contractsOut());
    json.number("contractsAmended", totals.contractsAmended());
    json.endObject();
  }

  private void writeOutcomes(OutcomeCounts counts) {
    for (Outcome outcome : Outcome.OF_A_RUN) {
      json.number(outcome.code(), counts.of(outcome));
    }
  }

  private void writeReasons(Map<ReasonCode, Long> reasons) {
    json.name("reasons").startObject();
    reasons.forEach((code, count) -> json.number(code.name(), count));
    json.endObject();
  }

  private void writeOutcomesBy(String name, Map<String, OutcomeCounts> counts) {
    json.name(name).startObject();
    counts.forEach(
        (key, outcomes) -> {
          json.name(key).startObject();
          json.number("requests", outcomes.total());
          writeOutcomes(outcomes);
          json.endObject();
        });
    json.endObject();
  }

  private void writeFiles(String name, List<FileSum> files) {
    json.name(name).startArray();
    for (FileSum file : files) {
      json.startObject();
      json.member("name", file.name());
      json.number("bytes", file.bytes());
      json.member("sha256", file.sha256());
      json.endObject();
    }
    json.endArray();
  }

  private void writeWarnings(List<Summary.RunWarning> warnings) {
    json.name("warnings").startArray();
    for (Summary.RunWarning warning : warnings) {
      json.startObject();
      json.member("code", warning.code());
      json.member("message", messages.text(warning.message()));
      json.member("file", warning.file());
      json.endObject();
    }
    json.endArray();
  }
}
