package nl.zorgcontract.amend.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.TimingCounter;
import nl.zorgcontract.amend.report.TimingCounter.Week;

/**
 * How long before or after the submission deadline requests came in: columns by the week on either
 * side of the deadline, drawn as SVG, with the same figures as a table for whoever does not see
 * them.
 */
final class TimingChartView {

  private static final int COLUMN = 50;
  private static final int GAP = 8;
  private static final int MARGIN = 10;
  private static final int TOP = 40;
  private static final int HEIGHT = 150;
  private static final int BASE = TOP + HEIGHT;
  private static final int TICK_TEXT = BASE + 28;
  private static final int SIDE_TEXT = BASE + 58;
  private static final int BOTTOM = BASE + 68;
  private static final int DEADLINE = TimingCounter.WEEKS_BEFORE + 1;

  private final ReportText text;
  private final TimingCounter timing;
  private final int width;

  TimingChartView(ReportText text, TimingCounter timing) {
    this.text = text;
    this.timing = timing;
    this.width = 2 * MARGIN + timing.columns() * COLUMN;
  }

  Map<String, Object> values() {
    Message note =
        Message.of("html.chart.timing.note").word("requests", text.count(timing.total()));
    return Map.of(
        "note", text.messages().text(note),
        "width", width,
        "height", BOTTOM,
        "columns", ofWeeks(this::column),
        "lines", lines(),
        "texts", texts(),
        "weeks", ofWeeks(this::week));
  }

  /** A view of each week that has requests. */
  private List<Map<String, Object>> ofWeeks(IntFunction<Map<String, Object>> view) {
    return IntStream.range(0, timing.columns())
        .filter(index -> timing.column(index).count() > 0)
        .mapToObj(view)
        .toList();
  }

  private Map<String, Object> column(int index) {
    Week week = timing.column(index);
    long height = Math.max(2, Math.round((double) HEIGHT * week.count() / timing.highest()));
    return Map.of(
        "side",
        week.inTime() ? "in-time" : "late",
        "x",
        left(index) + GAP / 2,
        "y",
        BASE - height,
        "width",
        COLUMN - GAP,
        "height",
        height,
        "middle",
        left(index) + COLUMN / 2,
        "above",
        BASE - height - 7,
        "count",
        text.count(week.count()));
  }

  private List<Map<String, Object>> lines() {
    int deadline = left(DEADLINE);
    return List.of(
        line("axis", MARGIN, BASE, width - MARGIN, BASE),
        line("deadline", deadline, TOP - 24, deadline, BASE + 6));
  }

  private List<Map<String, Object>> texts() {
    List<Map<String, Object>> texts = new ArrayList<>();
    // Every other week: the word for the deadline needs the room beside it.
    for (int i = 1; i < timing.columns(); i += 2) {
      int weeks = Math.abs(DEADLINE - i);
      texts.add(
          weeks == 0
              ? text("tick deadline", left(i), TICK_TEXT, text.label("chart.timing.deadline"))
              : text("tick", left(i), TICK_TEXT, Integer.toString(weeks)));
    }
    texts.add(text("side before", MARGIN, SIDE_TEXT, text.label("chart.timing.weeksBefore")));
    texts.add(text("side after", width - MARGIN, SIDE_TEXT, text.label("chart.timing.weeksAfter")));
    return texts;
  }

  private static int left(int column) {
    return MARGIN + column * COLUMN;
  }

  private static Map<String, Object> line(String kind, int x1, int y1, int x2, int y2) {
    return Map.of("kind", kind, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
  }

  private static Map<String, Object> text(String kind, int x, int y, String text) {
    return Map.of("kind", kind, "x", x, "y", y, "text", text);
  }

  private Map<String, Object> week(int index) {
    Week week = timing.column(index);
    String key =
        "html.chart.timing."
            + (week.inTime() ? "before" : "after")
            + (week.isOpen() ? ".more" : "");
    Message name = Message.of(key).number("from", week.from()).number("to", week.to());
    return Map.of("name", text.messages().text(name), "count", text.count(week.count()));
  }
}
