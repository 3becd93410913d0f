package nl.zorgcontract.amend.table.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The merged cells of a sheet: what stands in the first of them holds for all. They are asked row
 * by row.
 */
final class MergedCells {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

  private final List<Range> ranges;
  private final List<Active> active = new ArrayList<>();
  private final IntConsumer cost;
  private int next;
  private int width;

  /** Cells from one corner to the other; rows from 1, columns from 0. */
  record Range(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** The range as a sheet writes it, {@code A2:B4}; empty where it is none. */
    static Optional<Range> of(String reference) {
      Matcher parts = REFERENCE.matcher(reference == null ? "" : reference);
      return parts.matches()
          ? Optional.of(
              new Range(
                  Integer.parseInt(parts.group(2)),
                  column(parts.group(1)),
                  Integer.parseInt(parts.group(4)),
                  column(parts.group(3))))
          : Optional.empty();
    }

    private static int column(String letters) {
      int column = 0;
      for (int i = 0; i < letters.length(); i++) {
        column = 26 * column + letters.charAt(i) - 'A' + 1;
      }
      return column - 1;
    }
  }

  /** A range that the rows have reached, and what stands in its first cell. */
  private record Active(Range range, String text) {}

  /**
   * Those of a sheet.
   *
   * @param cost told of what each row costs, before it does: it may refuse the book
   */
  MergedCells(List<Range> ranges, IntConsumer cost) {
    this.ranges = new ArrayList<>(ranges);
    this.ranges.sort(Comparator.comparingInt(Range::firstRow));
    this.cost = cost;
  }

  /**
   * Puts into the cells of a row what stands in those that they are merged with, as far as the rows
   * of the sheet are wide.
   *
   * @param cells some of which are filled: rows without are not asked for
   */
  void fill(int row, List<String> cells) {
    width = Math.max(width, cells.size());
    while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
      start(ranges.get(next++), row, cells);
    }
    cost.accept(active.size());
    active.removeIf(each -> each.range().lastRow() < row);
    for (Active each : active) {
      int first = each.range().firstColumn();
      int end = Math.min(each.range().lastColumn() + 1, width);
      cost.accept(Math.max(end - first, 0));
      for (int i = first; i < end; i++) {
        fill(cells, i, each.text());
      }
    }
  }

  private void start(Range range, int row, List<String> cells) {
    if (range.firstRow() == row && range.firstColumn() < cells.size()) {
      String text = cells.get(range.firstColumn());
      if (!text.isEmpty()) {
        active.add(new Active(range, text));
      }
    }
  }

  private static void fill(List<String> cells, int column, String text) {
    while (cells.size() <= column) {
      cells.add("");
    }
    if (cells.get(column).isEmpty()) {
      cells.set(column, text);
    }
  }
}
