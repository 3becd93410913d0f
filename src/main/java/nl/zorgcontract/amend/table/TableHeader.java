package nl.zorgcontract.amend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which of its format, found out once. */
final class TableHeader {

  private final Place place;
  private final TableFormat format;
  private final List<TableHeading> headings;
  private final IdentityHashMap<TableColumn, TableHeading> columns = new IdentityHashMap<>();
  private final List<TableHeading> others = new ArrayList<>();
  private final List<Message> faults = new ArrayList<>();

  /**
   * The header of a file.
   *
   * @param rows stand at the header
   * @throws RefusedException where a heading stands twice
   */
  TableHeader(String file, CellRows rows, TableFormat format) {
    this.place = Place.line(rows.line());
    this.format = format;
    this.headings = headings(rows);
    refuseDuplicates(file);
    headings.forEach(this::resolve);
  }

  private static List<TableHeading> headings(CellRows rows) {
    List<TableHeading> headings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      headings.add(new TableHeading(i, rows.cell(i)));
    }
    return headings;
  }

  private void refuseDuplicates(String file) {
    List<Fault> duplicates = new ArrayList<>();
    Map<String, TableHeading> seen = new HashMap<>();
    for (TableHeading heading : headings) {
      TableHeading first = seen.putIfAbsent(heading.folded(), heading);
      if (first != null && !heading.folded().isEmpty()) {
        Message message =
            Message.of("csv.duplicateHeading")
                .given("heading", heading.written())
                .number("first", first.index() + 1)
                .number("second", heading.index() + 1);
        duplicates.add(new Fault(file, place, message));
      }
    }
    if (!duplicates.isEmpty()) {
      throw new RefusedException(duplicates);
    }
  }

  private void resolve(TableHeading heading) {
    TableColumn column = format.column(heading.folded());
    if (column == null) {
      others.add(heading);
      return;
    }
    TableHeading first = columns.putIfAbsent(column, heading);
    if (first != null) {
      faults.add(
          Message.of(format.key("columnTwice"))
              .given("first", first.folded())
              .given("second", heading.folded()));
    }
  }

  /** Where the header stands. */
  Place place() {
    return place;
  }

  /** How many cells a row should have. */
  int size() {
    return headings.size();
  }

  /** The heading of the column; null where the file has no such column. */
  @Nullable TableHeading heading(TableColumn column) {
    return columns.get(column);
  }

  /** The headings that are of no column of the format, in the order of the file. */
  List<TableHeading> others() {
    return others;
  }

  /** What is wrong with it: columns that stand there twice, under two headings. */
  List<Message> faults() {
    return faults;
  }
}
