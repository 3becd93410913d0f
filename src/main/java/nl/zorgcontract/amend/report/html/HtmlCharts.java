package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.report.OutcomeCounts;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.SummaryCounter;
import nl.zorgcontract.amend.report.TimingCounter;

/**
 * The charts of the report. Each is a table of its figures with the bars in a column, so that
 * whoever hears or prints the page has the same figures as whoever sees it.
 */
final class HtmlCharts {

  /** Longer charts keep the rest folded, since the requests below matter more. */
  private static final int MOST_AGREEMENTS = 14;

  private static final int MOST_REASONS = 8;
  private static final int FEW = 3;

  private final HtmlPage page;
  private final Html html;
  private final Map<String, LocalizedText> agreementNames;

  /**
   * Charts on a page.
   *
   * @param agreementNames what agreements are called, by code
   */
  HtmlCharts(HtmlPage page, Map<String, LocalizedText> agreementNames) {
    this.page = page;
    this.html = page.html();
    this.agreementNames = agreementNames;
  }

  /** Writes the charts; none for a run without requests. */
  void write(Summary.Counts counts, TimingCounter timing) throws IOException {
    if (counts.agreements().isEmpty()) {
      return;
    }
    html.open("div", "charts wide").line();
    writeAgreements(counts.agreements());
    html.open("div", "stack").line();
    if (timing.total() > 0) {
      new HtmlTimingChart(page).write(timing);
    }
    if (!counts.reasons().isEmpty()) {
      writeReasons(counts.reasons());
    }
    html.close().close().line();
  }

  private void writeAgreements(Map<String, OutcomeCounts> agreements) throws IOException {
    long most = agreements.values().stream().mapToLong(OutcomeCounts::total).max().orElse(1);
    openCard("by-agreement", "chart.agreements");
    writeLegend();
    List<Map.Entry<String, OutcomeCounts>> rows = byCount(agreements);
    int first = first(rows.size(), MOST_AGREEMENTS);
    writeAgreementTable(rows.subList(0, first), most);
    if (first < rows.size()) {
      openMore(rows.size() - first);
      writeAgreementTable(rows.subList(first, rows.size()), most);
      html.close();
    }
    html.close().line();
  }

  private void writeAgreementTable(List<Map.Entry<String, OutcomeCounts>> agreements, long most)
      throws IOException {
    html.open("table", "bars").with("aria-labelledby", "by-agreement");
    html.open("thead").open("tr");
    head("chart.agreement");
    html.open("td", "for-bar").close();
    for (Outcome outcome : Outcome.values()) {
      html.open("th", "number " + outcome.code()).with("scope", "col");
      html.element("span", "unseen", name(outcome)).close();
    }
    html.close().close().open("tbody").line();
    for (Map.Entry<String, OutcomeCounts> agreement : agreements) {
      html.open("tr").open("th").with("scope", "row");
      writeAgreement(agreement.getKey());
      html.close().open("td", "for-bar");
      new HtmlBar(html, "row").write(agreement.getValue(), most);
      html.close();
      for (Outcome outcome : Outcome.values()) {
        long count = agreement.getValue().of(outcome);
        html.element("td", count == 0 ? "number zero" : "number", page.count(count));
      }
      html.close().line();
    }
    html.close().close();
  }

  /** Which colour is which outcome; the columns of figures bear the same colours. */
  private void writeLegend() throws IOException {
    html.open("ul", "legend").with("aria-hidden", "true");
    for (Outcome outcome : Outcome.values()) {
      html.element("li", outcome.code(), name(outcome));
    }
    html.close();
  }

  private String name(Outcome outcome) {
    return page.messages().text("outcome." + outcome.code());
  }

  /** How many rows are shown at once: all, unless more than a few would be hidden. */
  private static int first(int rows, int most) {
    return rows <= most + FEW ? rows : most;
  }

  private void openMore(int count) throws IOException {
    html.open("details", "rest").open("summary");
    html.text(page.messages().text(Message.of("html.chart.more").number("count", count))).close();
  }

  private static List<Map.Entry<String, OutcomeCounts>> byCount(
      Map<String, OutcomeCounts> agreements) {
    return agreements.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, OutcomeCounts> agreement) -> -agreement.getValue().total()))
        .toList();
  }

  private void writeAgreement(String code) throws IOException {
    LocalizedText name = agreementNames.get(code);
    if (name != null) {
      html.value(name.in(page.messages().language()));
    } else if (code.equals(SummaryCounter.UNKNOWN_AGREEMENT)) {
      html.element("em", page.label("chart.unknownAgreement"));
    } else {
      html.value(code);
    }
  }

  private void writeReasons(Map<ReasonCode, Long> reasons) throws IOException {
    long most = reasons.values().stream().mapToLong(Long::longValue).max().orElse(1);
    openCard("by-reason", "chart.reasons");
    List<Map.Entry<ReasonCode, Long>> rows =
        reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    int first = first(rows.size(), MOST_REASONS);
    writeReasonTable(rows.subList(0, first), most);
    if (first < rows.size()) {
      openMore(rows.size() - first);
      writeReasonTable(rows.subList(first, rows.size()), most);
      html.close();
    }
    html.close().line();
  }

  private void writeReasonTable(List<Map.Entry<ReasonCode, Long>> reasons, long most)
      throws IOException {
    html.open("table", "bars").with("aria-labelledby", "by-reason");
    html.open("thead", "unseen").open("tr");
    head("chart.reason");
    html.open("td").close();
    head("chart.requests");
    html.close().close().open("tbody").line();
    for (Map.Entry<ReasonCode, Long> reason : reasons) {
      html.open("tr").open("th").with("scope", "row");
      html.text(page.messages().text("code." + reason.getKey())).close();
      html.open("td", "for-bar");
      new HtmlBar(html, "row").write("plain", reason.getValue(), most);
      html.close().element("td", "number", page.count(reason.getValue()));
      html.close().line();
    }
    html.close().close();
  }

  private void head(String label) throws IOException {
    html.open("th").with("scope", "col").text(page.label(label)).close();
  }

  private void openCard(String cssClass, String label) throws IOException {
    html.open("section", "card " + cssClass).with("aria-labelledby", cssClass);
    html.open("h2").with("id", cssClass).text(page.label(label)).close();
    html.element("p", "note", page.label(label + ".note"));
  }
}
