package nl.zorgcontract.amend.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a table of some kind looks like: the columns that it can have. */
public final class TableFormat {

  private final String messages;
  private final List<TableColumn> columns;
  private final Map<String, TableColumn> byHeading = new HashMap<>();
  private final Predicate<String> others;

  private TableFormat(String messages, List<TableColumn> columns, Predicate<String> others) {
    this.messages = messages;
    this.columns = List.copyOf(columns);
    this.others = others;
    for (TableColumn column : columns) {
      column.headings().forEach(heading -> byHeading.put(heading, column));
    }
  }

  /**
   * The format with these columns.
   *
   * @param messages the word with which the keys of its messages start: {@code list.missingColumn},
   *     {@code columnTwice}, {@code cellCount}, {@code missing}, {@code malformed}
   */
  public static TableFormat of(String messages, TableColumn... columns) {
    return new TableFormat(messages, List.of(columns), heading -> false);
  }

  /**
   * Likewise, where other columns have a meaning too.
   *
   * @param others whether a heading, in the form of {@link TableHeading#folded}, is such a column's
   */
  public static TableFormat of(
      String messages, List<TableColumn> columns, Predicate<String> others) {
    return new TableFormat(messages, columns, others);
  }

  /** The columns, in the order of the format. */
  public List<TableColumn> columns() {
    return columns;
  }

  /** The column with the heading; null where there is none. */
  @Nullable TableColumn column(String folded) {
    return byHeading.get(folded);
  }

  /** Whether a column with the heading has a meaning. */
  boolean knows(String folded) {
    return byHeading.containsKey(folded) || others.test(folded);
  }

  /** The key of one of its messages. */
  String key(String name) {
    return messages + "." + name;
  }
}
