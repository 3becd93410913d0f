package nl.zorgcontract.amend.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.rows.CellRows;

/**
 * Rows that ended up in a cell of another, as happens where a quote is opened by mistake and the
 * next one, some lines further, closes it.
 */
final class SwallowedRows {

  static final Message TOLD = Message.of("csv.rowsInCell");

  private static final List<String> SEPARATORS = List.of(";", ",", "\t", "|");

  /** Two cells of one form are no accident in a text, where one of them has digits. */
  private static final int LEAST_ALIKE = 2;

  private SwallowedRows() {}

  /**
   * Whether a cell of the row holds a line that is like the row itself: as long, with cells of the
   * same form in the same places. The last line of a cell goes on in the cells behind it.
   *
   * @param leastCells how many cells a row must have
   */
  static boolean areIn(CellRows row, int leastCells) {
    List<String> cells = IntStream.range(0, row.size()).mapToObj(row::cell).toList();
    return SEPARATORS.stream().anyMatch(separator -> areIn(cells, separator, leastCells));
  }

  private static boolean areIn(List<String> cells, String separator, int leastCells) {
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i).lines().toList();
      for (int line = 1; line < lines.size(); line++) {
        List<String> found = split(lines.get(line), separator);
        boolean goesOn = line == lines.size() - 1 && found.size() == i + 1;
        int length = goesOn ? cells.size() : found.size();
        if (length >= leastCells && isLike(cells, found)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> split(String line, String separator) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int end = line.indexOf(separator); end >= 0; end = line.indexOf(separator, start)) {
      cells.add(Texts.trimmed(line.substring(start, end)));
      start = end + 1;
    }
    cells.add(Texts.trimmed(line.substring(start)));
    return cells;
  }

  private static boolean isLike(List<String> row, List<String> other) {
    List<String> alike =
        IntStream.range(0, Math.min(row.size(), other.size()))
            .filter(i -> !other.get(i).isEmpty() && isOfOneForm(row.get(i), other.get(i)))
            .mapToObj(other::get)
            .toList();
    return alike.size() >= LEAST_ALIKE && alike.stream().anyMatch(SwallowedRows::hasDigit);
  }

  /** The lengths go first: a row may hold one long cell, and another of very many short lines. */
  private static boolean isOfOneForm(String cell, String other) {
    return cell.length() == other.length() && form(cell).equals(form(other));
  }

  /** A text with each digit as 9 and each letter as a. */
  private static String form(String text) {
    StringBuilder form = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      form.append(Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c);
    }
    return form.toString();
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether a heading holds a line that could be a row. */
  static boolean areIn(Stream<String> headings, int leastCells) {
    return headings
        .flatMap(heading -> heading.lines().skip(1))
        .anyMatch(
            line -> SEPARATORS.stream().anyMatch(each -> split(line, each).size() >= leastCells));
  }
}
