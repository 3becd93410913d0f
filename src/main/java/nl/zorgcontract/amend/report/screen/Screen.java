package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.text.WordWrap;
import org.jspecify.annotations.Nullable;

/**
 * Where people read on a terminal.
 *
 * @param style how it shows emphasis
 * @param width how many columns it has
 * @param messages the language
 */
public record Screen(TerminalStyle style, int width, Messages messages) {

  private static final String INDENT = "    ";

  /** A column headed by a label. */
  ScreenColumn column(String label, Align align) {
    return new ScreenColumn(label(label), align);
  }

  /**
   * The text of a label: {@code screen.NAME} in the message files, else that of a list's column.
   */
  public String label(String name) {
    return messages.label("screen." + name, "column." + name);
  }

  /** The text of a code: {@code KIND.CODE} in the message files; null for no code. */
  @Nullable String labelOf(String kind, @Nullable String code) {
    return code == null ? null : messages.text(kind + "." + code);
  }

  /** A text behind its label. */
  String labelled(String name, String text) {
    return label(name) + ": " + text;
  }

  String heading(String text) {
    return style.heading(text);
  }

  /** Prints a heading, an empty line before it. */
  public void title(Appendable out, String text) throws IOException {
    out.append('\n').append(heading(text)).append('\n');
  }

  public ScreenTable table(ScreenColumn... columns) {
    return new ScreenTable(style, width, List.of(columns));
  }

  /** An empty table of labels and what they stand for, without headings. */
  ScreenTable labels() {
    return table(new ScreenColumn("", Align.LEFT), new ScreenColumn("", Align.WRAPPED));
  }

  /** Columns of days and codes, each as wide as it must be; only the last one may be broken. */
  ScreenTable tableOf(String... labels) {
    List<ScreenColumn> columns = new ArrayList<>();
    for (String label : labels) {
      columns.add(column(label, columns.size() < labels.length - 1 ? Align.LEFT : Align.WRAPPED));
    }
    return new ScreenTable(style, width, columns);
  }

  /** Prints a sentence on lines of its own. */
  public void sentence(Appendable out, Message sentence) throws IOException {
    text(out, messages.text(sentence));
  }

  /** Prints a text on lines of its own. */
  void text(Appendable out, String text) throws IOException {
    for (String line : WordWrap.lines(text, width)) {
      out.append(line).append('\n');
    }
  }

  /** Prints an item under a sentence. */
  void item(Appendable out, String text) throws IOException {
    for (String line : WordWrap.lines(text, width - INDENT.length())) {
      out.append(INDENT).append(line).append('\n');
    }
  }

  /**
   * Prints what to do and, under it on lines of their own however long, what to copy.
   *
   * @param lines a file, or commands
   */
  public void step(Appendable out, String text, String... lines) throws IOException {
    text(out, text);
    for (String line : lines) {
      out.append(INDENT).append(line).append('\n');
    }
  }

  /** Yes, no or unknown. */
  String flag(@Nullable Boolean flag) {
    return label(flag == null ? "unknown" : flag ? "yes" : "no");
  }

  /** A word of a command line to copy, in quotes where it would be several. */
  public static String commandWord(Object word) {
    String text = word.toString();
    return text.contains(" ") ? '"' + text + '"' : text;
  }

  /** A day in a column; empty for none. */
  public static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /** A text in a column; empty for none. */
  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
