package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * The columns of a table of requests that are not read and could be of a field that says something
 * where it is empty: the start, the submitter, the channel. Where the field is empty on a row, one
 * that resembles it, or says it in other words ({@link OtherWords}), refuses the file.
 */
final class UnreadDefaults {

  private static final TableColumn START = RequestField.START_DATE.column();

  private final Table table;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<TableHeading> starts;

  /**
   * A heading, and the field that it could be.
   *
   * @param resembles whether its name alone says so; else what stands there does
   */
  private record Pair(TableHeading heading, RequestField<?> field, boolean resembles) {}

  /**
   * Of a table that stands at its header.
   *
   * @param headings those that are not read
   * @param isReceiptGiven whether a request need not say when it came in
   */
  UnreadDefaults(Table table, List<TableHeading> headings, boolean isReceiptGiven) {
    this.table = table;
    for (RequestField<?> field : RequestField.withDefault(isReceiptGiven)) {
      for (TableHeading heading : headings) {
        boolean resembles =
            table.has(field.column()) && SimilarNames.resembles(heading.folded(), field);
        if (resembles || OtherWords.mayBe(field, heading.folded())) {
          pairs.add(new Pair(heading, field, resembles));
        }
      }
    }
    this.starts =
        table.has(START)
            ? headings.stream().filter(each -> OtherWords.isStart(each.folded())).toList()
            : List.of();
  }

  /** Keeps a fault for each column that could hold what a field on the row is empty of. */
  void lookAtRow() {
    if (!pairs.isEmpty()) {
      pairs.removeIf(this::isFaulty);
    }
  }

  private boolean isFaulty(Pair pair) {
    TableColumn column = pair.field().column();
    String cell = table.cell(pair.heading().index());
    boolean isFaulty =
        !cell.isEmpty()
            && table.cell(table.index(column)).isEmpty()
            && (pair.resembles() || OtherWords.saysOther(pair.field(), cell));
    if (isFaulty) {
      Message told =
          pair.resembles()
              ? Message.of("request.nearEmptyColumn")
              : Message.of("request.perhapsDefault").given("value", cell);
      table.fault(
          told.given("heading", pair.heading().shown())
              .given("column", table.name(column))
              .word("option", RequestColumns.option(pair.heading())));
    }
    return isFaulty;
  }

  /** That a column which says no more than the start has another day on the row. */
  Optional<Message> otherStart() {
    for (TableHeading heading : starts) {
      Optional<Message> other =
          OtherWords.otherStart(
              table.name(START),
              table.cell(table.index(START)),
              heading.written(),
              table.cell(heading.index()));
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }
}
