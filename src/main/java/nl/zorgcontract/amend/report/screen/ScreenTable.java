package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.report.text.WordWrap;
import org.jspecify.annotations.Nullable;

/**
 * A table for the terminal: columns aligned by code points, two spaces between them, no lines
 * around. Control characters in it are made visible. {@link Align#WRAPPED} columns and headings are
 * broken to fit the width; any other cell stays whole, since a number or an id that is broken or
 * cut is of no use. Where the columns do not fit beside each other even so, each row is printed as
 * a block, its headings in front.
 */
public final class ScreenTable {

  static final String GAP = "  ";
  private static final String INDENT = "    ";
  private static final int NARROWEST = 20;

  /** How a column stands. */
  public enum Align {
    LEFT,
    RIGHT,
    /** Left, over as many lines as it takes. */
    WRAPPED
  }

  /** A column with its heading; no heading at all where every column's is empty. */
  public record ScreenColumn(String heading, Align align) {}

  /**
   * One cell.
   *
   * @param colour the outcome whose colour it has, null for none
   */
  private record ScreenCell(String text, @Nullable Outcome colour) {

    static ScreenCell of(String text) {
      return new ScreenCell(Sanitizer.of(text), null);
    }

    private int width() {
      return Sanitizer.width(text);
    }
  }

  private record Row(List<ScreenCell> cells, List<String> details) {}

  private final TerminalStyle style;
  private final int width;
  private final List<ScreenColumn> columns;
  private final List<Row> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param width the columns of the terminal; a table whose columns cannot be broken may be wider
   */
  public ScreenTable(TerminalStyle style, int width, List<ScreenColumn> columns) {
    this.style = style;
    this.width = width;
    this.columns = List.copyOf(columns);
  }

  /** Adds a row, a cell for each column. */
  public ScreenTable row(String... cells) {
    return row(List.of(cells));
  }

  /** Adds a row, a cell for each column. */
  public ScreenTable row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(cells.size() + " cells in " + columns.size() + " columns");
    }
    Row row = new Row(new ArrayList<>(), new ArrayList<>());
    cells.forEach(cell -> row.cells().add(ScreenCell.of(cell)));
    rows.add(row);
    return this;
  }

  /** Gives a cell of the last row the colour of an outcome; null for none. */
  ScreenTable paint(int column, @Nullable Outcome colour) {
    ScreenCell cell = lastRow().cells().get(column);
    lastRow().cells().set(column, new ScreenCell(cell.text(), colour));
    return this;
  }

  /** Adds sentences under the last row, indented and wrapped. */
  public ScreenTable under(List<String> details) {
    lastRow().details().addAll(details);
    return this;
  }

  private Row lastRow() {
    return rows.get(rows.size() - 1);
  }

  /** Prints the table, every line ended by a line feed; a table without rows is its headings. */
  public void print(Appendable out) throws IOException {
    int[] widths = widths();
    if (hasHeadings() && total(widths) > width) {
      printBlocks(out);
      return;
    }
    if (hasHeadings()) {
      print(
          out, columns.stream().map(each -> ScreenCell.of(each.heading())).toList(), widths, true);
    }
    for (Row row : rows) {
      print(out, row.cells(), widths, false);
      printDetails(out, row);
    }
  }

  private void printDetails(Appendable out, Row row) throws IOException {
    for (String detail : row.details()) {
      for (String line :
          WordWrap.lines(Sanitizer.of(detail), Math.max(NARROWEST, width - INDENT.length()))) {
        out.append(INDENT).append(line).append('\n');
      }
    }
  }

  private void printBlocks(Appendable out) throws IOException {
    String between = "";
    for (Row row : rows) {
      out.append(between);
      ScreenTable block =
          new ScreenTable(
              style,
              width,
              List.of(new ScreenColumn("", Align.LEFT), new ScreenColumn("", Align.WRAPPED)));
      for (int i = 0; i < columns.size(); i++) {
        ScreenCell cell = row.cells().get(i);
        block.row(columns.get(i).heading(), cell.text()).paint(1, cell.colour());
      }
      block.print(out);
      printDetails(out, row);
      between = "\n";
    }
  }

  private boolean hasHeadings() {
    for (ScreenColumn column : columns) {
      if (!column.heading().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /**
   * As narrow as they can be; then, from the last one on, each that can be as wide as it would be;
   * what is left is shared among those whose cells are broken.
   */
  private int[] widths() {
    int[] widest = new int[columns.size()];
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      ScreenColumn column = columns.get(i);
      int cells = 0;
      for (Row row : rows) {
        cells = Math.max(cells, row.cells().get(i).width());
      }
      widest[i] = Math.max(cells, Sanitizer.width(column.heading()));
      int narrowest = column.align() == Align.WRAPPED ? Math.min(cells, NARROWEST) : cells;
      widths[i] = Math.max(narrowest, longestWord(column.heading()));
    }
    for (int i = widths.length - 1; i >= 0; i--) {
      if (total(widths) - widths[i] + widest[i] <= width) {
        widths[i] = widest[i];
      }
    }
    share(widths, widest);
    return widths;
  }

  private void share(int[] widths, int[] widest) {
    boolean widened = true;
    while (widened) {
      widened = false;
      for (int i = 0; i < widths.length; i++) {
        boolean isBroken = columns.get(i).align() == Align.WRAPPED && widths[i] < widest[i];
        if (isBroken && total(widths) < width) {
          widths[i]++;
          widened = true;
        }
      }
    }
  }

  private static int total(int[] widths) {
    return Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Sanitizer::width).max().orElse(0);
  }

  private void print(Appendable out, List<ScreenCell> cells, int[] widths, boolean heading)
      throws IOException {
    List<List<String>> texts = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      String text = cells.get(i).text();
      boolean wraps = heading || columns.get(i).align() == Align.WRAPPED;
      texts.add(wraps ? WordWrap.lines(text, widths[i]) : List.of(text));
      lines = Math.max(lines, texts.get(i).size());
    }
    for (int number = 0; number < lines; number++) {
      List<ScreenCell> line = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        String text = number < texts.get(i).size() ? texts.get(i).get(number) : "";
        line.add(new ScreenCell(text, cells.get(i).colour()));
      }
      out.append(line(line, widths, heading)).append('\n');
    }
  }

  private String line(List<ScreenCell> cells, int[] widths, boolean heading) {
    StringBuilder line = new StringBuilder(width);
    for (int i = 0; i < widths.length; i++) {
      ScreenCell cell = cells.get(i);
      String padding = " ".repeat(widths[i] - Math.min(widths[i], cell.width()));
      boolean right = columns.get(i).align() == Align.RIGHT;
      line.append(i == 0 ? "" : GAP);
      line.append(right ? padding : "").append(painted(cell, heading)).append(right ? "" : padding);
    }
    return line.toString().stripTrailing();
  }

  private String painted(ScreenCell cell, boolean heading) {
    if (heading) {
      return style.heading(cell.text());
    }
    return cell.colour() == null ? cell.text() : style.paint(cell.text(), cell.colour());
  }
}
