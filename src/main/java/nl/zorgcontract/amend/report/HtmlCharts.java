package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.text.LocalizedText;

/**
 * The charts of the report. Each is a table of its figures with the bars in a column, so that
 * whoever hears or prints the page has the same figures as whoever sees it.
 */
final class HtmlCharts {

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
    if (!counts.reasons().isEmpty()) {
      writeReasons(counts.reasons());
    }
    if (timing.total() > 0) {
      new HtmlTimingChart(page).write(timing);
    }
    html.close().line();
  }

  private void writeAgreements(Map<String, OutcomeCounts> agreements) throws IOException {
    long most = agreements.values().stream().mapToLong(OutcomeCounts::total).max().orElse(1);
    open("by-agreement", "chart.agreements");
    html.open("thead").open("tr");
    head("chart.agreement");
    html.open("td", "for-bar").close();
    for (Outcome outcome : Outcome.values()) {
      html.open("th", "number " + outcome.code()).with("scope", "col");
      html.text(page.messages().text("outcome." + outcome.code())).close();
    }
    html.close().close().open("tbody").line();
    for (Map.Entry<String, OutcomeCounts> agreement : byCount(agreements)) {
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
    close();
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
    open("by-reason", "chart.reasons");
    html.open("thead", "unseen").open("tr");
    head("chart.reason");
    html.open("td").close();
    html.open("th").with("scope", "col").text(page.label("chart.requests")).close();
    html.close().close().open("tbody").line();
    List<Map.Entry<ReasonCode, Long>> byCount =
        reasons.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    for (Map.Entry<ReasonCode, Long> reason : byCount) {
      html.open("tr").open("th").with("scope", "row");
      html.text(page.messages().text("code." + reason.getKey())).close();
      html.open("td", "for-bar");
      new HtmlBar(html, "row").write("plain", reason.getValue(), most);
      html.close().element("td", "number", page.count(reason.getValue()));
      html.close().line();
    }
    close();
  }

  private void head(String label) throws IOException {
    html.open("th").with("scope", "col").text(page.label(label)).close();
  }

  private void open(String cssClass, String label) throws IOException {
    html.open("section", "card " + cssClass).with("aria-labelledby", cssClass);
    html.open("h2").with("id", cssClass).text(page.label(label)).close();
    html.element("p", "note", page.label(label + ".note"));
    html.open("table", "bars").with("aria-labelledby", cssClass);
  }

  private void close() throws IOException {
    html.close().close().close().line();
  }
}
