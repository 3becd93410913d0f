package nl.zorgcontract.amend.table.rows;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.RefusedException;
import org.dhatim.fastexcel.reader.Row;

/**
 * The rows of a sheet of a workbook. Days and numbers are told by how their cell is shown, formulas
 * are their stored values, what is merged holds for each of the cells, and hidden rows count.
 */
final class WorkbookRows implements CellRows {

  private final String file;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;
  private final MergedCells merged;
  private final boolean hasUncomputed;
  private List<String> cells = List.of();
  private int width;
  private int read;
  private int line;

  WorkbookRows(String file, Stream<Row> stream, MergedCells merged, boolean hasUncomputed) {
    this.file = file;
    this.stream = stream;
    this.rows = stream.iterator();
    this.merged = merged;
    this.hasUncomputed = hasUncomputed;
  }

  /** Whatever the library stumbles on is a fault of the book. */
  static <T> T readable(String file, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (RefusedException e) {
      throw e;
    } catch (RuntimeException e) {
      throw WorkbookParts.broken(file);
    }
  }

  @Override
  public boolean next() {
    return readable(file, this::nextFilled);
  }

  private boolean nextFilled() {
    while (rows.hasNext()) {
      Row row = rows.next();
      List<String> texts = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        texts.add(WorkbookCells.text(row.getCell(i), hasUncomputed));
      }
      // A row that does not say its number follows the one before.
      read = Math.max(row.getRowNum(), read + 1);
      // A row that only shows on what is merged from above is that row, shown higher.
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        merged.fill(read, texts);
        cells = texts;
        line = read;
        return true;
      }
    }
    return false;
  }

  @Override
  public int line() {
    return line;
  }

  /** A row is as long as any before it: cells that nobody filled are not stored. */
  @Override
  public int size() {
    width = Math.max(width, cells.size());
    return width;
  }

  @Override
  public String cell(int index) {
    return index < cells.size() ? FormulaGuard.unguarded(cells.get(index)) : "";
  }

  @Override
  public void close() {
    stream.close();
  }
}
