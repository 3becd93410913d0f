package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.TimingCounter;
import nl.zorgcontract.amend.report.TimingCounter.Week;

/**
 * How long before or after the submission deadline requests came in: columns by the week on either
 * side of the deadline, drawn as SVG, with the same figures as a table for whoever does not see
 * them.
 */
final class HtmlTimingChart {

  private static final int COLUMN = 50;
  private static final int GAP = 8;
  private static final int MARGIN = 10;
  private static final int TOP = 40;
  private static final int HEIGHT = 150;
  private static final int BASE = TOP + HEIGHT;
  private static final int TICK_TEXT = BASE + 28;
  private static final int SIDE_TEXT = BASE + 58;
  private static final int BOTTOM = BASE + 68;

  private final HtmlPage page;
  private final Html html;

  HtmlTimingChart(HtmlPage page) {
    this.page = page;
    this.html = page.html();
  }

  void write(TimingCounter timing) throws IOException {
    html.open("section", "card by-timing").with("aria-labelledby", "by-timing");
    html.open("h2").with("id", "by-timing").text(page.label("chart.timing")).close();
    html.open("p", "note");
    html.text(
        page.messages()
            .text(
                Message.of("html.chart.timing.note").word("requests", page.count(timing.total()))));
    html.close();
    writeDrawing(timing);
    writeFigures(timing);
    html.close().line();
  }

  private void writeDrawing(TimingCounter timing) throws IOException {
    int width = 2 * MARGIN + timing.columns() * COLUMN;
    html.open("svg", "timing").with("viewBox", "0 0 " + width + " " + BOTTOM);
    html.with("aria-hidden", "true").line();
    for (int i = 0; i < timing.columns(); i++) {
      writeColumn(i, timing.column(i), timing.highest());
    }
    line("axis", MARGIN, BASE, width - MARGIN, BASE);
    int deadline = left(TimingCounter.WEEKS_BEFORE + 1);
    line("deadline", deadline, TOP - 24, deadline, BASE + 6);
    // Every other week: the word for the deadline needs the room beside it.
    for (int i = 1; i < timing.columns(); i += 2) {
      int weeks = Math.abs(TimingCounter.WEEKS_BEFORE + 1 - i);
      String label = weeks == 0 ? page.label("chart.timing.deadline") : Integer.toString(weeks);
      text(weeks == 0 ? "tick deadline" : "tick", left(i), TICK_TEXT, label);
    }
    text("side before", MARGIN, SIDE_TEXT, page.label("chart.timing.weeksBefore"));
    text("side after", width - MARGIN, SIDE_TEXT, page.label("chart.timing.weeksAfter"));
    html.close().line();
  }

  private void writeColumn(int index, Week week, long highest) throws IOException {
    if (week.count() == 0) {
      return;
    }
    long height = Math.max(2, Math.round((double) HEIGHT * week.count() / highest));
    html.open("rect", week.inTime() ? "in-time" : "late");
    html.with("x", left(index) + GAP / 2).with("y", BASE - height);
    html.with("width", COLUMN - GAP).with("height", height).with("rx", 2).close();
    text("count", left(index) + COLUMN / 2, BASE - height - 7, page.count(week.count()));
    html.line();
  }

  private static int left(int column) {
    return MARGIN + column * COLUMN;
  }

  private void line(String cssClass, long x1, long y1, long x2, long y2) throws IOException {
    html.open("line", cssClass).with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2).close();
  }

  private void text(String cssClass, long x, long y, String text) throws IOException {
    html.open("text", cssClass).with("x", x).with("y", y).text(text).close();
  }

  private void writeFigures(TimingCounter timing) throws IOException {
    html.open("div", "unseen").open("table").with("aria-labelledby", "by-timing");
    html.open("thead").open("tr").open("th").with("scope", "col");
    html.text(page.label("chart.timing.when")).close().open("th").with("scope", "col");
    html.text(page.label("chart.requests")).close().close().close().open("tbody").line();
    for (int i = 0; i < timing.columns(); i++) {
      Week week = timing.column(i);
      if (week.count() > 0) {
        html.open("tr").open("th").with("scope", "row").text(words(week)).close();
        html.element("td", page.count(week.count())).close().line();
      }
    }
    html.close().close().close();
  }

  private String words(Week week) {
    String side = week.inTime() ? "before" : "after";
    String key = "html.chart.timing." + side + (week.isOpen() ? ".more" : "");
    return page.messages()
        .text(Message.of(key).number("from", week.from()).number("to", week.to()));
  }
}
