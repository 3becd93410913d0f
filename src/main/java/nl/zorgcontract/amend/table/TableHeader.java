package nl.zorgcontract.amend.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.rows.CellRows;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which of its format, found out once. */
final class TableHeader {

  /** A row is looked at as a header so far down; what stands above the header is passed over. */
  private static final int LAST_ROW = 20;

  private static final int MOST_TOLD = 20;

  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';

  private final Place place;
  private final TableFormat format;
  private final List<TableHeading> headings = new ArrayList<>();
  private final IdentityHashMap<TableColumn, TableHeading> columns = new IdentityHashMap<>();
  private final List<TableHeading> others = new ArrayList<>();
  private final List<Message> twice = new ArrayList<>();
  private final int leastCells;
  private int rowsAbove;
  private int rowsBelow;

  private TableHeader(CellRows rows, TableFormat format) {
    this.place = Place.line(rows.line());
    this.format = format;
    for (int i = 0; i < rows.size(); i++) {
      headings.add(new TableHeading(i, rows.cell(i)));
    }
    findDuplicates();
    headings.forEach(this::resolve);
    this.leastCells =
        columns.entrySet().stream()
            .filter(column -> column.getKey().isReached())
            .mapToInt(column -> column.getValue().index() + 1)
            .max()
            .orElse(0);
  }

  /**
   * The header of a table: the first of its first 20 rows that has the required columns. Where none
   * has, the one with most columns of the format.
   *
   * @param rows stand at the first row
   */
  static TableHeader of(CellRows rows, TableFormat format) {
    TableHeader best = new TableHeader(rows, format);
    int above = 0;
    while (!best.isComplete() && above + 1 < LAST_ROW && rows.next()) {
      above++;
      TableHeader header = new TableHeader(rows, format);
      if (header.isBetterThan(best)) {
        best = header;
        best.rowsAbove = above;
      }
    }
    best.rowsBelow = above - best.rowsAbove;
    return best;
  }

  /** The row at which the rows stand, as a header. */
  static TableHeader at(CellRows rows, TableFormat format) {
    return new TableHeader(rows, format);
  }

  /** Whether each column stands where it stands in another header, by whatever name. */
  boolean isLike(TableHeader other) {
    return meanings().equals(other.meanings());
  }

  /** What each column that has a heading means, by its index. */
  private Map<Integer, Object> meanings() {
    Map<Integer, Object> meanings = new HashMap<>();
    columns.forEach((column, heading) -> meanings.put(heading.index(), column));
    others.stream()
        .filter(heading -> !heading.folded().isEmpty())
        .forEach(heading -> meanings.put(heading.index(), heading.folded()));
    return meanings;
  }

  private void findDuplicates() {
    Map<String, TableHeading> seen = new HashMap<>();
    for (TableHeading heading : headings) {
      TableHeading first = seen.putIfAbsent(heading.folded(), heading);
      if (first != null && !heading.folded().isEmpty()) {
        twice.add(
            first.written().equals(heading.written())
                ? again(first, heading)
                : twice(first, heading));
      }
    }
  }

  private static Message again(TableHeading first, TableHeading second) {
    return Message.of("csv.duplicateHeading")
        .given("heading", first.written())
        .number("first", first.index() + 1)
        .number("second", second.index() + 1);
  }

  private Message twice(TableHeading first, TableHeading second) {
    return Message.of("table.columnTwice")
        .given("first", first.written())
        .given("second", second.written());
  }

  private void resolve(TableHeading heading) {
    TableColumn column = format.column(heading.folded());
    if (column == null) {
      others.add(heading);
      return;
    }
    TableHeading first = columns.putIfAbsent(column, heading);
    if (first != null && !first.folded().equals(heading.folded())) {
      twice.add(twice(first, heading));
    }
  }

  /** Whether it is no header at all: columns are required, and none is there, or nearly so. */
  boolean isNone() {
    return !format.required().isEmpty()
        && columns.isEmpty()
        && format.required().stream().flatMap(one -> nearest(one).stream()).distinct().count() < 2;
  }

  /** Whether it has the required columns. */
  boolean isComplete() {
    return format.required().stream().allMatch(this::hasOneOf);
  }

  /** Whether it lacks one of the required columns at most. */
  boolean isNearlyComplete() {
    return format.required().stream().filter(oneOf -> !hasOneOf(oneOf)).count() <= 1;
  }

  boolean isBetterThan(TableHeader other) {
    return !other.isComplete() && (isComplete() || columns.size() > other.columns.size());
  }

  private boolean hasOneOf(List<TableColumn> oneOf) {
    return oneOf.stream().anyMatch(columns::containsKey);
  }

  /** Whether it lacks the column, or one of several of which it must have one. */
  boolean lacks(TableColumn column) {
    return format.required().stream().anyMatch(one -> one.contains(column) && !hasOneOf(one));
  }

  /** Where the header stands. */
  Place place() {
    return place;
  }

  /** How many rows were passed over before it. */
  int rowsAbove() {
    return rowsAbove;
  }

  /** Whether rows below it were looked at, as headers that could be better. */
  boolean hasRowsBelow() {
    return rowsBelow > 0;
  }

  /** How many cells a row should have. */
  int size() {
    return headings.size();
  }

  /** How many cells a row must have, to reach each column that it may not leave out. */
  int leastCells() {
    return leastCells;
  }

  /** The heading of the column; null where the file has no such column. */
  @Nullable TableHeading heading(TableColumn column) {
    return columns.get(column);
  }

  /** What is written in its cells. */
  List<String> written() {
    return headings.stream().map(TableHeading::written).toList();
  }

  /** The headings that are of no column of the format, in the order of the file. */
  List<TableHeading> others() {
    return others;
  }

  /** A message for each heading of no column that looks like one that the file lacks. */
  List<Message> similar() {
    List<Message> messages = new ArrayList<>();
    for (TableHeading heading : others) {
      format.columns().stream()
          .filter(column -> !columns.containsKey(column) && !lacks(column))
          .filter(column -> column.resembles(heading.folded()))
          .findFirst()
          .map(
              column ->
                  Message.of("csv.nearColumn")
                      .given("heading", heading.written())
                      .word("column", column.name())
                      .word("dutch", column.dutch()))
          .ifPresent(messages::add);
    }
    return messages;
  }

  /** That the headings of no column were passed over; the first 20 are named. */
  Optional<Message> passedOver() {
    List<String> names =
        others.stream().map(TableHeading::written).filter(name -> !name.isEmpty()).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    String key = names.size() > MOST_TOLD ? "csv.unknownColumnsAndMore" : "csv.unknownColumns";
    List<String> told = names.subList(0, Math.min(MOST_TOLD, names.size()));
    return Optional.of(Message.of(key).several("names", told, Fact.Given::new));
  }

  /** What is wrong with it: columns that stand there twice or are missing. */
  List<Message> faults() {
    List<Message> faults = new ArrayList<>(twice);
    headings.stream().flatMap(this::lineEndsInside).limit(1).forEach(faults::add);
    format.required().stream()
        .filter(oneOf -> !hasOneOf(oneOf))
        .map(this::missing)
        .forEach(faults::add);
    return faults;
  }

  /**
   * A column that is known, and behind it a character with which other systems end a line: what
   * follows there is the first request.
   */
  private Stream<Message> lineEndsInside(TableHeading heading) {
    String written = heading.written();
    return IntStream.range(0, written.length())
        .filter(i -> written.charAt(i) == NEXT_LINE || written.charAt(i) == LINE_SEPARATOR)
        .filter(i -> format.column(Texts.folded(written.substring(0, i))) != null)
        .mapToObj(
            i ->
                Message.of("csv.otherLineEnd")
                    .word("code", HexFormat.of().withUpperCase().toHexDigits(written.charAt(i))));
  }

  private Message missing(List<TableColumn> oneOf) {
    Optional<TableHeading> ignored =
        others.stream().filter(each -> format.ignoresOneOf(oneOf, each.folded())).findFirst();
    if (ignored.isPresent()) {
      return Message.of("csv.ignoredRequired").given("heading", ignored.get().written());
    }
    String key = oneOf.size() == 1 ? "missingColumn" : "missingOneOf";
    Message message =
        nearest(oneOf)
            .map(near -> Message.of("table." + key + "Near").given("near", near))
            .orElseGet(() -> Message.of(format.key(key)));
    TableColumn last = oneOf.get(oneOf.size() - 1);
    message = message.word("column", oneOf.get(0).name()).word("dutch", oneOf.get(0).dutch());
    return oneOf.size() == 1
        ? message
        : message.word("other", last.name()).word("otherDutch", last.dutch());
  }

  /** The heading that could be meant for one of the columns: by its letters, or as a part. */
  private Optional<String> nearest(List<TableColumn> oneOf) {
    List<String> unread = others.stream().map(TableHeading::written).toList();
    return oneOf.stream()
        .flatMap(column -> column.headings().stream())
        .flatMap(heading -> Texts.nearest(heading, unread).stream())
        .findFirst()
        .or(
            () ->
                others.stream()
                    .filter(
                        other -> oneOf.stream().anyMatch(each -> each.resembles(other.folded())))
                    .map(TableHeading::written)
                    .findFirst());
  }
}
