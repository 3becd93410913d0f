package nl.zorgcontract.amend.overview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;

/**
 * What a run did, as its {@code summary.json} keeps it.
 *
 * @param runId the name of the run's folder
 * @param day on which it started
 * @param contractsAmended how many contracts it changed
 * @param reasons how many requests bear each reason, by its code
 * @param agreements outcomes by the agreement's code
 */
public record RunTotals(
    String runId,
    LocalDate day,
    OutcomeCounts outcomes,
    long contractsAmended,
    Map<String, Long> reasons,
    Map<String, OutcomeCounts> agreements) {

  public RunTotals {
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
  }

  /**
   * Reads the summary of a run.
   *
   * @throws RefusedException where it is missing or broken
   */
  static RunTotals read(Path folder, LocalDate day) throws IOException {
    Path file = folder.resolve(RunFileNames.SUMMARY);
    try (InputStream in = InputFile.of(file, file.toString()).open();
        JsonReader reader = JsonReader.of(file.toString(), in)) {
      JsonValue summary = reader.only();
      Map<String, JsonValue> totals = members(summary, "controlTotals");
      if (totals.isEmpty()) {
        throw RefusedException.of(
            file.toString(), summary.place(), Message.of("history.noSummary"));
      }
      Map<String, Long> reasons = new LinkedHashMap<>();
      Map<String, JsonValue> counted = members(summary, "reasons");
      counted.keySet().forEach(code -> reasons.put(code, count(counted, code)));
      Map<String, OutcomeCounts> agreements = new LinkedHashMap<>();
      Map<String, JsonValue> decided = members(summary, "agreements");
      decided.keySet().forEach(code -> agreements.put(code, outcomes(members(decided, code))));
      return new RunTotals(
          String.valueOf(folder.getFileName()),
          day,
          outcomes(totals),
          count(totals, "contractsAmended"),
          reasons,
          agreements);
    }
  }

  private static OutcomeCounts outcomes(Map<String, JsonValue> members) {
    return new OutcomeCounts(
        count(members, Outcome.ACCEPTED.code()),
        count(members, Outcome.REJECTED.code()),
        count(members, Outcome.REFERRED.code()),
        count(members, Outcome.SKIPPED.code()));
  }

  private static Map<String, JsonValue> members(JsonValue json, String name) {
    return json instanceof JsonObject object ? members(object.members(), name) : Map.of();
  }

  private static Map<String, JsonValue> members(Map<String, JsonValue> members, String name) {
    return members.get(name) instanceof JsonObject object ? object.members() : Map.of();
  }

  private static long count(Map<String, JsonValue> members, String name) {
    return members.get(name) instanceof JsonNumber number && number.isModest()
        ? number.value().longValue()
        : 0;
  }
}
