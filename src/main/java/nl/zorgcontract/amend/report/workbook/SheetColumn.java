package nl.zorgcontract.amend.report.workbook;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet while its rows are in memory: how wide it must be, and which cells of it are
 * of one style, one below the other. The library takes a style for many cells at once; one by one
 * took longer than everything else.
 */
final class SheetColumn {

  /** In characters. A longer text goes on in the next line of its cell. */
  static final int WIDEST = 60;

  private static final int NARROWEST = 8;

  /** What the arrow of the filter covers of a heading. */
  private static final int FILTER_ARROW = 3;

  private static final int MARGIN = 2;

  private final int index;
  private int longest;
  private @Nullable CellStyle style;
  private int top;
  private int bottom;

  SheetColumn(int index, String heading) {
    this.index = index;
    this.longest = heading.length() + FILTER_ARROW;
  }

  /** A cell was filled; empty ones above it take its style, too. */
  void filled(Worksheet sheet, int row, CellStyle with, int length) {
    if (style != with) {
      applyStyle(sheet);
      style = with;
      top = row;
    }
    bottom = row;
    longest = Math.max(longest, length);
  }

  /** Lays out the rows in memory, which are no longer there afterwards. */
  void layOut(Worksheet sheet) {
    applyStyle(sheet);
    style = null;
    sheet.width(index, Math.min(Math.max(longest + MARGIN, NARROWEST), WIDEST));
  }

  private void applyStyle(Worksheet sheet) {
    if (style != null) {
      style.apply(sheet.range(top, index, bottom, index));
    }
  }
}
