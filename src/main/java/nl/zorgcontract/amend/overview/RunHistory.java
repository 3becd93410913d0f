package nl.zorgcontract.amend.overview;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;

/**
 * What the runs of a workspace did in a span of days.
 *
 * @param runs the oldest one first
 */
public record RunHistory(List<RunTotals> runs) {

  private static final Pattern RUN_ID = Pattern.compile("\\d{8}-\\d{6}(-\\d+)?");
  private static final int DAY_LENGTH = 8;

  public RunHistory {
    runs = List.copyOf(runs);
  }

  /**
   * Reads the summaries of the runs that started in a span; anything else that stands beside them
   * is passed over.
   *
   * @param folders the folders of runs, the oldest one first
   * @throws nl.zorgcontract.amend.message.RefusedException where a summary is missing or broken
   */
  public static RunHistory read(List<Path> folders, DateRange span) throws IOException {
    List<RunTotals> runs = new ArrayList<>();
    for (Path folder : folders) {
      Optional<LocalDate> day = day(String.valueOf(folder.getFileName()));
      if (day.isPresent() && span.contains(day.get())) {
        runs.add(RunTotals.read(folder, day.get()));
      }
    }
    return new RunHistory(runs);
  }

  /** The day on which a run started, by the name of its folder. */
  private static Optional<LocalDate> day(String runId) {
    if (!RUN_ID.matcher(runId).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(runId.substring(0, DAY_LENGTH), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The outcomes of all runs together. */
  public OutcomeCounts outcomes() {
    return runs.stream().map(RunTotals::outcomes).reduce(OutcomeCounts.NONE, OutcomeCounts::plus);
  }

  /** How many contracts changed; one that changed in two runs counts twice. */
  public long contractsAmended() {
    return runs.stream().mapToLong(RunTotals::contractsAmended).sum();
  }

  /** How many requests bear each reason, by its code, in the order of the codes. */
  public Map<String, Long> reasons() {
    Map<String, Long> reasons = new TreeMap<>();
    for (RunTotals run : runs) {
      run.reasons().forEach((code, count) -> reasons.merge(code, count, Long::sum));
    }
    return reasons;
  }

  /** Outcomes by the agreement's code, in the order of the codes. */
  public Map<String, OutcomeCounts> agreements() {
    Map<String, OutcomeCounts> agreements = new TreeMap<>();
    for (RunTotals run : runs) {
      run.agreements()
          .forEach((code, counts) -> agreements.merge(code, counts, OutcomeCounts::plus));
    }
    return agreements;
  }
}
