package nl.zorgcontract.amend.table.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  private int next;

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

  MergedCells(List<Range> ranges) {
    this.ranges = new ArrayList<>(ranges);
    this.ranges.sort(Comparator.comparingInt(Range::firstRow));
  }

  /** Puts into the cells of a row what stands in those that they are merged with. */
  void fill(int row, List<String> cells) {
    while (next < ranges.size() && ranges.get(next).firstRow() <= row) {
      Range range = ranges.get(next++);
      if (range.firstRow() == row && range.firstColumn() < cells.size()) {
        active.add(new Active(range, cells.get(range.firstColumn())));
      }
    }
    active.removeIf(each -> each.range().lastRow() < row);
    for (Active each : active) {
      Range range = each.range();
      for (int i = range.firstColumn(); i <= range.lastColumn() && !each.text().isEmpty(); i++) {
        while (cells.size() <= i) {
          cells.add("");
        }
        if (cells.get(i).isEmpty()) {
          cells.set(i, each.text());
        }
      }
    }
  }
}
