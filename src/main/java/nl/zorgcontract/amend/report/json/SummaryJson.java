package nl.zorgcontract.amend.report.json;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.ControlTotals;
import nl.zorgcontract.amend.report.OutcomeCounts;
import nl.zorgcontract.amend.report.Summary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/** Writes {@code summary.json}, by the schema {@code summary}. */
public final class SummaryJson {

  private final JsonGenerator json;
  private final Messages messages;

  private SummaryJson(JsonGenerator json, Messages messages) {
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
    try (JsonGenerator json = ReportJson.indented(out)) {
      new SummaryJson(json, messages).write(summary);
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw ReportJson.trouble(e);
    }
  }

  private void write(Summary summary) {
    json.writeStartObject();
    writeRun(summary.run());
    writeTotals(summary.totals());
    json.writeObjectPropertyStart("outcomes");
    writeOutcomes(summary.totals().outcomes());
    json.writeEndObject();
    writeReasons(summary.counts().reasons());
    writeOutcomesBy("agreements", summary.counts().agreements());
    writeOutcomesBy("files", summary.counts().files());
    writeFiles("inputs", summary.inputs());
    writeFiles("policies", summary.policies());
    writeFiles("outputs", summary.outputs());
    writeWarnings(summary.warnings());
    json.writeEndObject();
  }

  private void writeRun(Summary.Run run) {
    json.writeStringProperty("startedAt", run.startedAt().toString());
    json.writeStringProperty("finishedAt", run.finishedAt().toString());
    json.writeNumberProperty(
        "durationMillis", Duration.between(run.startedAt(), run.finishedAt()).toMillis());
    json.writeObjectPropertyStart("versions");
    json.writeStringProperty("amend", run.amendVersion());
    json.writeStringProperty("java", run.javaVersion());
    json.writeEndObject();
    json.writeObjectPropertyStart("options");
    for (Map.Entry<String, Value> option : run.options().entrySet()) {
      json.writeName(option.getKey());
      ReportJson.value(json, option.getValue());
    }
    json.writeEndObject();
  }

  private void writeTotals(ControlTotals totals) {
    json.writeObjectPropertyStart("controlTotals");
    json.writeNumberProperty("requestsRead", totals.requestsRead());
    writeOutcomes(totals.outcomes());
    json.writeNumberProperty("contractsIn", totals.contractsIn());
    json.writeNumberProperty("contractsOut", totals.contractsOut());
    json.writeNumberProperty("contractsAmended", totals.contractsAmended());
    json.writeEndObject();
  }

  private void writeOutcomes(OutcomeCounts counts) {
    for (Outcome outcome : Outcome.values()) {
      json.writeNumberProperty(outcome.code(), counts.of(outcome));
    }
  }

  private void writeReasons(Map<ReasonCode, Long> reasons) {
    json.writeObjectPropertyStart("reasons");
    reasons.forEach((code, count) -> json.writeNumberProperty(code.name(), count));
    json.writeEndObject();
  }

  private void writeOutcomesBy(String name, Map<String, OutcomeCounts> counts) {
    json.writeObjectPropertyStart(name);
    counts.forEach(
        (key, outcomes) -> {
          json.writeObjectPropertyStart(key);
          json.writeNumberProperty("requests", outcomes.total());
          writeOutcomes(outcomes);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void writeFiles(String name, List<FileSum> files) {
    json.writeArrayPropertyStart(name);
    for (FileSum file : files) {
      json.writeStartObject();
      json.writeStringProperty("name", file.name());
      json.writeNumberProperty("bytes", file.bytes());
      json.writeStringProperty("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeWarnings(List<Summary.RunWarning> warnings) {
    json.writeArrayPropertyStart("warnings");
    for (Summary.RunWarning warning : warnings) {
      json.writeStartObject();
      json.writeStringProperty("code", warning.code());
      json.writeStringProperty("message", messages.text(warning.message()));
      ReportJson.text(json, "file", warning.file());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
