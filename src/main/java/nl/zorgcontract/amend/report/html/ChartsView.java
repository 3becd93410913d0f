package nl.zorgcontract.amend.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.OutcomeCounts;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.SummaryCounter;
import nl.zorgcontract.amend.report.TimingCounter;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the report. Each is a table of its figures with the bars in a column, so that
 * whoever hears or prints the page has the same figures as whoever sees it.
 */
final class ChartsView {

  /** Longer charts keep the rest folded, since the requests below matter more. */
  private static final int MOST_AGREEMENTS = 14;

  private static final int MOST_REASONS = 8;

  /** So few rows are not worth folding. */
  private static final int FEW = 3;

  private final ReportText text;
  private final Map<String, LocalizedText> agreementNames;

  /**
   * Charts of a report.
   *
   * @param agreementNames what agreements are called, by code
   */
  ChartsView(ReportText text, Map<String, LocalizedText> agreementNames) {
    this.text = text;
    this.agreementNames = agreementNames;
  }

  /** The values of the charts; null for a run without requests, which has none. */
  @Nullable Map<String, Object> values(Summary.Counts counts, TimingCounter timing) {
    if (counts.agreements().isEmpty()) {
      return null;
    }
    Map<String, Object> charts = new HashMap<>();
    charts.put("outcomes", Outcome.OF_A_RUN.stream().map(this::outcome).toList());
    charts.put("agreementTables", agreementTables(counts.agreements()));
    charts.put("timing", timing.total() == 0 ? null : new TimingChartView(text, timing).values());
    charts.put("hasReasons", !counts.reasons().isEmpty());
    charts.put("reasonTables", reasonTables(counts.reasons()));
    return charts;
  }

  private Map<String, Object> outcome(Outcome outcome) {
    return Map.of("code", outcome.code(), "name", text.outcome(outcome));
  }

  private List<Map<String, Object>> agreementTables(Map<String, OutcomeCounts> agreements) {
    long most = agreements.values().stream().mapToLong(OutcomeCounts::total).max().orElse(1);
    return tables(
        MOST_AGREEMENTS,
        agreements.entrySet().stream()
            .sorted(Comparator.comparing(agreement -> -agreement.getValue().total()))
            .map(agreement -> agreement(agreement.getKey(), agreement.getValue(), most))
            .toList());
  }

  private Map<String, Object> agreement(String code, OutcomeCounts counts, long most) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", agreementName(code));
    row.put("bar", BarView.of("row", counts, most));
    row.put("counts", Outcome.OF_A_RUN.stream().map(each -> count(counts.of(each))).toList());
    return row;
  }

  private Map<String, Object> count(long count) {
    return Map.of("count", text.count(count), "zero", count == 0);
  }

  /** Null for requests of no known agreement. */
  private @Nullable String agreementName(String code) {
    LocalizedText name = agreementNames.get(code);
    if (name != null) {
      return Sanitizer.of(name.in(text.messages().language()));
    }
    return code.equals(SummaryCounter.UNKNOWN_AGREEMENT) ? null : Sanitizer.of(code);
  }

  private List<Map<String, Object>> reasonTables(Map<ReasonCode, Long> reasons) {
    long most = reasons.values().stream().mapToLong(Long::longValue).max().orElse(1);
    return tables(
        MOST_REASONS,
        reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(reason -> reason(reason.getKey(), reason.getValue(), most))
            .toList());
  }

  private Map<String, Object> reason(ReasonCode code, long count, long most) {
    return Map.of(
        "name", text.messages().text("code." + code),
        "bar", BarView.of("plain", count, most),
        "count", text.count(count));
  }

  /** The first rows, and a second table with the rest where more than a few would follow. */
  private List<Map<String, Object>> tables(int most, List<Map<String, Object>> rows) {
    List<Map<String, Object>> tables = new ArrayList<>();
    int first = rows.size() <= most + FEW ? rows.size() : most;
    tables.add(table(null, rows.subList(0, first)));
    if (first < rows.size()) {
      Message more = Message.of("html.chart.more").number("count", rows.size() - first);
      tables.add(table(text.messages().text(more), rows.subList(first, rows.size())));
    }
    return tables;
  }

  private static Map<String, Object> table(@Nullable String more, List<Map<String, Object>> rows) {
    Map<String, Object> table = new HashMap<>();
    table.put("more", more);
    table.put("rows", rows);
    return table;
  }
}
