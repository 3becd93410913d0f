package nl.zorgcontract.amend.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.RunSummary;

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
    JsonObject summary = RunSummary.read(folder).json();
    JsonObject totals = summary.object("controlTotals");
    if (totals.members().isEmpty()) {
      throw RefusedException.of(
          folder.resolve(RunFileNames.SUMMARY).toString(),
          summary.place(),
          Message.of("history.noSummary"));
    }
    Map<String, Long> reasons = new LinkedHashMap<>();
    JsonObject counted = summary.object("reasons");
    counted.members().keySet().forEach(code -> reasons.put(code, counted.count(code)));
    Map<String, OutcomeCounts> agreements = new LinkedHashMap<>();
    JsonObject decided = summary.object("agreements");
    decided
        .members()
        .keySet()
        .forEach(code -> agreements.put(code, outcomes(decided.object(code))));
    return new RunTotals(
        String.valueOf(folder.getFileName()),
        day,
        outcomes(totals),
        totals.count("contractsAmended"),
        reasons,
        agreements);
  }

  private static OutcomeCounts outcomes(JsonObject counts) {
    return new OutcomeCounts(
        counts.count(Outcome.ACCEPTED.code()),
        counts.count(Outcome.REJECTED.code()),
        counts.count(Outcome.REFERRED.code()),
        counts.count(Outcome.SKIPPED.code()));
  }
}
