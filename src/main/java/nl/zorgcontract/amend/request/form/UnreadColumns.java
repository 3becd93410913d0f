package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * The columns of a table of requests that are not read, looked at row by row: none of them may hold
 * what a field is empty of, or its default would decide. The file is refused where
 *
 * <ul>
 *   <li>it has no start, and one of them is filled;
 *   <li>it has a start that is empty on every row, and one of them holds a day after a receipt;
 *   <li>on some row a field with a default is empty, and one that resembles it is filled.
 * </ul>
 */
final class UnreadColumns {

  private static final TableColumn START = RequestField.START_DATE.column();
  private static final int MOST_NAMED = 5;

  private final Table table;
  private final List<TableHeading> headings;
  private final List<Pair> pairs = new ArrayList<>();
  private final Place header;
  private final BitSet filled = new BitSet();
  private final BitSet holdingDays = new BitSet();
  private boolean hasStart;

  /** A heading, and the column of a field that it resembles. */
  private record Pair(TableHeading heading, TableColumn column) {}

  /** Of a table that stands at its header. */
  UnreadColumns(Table table, List<TableHeading> headings) {
    this.table = table;
    this.headings = List.copyOf(headings);
    this.header = Place.line(table.line());
    for (RequestField<?> field : RequestField.WITH_DEFAULT) {
      TableColumn column = field.column();
      headings.stream()
          .filter(heading -> table.has(column) && column.resembles(heading.folded()))
          .forEach(heading -> pairs.add(new Pair(heading, column)));
    }
  }

  /** Takes down what the columns hold on the row at which the table stands. */
  void lookAtRow() {
    for (int i = filled.nextClearBit(0); i < headings.size(); i = filled.nextClearBit(i + 1)) {
      if (isFilled(i)) {
        filled.set(i);
      }
    }
    pairs.removeIf(this::isFaulty);
    hasStart = hasStart || table.findField(START).isPresent();
    for (int i = 0; i < headings.size() && !hasStart; i++) {
      if (isFilled(i) && couldBeStart(table.cell(headings.get(i).index()))) {
        holdingDays.set(i);
      }
    }
  }

  private boolean isFilled(int i) {
    return !table.cell(headings.get(i).index()).isEmpty();
  }

  private boolean isFaulty(Pair pair) {
    boolean isFaulty =
        table.findField(pair.column()).isEmpty() && !table.cell(pair.heading().index()).isEmpty();
    if (isFaulty) {
      table.fault(
          Message.of("request.nearEmptyColumn")
              .given("heading", pair.heading().written())
              .given("column", table.name(pair.column()))
              .word("option", RequestColumns.option(pair.heading())));
    }
    return isFaulty;
  }

  /** Of a day that lies no later than the receipt, a form only tells when it was filled in. */
  private boolean couldBeStart(String text) {
    Optional<LocalDate> day = Days.entered(text);
    Optional<LocalDate> received =
        table
            .findField(RequestField.RECEIVED_AT.column())
            .flatMap(ReceivedAt::parse)
            .map(receipt -> receipt.on(ReceivedAt.AMSTERDAM));
    return (day.isPresent() && received.isPresent())
        ? day.get().isAfter(received.get())
        : DayProblems.isLikeDay(text);
  }

  /**
   * Ends the reading of a whole file.
   *
   * @throws RefusedException where a column could hold what a field is empty of
   */
  void finish() {
    table.refuseIfFaulty();
    if (!table.has(START)) {
      refuseIfAny(filled, "request.perhapsStart");
    } else if (!hasStart) {
      refuseIfAny(holdingDays, "request.perhapsEmptyStart");
    }
  }

  private void refuseIfAny(BitSet perhapsStart, String key) {
    List<Fact> names = new ArrayList<>();
    perhapsStart.stream()
        .limit(MOST_NAMED)
        .forEach(i -> names.add(new Fact.Given(headings.get(i).shown())));
    if (!names.isEmpty()) {
      Message message =
          Message.of(key)
              .with("names", new Fact.Several(names))
              .word("column", START.name())
              .word("dutch", START.dutch());
      throw RefusedException.of(table.file(), header, message);
    }
  }

  /** The columns that are passed over: those with a heading, and those without that are filled. */
  UnknownNames names() {
    UnknownNames unknown = UnknownNames.columns();
    for (int i = 0; i < headings.size(); i++) {
      if (!headings.get(i).folded().isEmpty() || filled.get(i)) {
        unknown.add(headings.get(i).shown(), header);
      }
    }
    return unknown;
  }
}
