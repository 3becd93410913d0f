package nl.zorgcontract.amend.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.rows.CellRows;
import nl.zorgcontract.amend.table.rows.CsvRows;
import nl.zorgcontract.amend.table.rows.FormulaGuard;
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
 *   <li>The header is the first of the first 20 rows that has the required columns.
 *   <li>The columns stand in any order. Headings are compared without case, accents, spaces, {@code
 *       -}, {@code _} and dots, and by synonyms; two of one meaning are a fault.
 *   <li>Rows of empty cells are passed over. Cells that are missing at the end of a row are empty,
 *       but for those of columns that it must reach; empty cells beyond the header are dropped. Any
 *       other row of another length is not whole ({@link #isWhole}).
 *   <li>Cells are trimmed of spaces of every kind and of characters that nobody sees, and the
 *       apostrophe that guards a spreadsheet from formulas is taken off ({@link FormulaGuard}).
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
  private final List<Message> otherSheets = new ArrayList<>();
  private boolean atHeader = true;
  private @Nullable SwallowedRows swallowed;

  Table(String file, TableFormat format, CellRows rows) {
    this.file = file;
    this.format = format;
    this.rows = rows;
    this.header = TableHeader.of(rows, format);
  }

  /** Refuses a file of which no row is a header; of what stands there, nothing is told. */
  private Table withHeader() {
    if (header.isNone()) {
      throw RefusedException.of(file, header.place(), format.noHeader());
    }
    header.faults().forEach(this::fault);
    return this;
  }

  /**
   * Opens a CSV file ({@link CsvRows}) and reads its header.
   *
   * @param in its characters; closed with the table
   * @param delimiter the separator; null to tell it from the header
   * @param threads gives the thread that reads a large file ahead; null to read without one
   * @throws RefusedException where there is no header
   */
  public static Table open(
      String file,
      Reader in,
      @Nullable Character delimiter,
      TableFormat format,
      @Nullable ThreadFactory threads) {
    CsvRows rows = CsvRows.open(file, in, delimiter, format::knows, threads);
    Table table = new Table(file, format, rows).withHeader();
    table.swallowed = new SwallowedRows(rows, table.header, format);
    if (table.swallowed.areInHeader()) {
      table.fault(SwallowedRows.TOLD);
    }
    return table;
  }

  /** The table of a sheet that was chosen. */
  Table ofSheet(List<Message> others) {
    otherSheets.addAll(others);
    return withHeader();
  }

  public String file() {
    return file;
  }

  /** What the user should know of the sheets of a workbook that are not read. */
  public List<Message> otherSheets() {
    return otherSheets;
  }

  TableHeader header() {
    return header;
  }

  public boolean has(TableColumn column) {
    return header.heading(column) != null;
  }

  /** Whether the file is refused for lack of the column, or of others that would do instead. */
  public boolean lacks(TableColumn column) {
    return header.lacks(column);
  }

  /** What the column is called in this file; its name where the file does not have it. */
  public String name(TableColumn column) {
    TableHeading heading = header.heading(column);
    return heading == null ? column.name() : heading.written();
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

  /** Keeps a fault for each heading of no column that looks like one that the file lacks. */
  public void faultSimilar() {
    header.similar().forEach(this::fault);
  }

  /** What a person should know of the headings of no column: that they were passed over. */
  public Optional<Message> passedOver() {
    return header.passedOver();
  }

  public int width() {
    return header.size();
  }

  /** How many rows stand above the header, and were passed over. */
  public int rowsAbove() {
    return header.rowsAbove();
  }

  /**
   * Goes to the next row.
   *
   * @return false after the last; only then is the file known to be whole
   * @throws RefusedException where the file is not of its form
   */
  public boolean next() {
    atHeader = false;
    boolean hasNext = rows.next();
    if (hasNext && swallowed != null && swallowed.areInRow()) {
      throw RefusedException.of(file, Place.line(line()), SwallowedRows.TOLD);
    }
    return hasNext;
  }

  /**
   * Whether the row is the header again.
   *
   * @throws RefusedException where it is one of another order: that of another file's rows
   */
  public boolean isAtHeaderAgain() {
    TableHeader again = TableHeader.at(rows, format);
    if (again.isComplete() && !again.isLike(header)) {
      throw RefusedException.of(file, again.place(), Message.of("csv.otherHeader"));
    }
    return again.isComplete();
  }

  /**
   * Goes to the next row that is whole; each that is not is a fault.
   *
   * @return false after the last, and where there are more faults than anyone reads
   */
  public boolean nextWhole() {
    while (faults.size() < MOST_FAULTS && next()) {
      if (isWhole()) {
        return true;
      }
      fault(
          Message.of("table.cellCount")
              .number("found", rows.size())
              .number("expected", header.size()));
    }
    return false;
  }

  /**
   * Whether the row has a cell for each column that a row must reach ({@link TableColumn#reached}),
   * and no filled ones beyond the header.
   */
  public boolean isWhole() {
    int size = rows.size();
    return size == header.size()
        || (size >= header.leastCells()
            && IntStream.range(header.size(), size).allMatch(i -> rows.cell(i).isEmpty()));
  }

  public int size() {
    return rows.size();
  }

  /** Whether a comma ends a cell, so that a decimal comma splits a number. */
  public boolean isSeparatedByCommas() {
    return rows instanceof CsvRows csv && csv.separator() == ',';
  }

  /** The line on which the row starts, from 1; before the first that of the header. */
  public int line() {
    return atHeader ? header.place().line() : rows.line();
  }

  /** The text of a cell of the row by its index; empty where there is none. */
  public String cell(int index) {
    return index >= 0 && index < rows.size() ? rows.cell(index) : "";
  }

  public Optional<String> findField(TableColumn column) {
    String cell = cell(index(column));
    return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
  }

  public Optional<String> getField(TableColumn column) {
    Optional<String> cell = findField(column);
    if (cell.isEmpty()) {
      fault(Message.of(format.key("missing")).given("column", name(column)));
    }
    return cell;
  }

  /** The value in the column's cell, if there is one; the parser gives none for a wrong form. */
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
      fault(Message.of("table.malformed").given("column", name(column)).given("value", cell));
    }
    return value;
  }

  /** Keeps a fault at the row, or at the header before the first. */
  public void fault(Message message) {
    fault(line(), message);
  }

  /** Keeps a fault at an earlier row. */
  public void fault(int line, Message message) {
    faults.add(new Fault(file, Place.line(line), message));
  }

  /** Refuses the file where there are faults, with all of them in its order. */
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
