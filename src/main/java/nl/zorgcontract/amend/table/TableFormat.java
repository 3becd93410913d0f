package nl.zorgcontract.amend.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.message.Message;
import org.jspecify.annotations.Nullable;

/** What a table of some kind looks like: the columns that it can have, and those that it must. */
public final class TableFormat {

  private final String messages;
  private final List<TableColumn> columns;
  private final Map<String, TableColumn> byHeading = new HashMap<>();
  private final List<List<TableColumn>> required;
  private final Predicate<String> others;
  private final Map<TableColumn, Predicate<String>> marks;
  private final Predicate<String> ignored;

  private TableFormat(
      String messages,
      List<TableColumn> columns,
      List<List<TableColumn>> required,
      Predicate<String> others,
      Map<TableColumn, Predicate<String>> marks,
      Predicate<String> ignored) {
    this.messages = messages;
    this.columns = List.copyOf(columns);
    this.required = List.copyOf(required);
    this.others = others;
    this.marks = Map.copyOf(marks);
    this.ignored = ignored;
    for (TableColumn column : columns) {
      column.headings().forEach(heading -> byHeading.put(heading, column));
    }
  }

  /**
   * The format with these columns.
   *
   * @param messages the word with which the keys of its own messages start: {@code
   *     list.missingColumn}, {@code list.missing}
   */
  public static TableFormat of(String messages, List<TableColumn> columns) {
    return new TableFormat(
        messages, columns, List.of(), heading -> false, Map.of(), heading -> false);
  }

  /** Likewise, with a column of which at least one of these is required. */
  public TableFormat requiring(TableColumn... oneOf) {
    List<List<TableColumn>> more = new ArrayList<>(required);
    more.add(List.of(oneOf));
    return new TableFormat(messages, columns, more, others, marks, ignored);
  }

  /**
   * Likewise, where other columns have a meaning too.
   *
   * @param known whether a heading, in the form of {@link TableHeading#folded}, is such a column's
   */
  public TableFormat knowing(Predicate<String> known) {
    return new TableFormat(messages, columns, required, known, marks, ignored);
  }

  /**
   * Likewise, where rows are told by their columns.
   *
   * @param forms the columns that mark a row, and whether a text is of their form
   */
  public TableFormat markedBy(Map<TableColumn, Predicate<String>> forms) {
    return new TableFormat(messages, columns, required, others, forms, ignored);
  }

  /**
   * Likewise, where columns are passed over.
   *
   * @param isIgnored whether a heading, in the form of {@link TableHeading#folded}, is of one
   */
  public TableFormat ignoring(Predicate<String> isIgnored) {
    return new TableFormat(messages, columns, required, others, marks, isIgnored);
  }

  /** Opens a CSV file of this format, which is UTF-8, as {@link Table#open} does. */
  public Table open(String file, InputStream in) {
    return Table.open(file, StrictReader.utf8(file, in), null, this, null);
  }

  /** The columns, in the order of the format. */
  List<TableColumn> columns() {
    return columns;
  }

  /** The columns that it must have: of each list at least one. */
  List<List<TableColumn>> required() {
    return required;
  }

  /** The columns by which a row is told, and whether a text is of their form. */
  Map<TableColumn, Predicate<String>> marks() {
    return marks;
  }

  /** The column with the heading; null where there is none, or it is passed over. */
  @Nullable TableColumn column(String folded) {
    return ignored.test(folded) ? null : byHeading.get(folded);
  }

  /** Whether a heading of one of these columns is passed over. */
  boolean ignoresOneOf(List<TableColumn> oneOf, String folded) {
    return ignored.test(folded) && oneOf.contains(byHeading.get(folded));
  }

  /** Whether a column with the heading has a meaning. */
  boolean knows(String folded) {
    return byHeading.containsKey(folded) || others.test(folded);
  }

  /** What is said of a file without a header. */
  Message noHeader() {
    List<TableColumn> named = required.stream().map(oneOf -> oneOf.get(0)).toList();
    return Message.of("csv.noKnownColumn")
        .words("columns", named.stream().map(TableColumn::name).toList())
        .words("dutch", named.stream().map(TableColumn::dutch).toList());
  }

  /** The key of one of its messages. */
  String key(String name) {
    return messages + "." + name;
  }
}
