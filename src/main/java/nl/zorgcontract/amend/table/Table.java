package nl.zorgcontract.amend.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A file with a header and rows, read row by row through the columns of its {@link TableFormat}.
 *
 * <p>Four methods read a cell of the row at which the table stands. {@code Field} is the text of
 * the cell, {@code Value} what a parser makes of it. {@code find} is for a cell that may be empty
 * or have no column; {@code get} for one that must be filled. What is missing or malformed is kept
 * as a fault of the file, so that {@link #refuseIfFaulty} tells all of them at once.
 *
 * <ul>
 *   <li>The columns stand in any order. Headings are compared in lower case, with {@code _} for a
 *       space or {@code -}; one that stands there twice refuses the file.
 *   <li>A row may have fewer or more cells than the header: {@link #isWhole} tells.
 *   <li>Cells are trimmed, and the apostrophe that guards a spreadsheet from formulas is taken off
 *       ({@link FormulaGuard}).
 *   <li>What CSV is, {@link CsvRows} says.
 * </ul>
 */
public final class Table implements Closeable {

  /** Nobody reads a longer list of faults. */
  private static final int MOST_FAULTS = 100;

  private final String file;
  private final TableFormat format;
  private final CellRows rows;
  private final TableHeader header;
  private final List<Fault> faults = new ArrayList<>();

  private Table(String file, TableFormat format, CellRows rows) {
    this.file = file;
    this.format = format;
    this.rows = rows;
    this.header = new TableHeader(file, rows, format);
    header.faults().forEach(fault -> faults.add(new Fault(file, header.place(), fault)));
  }

  /**
   * Opens a CSV file and reads its header.
   *
   * @param file the file as the user named it
   * @param in its characters; closed with the table
   * @param delimiter the separator; null to tell it from the header
   * @throws RefusedException where there is no header, or a heading stands twice
   * @throws java.io.UncheckedIOException where it cannot be read
   */
  public static Table open(
      String file, Reader in, @Nullable Character delimiter, TableFormat format) {
    return new Table(file, format, CsvRows.open(file, in, delimiter, format::knows));
  }

  /** Whether the file has the column. */
  public boolean has(TableColumn column) {
    return header.heading(column) != null;
  }

  /** What the column is called in this file; its name where the file does not have it. */
  public String name(TableColumn column) {
    TableHeading heading = header.heading(column);
    return heading == null ? column.name() : heading.folded();
  }

  /** The index of the column in a row, for {@link #cell}; -1 where the file does not have it. */
  public int index(TableColumn column) {
    TableHeading heading = header.heading(column);
    return heading == null ? -1 : heading.index();
  }

  /** The headings that are of no column of the format, in the order of the file. */
  public List<TableHeading> others() {
    return header.others();
  }

  /** How many columns the header has. */
  public int width() {
    return header.size();
  }

  /** Keeps a fault for each of these columns that the file does not have. */
  public void require(TableColumn... columns) {
    for (TableColumn column : columns) {
      if (!has(column)) {
        fault(
            Message.of(format.key("missingColumn"))
                .word("column", column.name())
                .word("dutch", column.dutch()));
      }
    }
  }

  /**
   * Goes to the next row.
   *
   * @return false after the last; only then is the file known to be whole
   * @throws RefusedException where the file is not of its form
   * @throws java.io.UncheckedIOException where it cannot be read
   */
  public boolean next() {
    return rows.next();
  }

  /**
   * Goes to the next row that has as many cells as the header; each that has not is a fault.
   *
   * @return false after the last, and where there are more faults than anyone reads
   */
  public boolean nextWhole() {
    while (faults.size() < MOST_FAULTS && rows.next()) {
      if (isWhole()) {
        return true;
      }
      fault(
          Message.of(format.key("cellCount"))
              .number("found", rows.size())
              .number("expected", header.size()));
    }
    return false;
  }

  /** Whether the row has as many cells as the header. */
  public boolean isWhole() {
    return rows.size() == header.size();
  }

  /** How many cells the row has. */
  public int size() {
    return rows.size();
  }

  /** The line on which the row starts, from 1; before the first that of the header. */
  public int line() {
    return rows.line();
  }

  /** The text of a cell of the row by its index; empty where there is none. */
  public String cell(int index) {
    return index >= 0 && index < rows.size() ? rows.cell(index) : "";
  }

  /** The text of the column's cell, if there is one. */
  public Optional<String> findField(TableColumn column) {
    String cell = cell(index(column));
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  /** The text of the column's cell, which must be filled. */
  public Optional<String> getField(TableColumn column) {
    Optional<String> cell = findField(column);
    if (cell.isEmpty()) {
      fault(Message.of(format.key("missing")).word("column", column.name()));
    }
    return cell;
  }

  /**
   * The value in the column's cell, if there is one.
   *
   * @param parser gives empty where the text is not of its form
   */
  public <T> Optional<T> findValue(TableColumn column, Function<String, Optional<T>> parser) {
    return findField(column).flatMap(cell -> parsed(column, cell, parser));
  }

  /** The value in the column's cell, which must be filled. */
  public <T> Optional<T> getValue(TableColumn column, Function<String, Optional<T>> parser) {
    return getField(column).flatMap(cell -> parsed(column, cell, parser));
  }

  private <T> Optional<T> parsed(
      TableColumn column, String cell, Function<String, Optional<T>> parser) {
    Optional<T> value = parser.apply(cell);
    if (value.isEmpty()) {
      fault(Message.of(format.key("malformed")).word("column", column.name()).given("value", cell));
    }
    return value;
  }

  /** Keeps a fault at the row, or at the header before the first. */
  public void fault(Message message) {
    faults.add(new Fault(file, Place.line(rows.line()), message));
  }

  /**
   * Ends the reading of a file that is wrong.
   *
   * @throws RefusedException where there are faults, with all of them in the order of the file
   */
  public void refuseIfFaulty() {
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
