package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.overview.RunHistory;
import nl.zorgcontract.amend.overview.RunTotals;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.summary.OutcomeCounts;
import nl.zorgcontract.amend.report.summary.SummaryCounter;
import nl.zorgcontract.amend.report.text.AgreementNames;
import org.jspecify.annotations.Nullable;

/** What {@code amend history} prints: a line a run, then totals by reason and by agreement. */
public final class HistoryScreen {

  private record HistoryName(String kind, @Nullable String code, @Nullable String label) {}

  private record HistoryRow(
      HistoryName name,
      @Nullable LocalDate day,
      long requests,
      @Nullable OutcomeCounts outcomes,
      @Nullable Long contractsAmended) {

    static HistoryRow of(
        HistoryName name,
        @Nullable LocalDate day,
        OutcomeCounts outcomes,
        @Nullable Long contractsAmended) {
      return new HistoryRow(name, day, outcomes.total(), outcomes, contractsAmended);
    }

    @Nullable Long count(ToLongFunction<OutcomeCounts> count) {
      return outcomes == null ? null : count.applyAsLong(outcomes);
    }
  }

  private final Screen screen;
  private final AgreementNames names;

  public HistoryScreen(Screen screen, AgreementNames names) {
    this.screen = screen;
    this.names = names;
  }

  /** Prints the runs and the totals; where there was no run, only that. */
  public void print(Appendable out, RunHistory history) throws IOException {
    if (history.runs().isEmpty()) {
      screen.sentence(out, Message.of("history.none"));
      return;
    }
    printRuns(out, history);
    Map<String, Long> reasons = history.reasons();
    if (!reasons.isEmpty()) {
      screen.title(out, screen.label("byReason"));
      new RunScreen(screen).printReasons(out, reasons);
    }
    screen.title(out, screen.label("byAgreement"));
    printAgreements(out, history.agreements());
  }

  private void printRuns(Appendable out, RunHistory history) throws IOException {
    List<ScreenColumn> columns = new ArrayList<>();
    columns.add(screen.column("run", Align.LEFT));
    columns.addAll(counted());
    ScreenTable table = screen.table(columns.toArray(ScreenColumn[]::new));
    for (RunTotals run : history.runs()) {
      List<String> row = counts(run.outcomes());
      row.add(0, run.runId());
      table.row(row);
    }
    List<String> total = counts(history.outcomes());
    total.add(0, screen.label("total"));
    table.row(total).print(out);
    screen.sentence(
        out,
        Message.of("history.runs")
            .number("runs", history.runs().size())
            .number("amended", history.contractsAmended()));
  }

  private void printAgreements(Appendable out, Map<String, OutcomeCounts> agreements)
      throws IOException {
    // Without the totals: a terminal of 80 columns has room for the longest names.
    List<ScreenColumn> columns = counted();
    columns.remove(0);
    columns.add(screen.column("agreement", Align.WRAPPED));
    ScreenTable table = screen.table(columns.toArray(ScreenColumn[]::new));
    agreements.entrySet().stream()
        .sorted(Comparator.comparing(each -> name(each.getKey()), String.CASE_INSENSITIVE_ORDER))
        .forEach(
            each -> {
              List<String> row = counts(each.getValue());
              row.remove(0);
              row.add(name(each.getKey()));
              table.row(row);
            });
    table.print(out);
  }

  private List<ScreenColumn> counted() {
    List<ScreenColumn> columns = new ArrayList<>();
    columns.add(screen.column("total", Align.RIGHT));
    for (Outcome outcome : Outcome.OF_A_RUN) {
      columns.add(new ScreenColumn(screen.label(outcome.code()), Align.RIGHT));
    }
    return columns;
  }

  private static List<String> counts(OutcomeCounts counts) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(counts.total()));
    for (Outcome outcome : Outcome.OF_A_RUN) {
      cells.add(String.valueOf(counts.of(outcome)));
    }
    return cells;
  }

  private String name(String agreement) {
    return agreement.equals(SummaryCounter.UNKNOWN_AGREEMENT)
        ? screen.label("unknown")
        : names.of(agreement);
  }

  /**
   * A row for each run ({@code kind} is {@code run}), for all together ({@code total}), for each
   * reason and for each agreement.
   */
  public Listing<?> listing(RunHistory history) {
    return new ListColumns<HistoryRow>()
        .code("kind", "screen", row -> row.name().kind())
        .code("name", row -> row.name().code(), row -> row.name().label())
        .day("day", HistoryRow::day)
        .number("requests", HistoryRow::requests)
        .number("accepted", row -> row.count(OutcomeCounts::accepted))
        .number("rejected", row -> row.count(OutcomeCounts::rejected))
        .number("referred", row -> row.count(OutcomeCounts::referred))
        .number("skipped", row -> row.count(OutcomeCounts::skipped))
        .number("contracts_amended", HistoryRow::contractsAmended)
        .of(rows(history));
  }

  private List<HistoryRow> rows(RunHistory history) {
    List<HistoryRow> rows = new ArrayList<>();
    for (RunTotals run : history.runs()) {
      HistoryName name = new HistoryName("run", run.runId(), run.runId());
      rows.add(HistoryRow.of(name, run.day(), run.outcomes(), run.contractsAmended()));
    }
    HistoryName total = new HistoryName("total", null, null);
    rows.add(HistoryRow.of(total, null, history.outcomes(), history.contractsAmended()));
    history
        .reasons()
        .forEach(
            (code, count) -> {
              HistoryName name = new HistoryName("reason", code, reason(code));
              rows.add(new HistoryRow(name, null, count, null, null));
            });
    history
        .agreements()
        .forEach(
            (code, counts) -> {
              HistoryName name = new HistoryName("agreement", code, name(code));
              rows.add(HistoryRow.of(name, null, counts, null));
            });
    return rows;
  }

  private String reason(String code) {
    return RunScreen.reason(code, screen.messages());
  }
}
