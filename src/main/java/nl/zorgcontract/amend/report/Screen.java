package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.report.ScreenTable.Align;
import nl.zorgcontract.amend.report.ScreenTable.Column;
import org.jspecify.annotations.Nullable;

/**
 * Where people read on a terminal.
 *
 * @param style how it shows emphasis
 * @param width how many columns it has
 * @param messages the language
 */
public record Screen(Style style, int width, Messages messages) {

  /** A column headed by a label. */
  Column column(String label, Align align) {
    return new Column(label(label), align);
  }

  /** The text of a label: {@code screen.NAME} in the message files. */
  String label(String name) {
    return messages.text("screen." + name);
  }

  /** A label as the heading of what follows. */
  String heading(String text) {
    return style.heading(text);
  }

  /** An empty table. */
  ScreenTable table(Column... columns) {
    return new ScreenTable(style, width, List.of(columns));
  }

  /** An empty table of labels and what they stand for, without headings. */
  ScreenTable labels() {
    return table(new Column("", Align.LEFT), new Column("", Align.WRAPPED));
  }

  /** Columns of days and codes, each as wide as it must be; only the last one may be broken. */
  ScreenTable tableOf(String... labels) {
    List<Column> columns = new ArrayList<>();
    for (String label : labels) {
      columns.add(column(label, columns.size() < labels.length - 1 ? Align.LEFT : Align.WRAPPED));
    }
    return new ScreenTable(style, width, columns);
  }

  /** Yes, no or unknown. */
  String flag(@Nullable Boolean flag) {
    return label(flag == null ? "unknown" : flag ? "yes" : "no");
  }

  /** A day in a column; empty for none. */
  static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** A text in a column; empty for none. */
  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
