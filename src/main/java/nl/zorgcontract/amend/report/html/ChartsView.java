package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.PracticeTally;
import nl.zorgcontract.amend.report.summary.PracticeTally.PracticeCount;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import nl.zorgcontract.amend.report.summary.WorkCounter;
import org.jspecify.annotations.Nullable;

/**
 * The charts of the report. Each is a table of its figures with the bars in a column, so that
 * whoever hears or prints the page has the same figures as whoever sees it.
 */
final class ChartsView {

  /** Longer charts keep the rest folded, since the requests below matter more. */
  private static final int MOST_AGREEMENTS = 10;

  private static final int MOST_REASONS = 5;
  private static final int MOST_DEADLINES = 6;
  private static final int MOST_PRACTICES = 8;

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
  @Nullable Map<String, Object> values(Summary summary, WorkCounter work, PracticeTally tally) {
    Summary.Counts counts = summary.counts();
    if (counts.agreements().isEmpty()) {
      return null;
    }
    OutcomeCounts outcomes = summary.totals().outcomes();
    List<Map<String, Object>> menders = menders(work.reasons());
    NavigableMap<LocalDate, Long> askable = work.askable(text.asOf());
    Map<String, Object> charts = new HashMap<>();
    charts.put("outcomes", Outcome.OF_A_RUN.stream().map(this::outcome).toList());
    charts.put(
        "outcomeRows", Outcome.OF_A_RUN.stream().map(each -> outcomeRow(each, outcomes)).toList());
    charts.put("agreementTables", agreementTables(counts.agreements()));
    charts.put("hasReasons", !menders.isEmpty());
    charts.put("menders", menders);
    charts.put("hasDeadlines", !askable.isEmpty());
    charts.put("deadlineTables", deadlineTables(askable));
    List<Map<String, Object>> practices = practices(tally.busiest(MOST_PRACTICES));
    charts.put("hasPractices", !practices.isEmpty());
    charts.put("practices", practices);
    return charts;
  }

  private Map<String, Object> outcome(Outcome outcome) {
    return Map.of(
        "code", outcome.code(),
        "name", text.outcome(outcome),
        "symbol", ReportText.symbol(outcome));
  }

  /** An outcome with its bar; of one that has no table there is nothing to filter. */
  private Map<String, Object> outcomeRow(Outcome outcome, OutcomeCounts counts) {
    Map<String, Object> row = new HashMap<>(outcome(outcome));
    boolean hasTable = HtmlReport.TABLES.contains(outcome) && counts.of(outcome) > 0;
    row.put("filter", hasTable ? outcome.code() : null);
    row.put("hint", text.label("hint." + outcome.code()));
    row.put("bar", BarView.of(outcome.code(), counts.of(outcome), counts.total()));
    row.put("count", text.count(counts.of(outcome)));
    return row;
  }

  private List<Map<String, Object>> agreementTables(Map<String, OutcomeCounts> agreements) {
    long most = agreements.values().stream().mapToLong(OutcomeCounts::total).max().orElse(1);
    return tables(
        MOST_AGREEMENTS,
        "agreements",
        agreements.entrySet().stream()
            .sorted(Comparator.comparing(agreement -> -agreement.getValue().total()))
            .map(agreement -> agreement(agreement.getKey(), agreement.getValue(), most))
            .toList());
  }

  private Map<String, Object> agreement(String code, OutcomeCounts counts, long most) {
    Map<String, Object> row = new HashMap<>();
    row.put("name", agreementName(code));
    row.put("code", code);
    row.put("bar", BarView.of(counts, most));
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

  /** The reasons by who can mend them, the most frequent first. */
  private List<Map<String, Object>> menders(Map<Mender, Map<ReasonCode, Long>> reasons) {
    long most =
        reasons.values().stream()
            .flatMap(each -> each.values().stream())
            .mapToLong(Long::longValue)
            .max()
            .orElse(1);
    List<Map<String, Object>> menders = new ArrayList<>();
    for (Mender mender : Mender.values()) {
      Map<ReasonCode, Long> counts = reasons.getOrDefault(mender, Map.of());
      String id = mender.name().toLowerCase(Locale.ROOT);
      if (!counts.isEmpty()) {
        menders.add(
            Map.of(
                "id", id,
                "mender", text.label("chart.mender." + id),
                "tables",
                    tables(
                        MOST_REASONS,
                        "reasons",
                        counts.entrySet().stream()
                            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                            .map(reason -> reason(mender, reason.getKey(), reason.getValue(), most))
                            .toList())));
      }
    }
    return menders;
  }

  /** What a bar of the reasons and the rows that it leads to have in common. */
  static String reasonFilter(Mender mender, ReasonCode code) {
    return mender.name().toLowerCase(Locale.ROOT) + "." + code;
  }

  private Map<String, Object> reason(Mender mender, ReasonCode code, long count, long most) {
    return Map.of(
        "name", text.messages().text("code." + code),
        "code", reasonFilter(mender, code),
        "bar", BarView.of("plain", count, most),
        "count", text.count(count));
  }

  private List<Map<String, Object>> deadlineTables(NavigableMap<LocalDate, Long> askable) {
    long most = askable.values().stream().mapToLong(Long::longValue).max().orElse(1);
    return tables(
        MOST_DEADLINES,
        "deadlines",
        askable.entrySet().stream()
            .map(each -> deadline(each.getKey(), each.getValue(), most))
            .toList());
  }

  private Map<String, Object> deadline(LocalDate day, long count, long most) {
    return Map.of(
        "code", day.toString(),
        "name", text.messages().text(day),
        "left", text.left(day),
        "bar", BarView.of("plain", count, most),
        "count", text.count(count));
  }

  /** The practices with most requests; none where each has one. */
  private List<Map<String, Object>> practices(List<PracticeCount> practices) {
    long most = practices.stream().mapToLong(each -> each.counts().total()).max().orElse(0);
    return most < 2
        ? List.of()
        : practices.stream().map(practice -> practice(practice, most)).toList();
  }

  private Map<String, Object> practice(PracticeCount practice, long most) {
    String name = practice.name().isEmpty() ? practice.agbCode() : practice.name();
    return Map.of(
        "code", String.valueOf(ReportText.value(practice.agbCode())),
        "name", String.valueOf(ReportText.value(name)),
        "bar", BarView.of(practice.counts(), most),
        "count", text.count(practice.counts().total()));
  }

  /** The first rows, and a second table with the rest where more than a few would follow. */
  private List<Map<String, Object>> tables(int most, String of, List<Map<String, Object>> rows) {
    List<Map<String, Object>> tables = new ArrayList<>();
    int first = rows.size() <= most + FEW ? rows.size() : most;
    tables.add(table(null, rows.subList(0, first)));
    if (first < rows.size()) {
      Message more = Message.of("html.chart.more." + of).number("count", rows.size() - first);
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
