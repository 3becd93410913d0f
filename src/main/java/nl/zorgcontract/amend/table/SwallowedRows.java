package nl.zorgcontract.amend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.rows.CsvRows;

/**
 * Rows of a CSV file that ended up in a cell of another, as happens where a quote is opened by
 * mistake and the next one, some lines further, closes it.
 *
 * <p>The first line of such a cell is the end of the row in which the quote was opened, the last is
 * the beginning of the row in which it was closed. Only these are looked at, so that a note may
 * cite a row and go on below it.
 */
final class SwallowedRows {

  static final Message TOLD = Message.of("csv.rowsInCell");

  /** One cell of the right form in the right place may be an accident, two are a row. */
  private static final int LEAST_MARKS = 2;

  private final CsvRows rows;
  private final TableHeader header;
  private final Map<Integer, Predicate<String>> marks = new HashMap<>();

  SwallowedRows(CsvRows rows, TableHeader header, TableFormat format) {
    this.rows = rows;
    this.header = header;
    format
        .marks()
        .forEach(
            (column, form) -> {
              TableHeading heading = header.heading(column);
              if (heading != null) {
                marks.put(heading.index(), form);
              }
            });
  }

  boolean areInHeader() {
    return areIn(header.written());
  }

  /** Whether they are in a cell of the row at which the file stands. */
  boolean areInRow() {
    return rows.isOnSeveralLines()
        && areIn(IntStream.range(0, rows.size()).mapToObj(this::cell).toList());
  }

  /** A row in which a quote was closed would not end before it. */
  private String cell(int index) {
    return rows.isEndedByLine(index) ? rows.cell(index) + "\n" : rows.cell(index);
  }

  private boolean areIn(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      int first = firstLineEnd(cell);
      if (first >= 0 && (startsInRow(cell.substring(0, first), i) || endsInRow(cells, i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the rest of the row in which a cell stands is on its first line. */
  private boolean startsInRow(String line, int index) {
    List<String> found = split(line);
    return marks(found.subList(1, found.size()), index + 1) >= LEAST_MARKS;
  }

  /** Whether the last line of a cell is a row, or the beginning of one that goes on behind it. */
  private boolean endsInRow(List<String> cells, int index) {
    List<String> found = split(lastLine(cells.get(index)));
    long inside = marks(found, 0);
    boolean goesOn = found.size() == index + 1;
    long behind = goesOn ? marks(cells.subList(index + 1, cells.size()), index + 1) : 0;
    return inside > 0 && inside + behind >= LEAST_MARKS;
  }

  /** How many cells are of the form that marks their column. */
  private long marks(List<String> cells, int firstIndex) {
    return marks.entrySet().stream()
        .filter(mark -> mark.getKey() >= firstIndex && mark.getKey() < firstIndex + cells.size())
        .filter(mark -> mark.getValue().test(cells.get(mark.getKey() - firstIndex)))
        .count();
  }

  private List<String> split(String line) {
    char separator = rows.separator();
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
      cells.add(Texts.trimmed(line.substring(start, end)));
      start = end + 1;
    }
    cells.add(Texts.trimmed(line.substring(start)));
    return cells;
  }

  private static int firstLineEnd(String cell) {
    return Stream.of(cell.indexOf('\n'), cell.indexOf('\r'))
        .filter(end -> end >= 0)
        .min(Integer::compare)
        .orElse(-1);
  }

  private static String lastLine(String cell) {
    return cell.substring(Math.max(cell.lastIndexOf('\n'), cell.lastIndexOf('\r')) + 1);
  }
}
