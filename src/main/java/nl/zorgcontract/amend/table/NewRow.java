package nl.zorgcontract.amend.table;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that is to be added to a table, cell by cell. An empty cell needs no column; whatever is
 * filled must have one in the file, unless it may be left out.
 */
public final class NewRow {

  private final Map<TableColumn, NewCell> cells = new LinkedHashMap<>();

  /**
   * A filled cell.
   *
   * @param day what it holds where that is a day, which each form of file writes in its way
   * @param isText whether a spreadsheet could take it for something else than the text it is
   * @param mayLack whether it is left out where the file has no such column
   */
  record NewCell(String content, @Nullable LocalDate day, boolean isText, boolean mayLack) {}

  /** A text that came from outside; null for none. */
  public NewRow text(TableColumn column, @Nullable String text) {
    return add(column, text, true, false);
  }

  /** A text likewise that is left out where the file has no such column. */
  public NewRow dispensableText(TableColumn column, @Nullable String text) {
    return add(column, text, true, true);
  }

  /** A word of the program; null for none. */
  public NewRow word(TableColumn column, @Nullable String word) {
    return add(column, word, false, false);
  }

  /** A word likewise that is left out where the file has no such column. */
  public NewRow dispensableWord(TableColumn column, @Nullable String word) {
    return add(column, word, false, true);
  }

  /** A day; null for none. */
  public NewRow day(TableColumn column, @Nullable LocalDate day) {
    return addDay(column, day, false);
  }

  /** A day likewise that is left out where the file has no such column. */
  public NewRow dispensableDay(TableColumn column, @Nullable LocalDate day) {
    return addDay(column, day, true);
  }

  private NewRow addDay(TableColumn column, @Nullable LocalDate day, boolean mayLack) {
    if (day != null) {
      cells.put(column, new NewCell(day.toString(), day, false, mayLack));
    }
    return this;
  }

  private NewRow add(
      TableColumn column, @Nullable String content, boolean isText, boolean mayLack) {
    if (content != null && !content.isEmpty()) {
      cells.put(column, new NewCell(content, null, isText, mayLack));
    }
    return this;
  }

  Map<TableColumn, NewCell> cells() {
    return cells;
  }
}
