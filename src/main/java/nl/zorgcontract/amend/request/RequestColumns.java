package nl.zorgcontract.amend.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import nl.zorgcontract.amend.table.TableHeading;

/** The columns of a table of requests: those of fields, those of terms, and those unknown. */
final class RequestColumns {

  static final TableFormat FORMAT =
      TableFormat.of(
          "request",
          RequestField.ALL.stream().map(RequestField::column).toList(),
          heading -> TermNames.of(heading).isPresent());

  private final Table table;
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private final Map<String, String> termHeadings = new HashMap<>();
  private final List<String> unread = new ArrayList<>();
  private final UnknownNames unknown = UnknownNames.columns();

  private RequestColumns(Table table) {
    this.table = table;
  }

  /**
   * The columns of a table that stands at its header.
   *
   * @throws RefusedException where two columns are of one field or term, a required one is missing,
   *     or unknown ones are there and the file is read strictly; each is told
   */
  static RequestColumns of(String file, Table table, ReadOptions options) {
    RequestColumns columns = new RequestColumns(table);
    if (table.width() == 1 && table.others().size() == 1) {
      Message message =
          Message.of("request.oneColumn").given("heading", table.others().get(0).written());
      throw RefusedException.of(file, Place.line(table.line()), message);
    }
    table.others().forEach(columns::add);
    columns.requireFields(options.receivedOn() != null);
    if (options.strict()) {
      columns.unknown.faults(file).stream().map(Fault::message).forEach(table::fault);
    }
    table.refuseIfFaulty();
    return columns;
  }

  private void add(TableHeading heading) {
    String written = heading.written();
    Optional<String> term = TermNames.of(written);
    if (term.isPresent()) {
      String first = termHeadings.putIfAbsent(TermNames.folded(term.get()), written);
      if (first != null) {
        table.fault(
            Message.of("request.columnTwice").given("first", first).given("second", written));
      }
      terms.put(term.get(), heading.index());
    } else {
      unread.add(written);
      unknown.add(
          written.isEmpty() ? "#" + (heading.index() + 1) : written, Place.line(table.line()));
    }
  }

  private void requireFields(boolean receiptIsKnown) {
    for (RequestField<?> field : RequestField.ALL) {
      boolean spared = receiptIsKnown && field.equals(RequestField.RECEIVED_AT);
      if (field.required() && !table.has(field.column()) && !spared) {
        table.fault(
            missing("request.missingColumn", List.of(field.column()))
                .word("column", field.column().name())
                .word("dutch", field.column().dutch()));
      }
    }
    TableColumn agb = RequestField.AGB_CODE.column();
    TableColumn contract = RequestField.CONTRACT_ID.column();
    if (!table.has(agb) && !table.has(contract)) {
      table.fault(
          missing("request.missingContractColumn", List.of(agb, contract))
              .word("agb", agb.name())
              .word("contract", contract.name())
              .word("dutch", contract.dutch()));
    }
  }

  /** The message, with the unknown heading that was perhaps meant. */
  private Message missing(String key, List<TableColumn> candidates) {
    return candidates.stream()
        .flatMap(column -> column.headings().stream())
        .flatMap(heading -> Texts.nearest(heading, unread).stream())
        .findFirst()
        .map(near -> Message.of(key + "Near").given("near", near))
        .orElse(Message.of(key));
  }

  /** The terms by name and the index of their column, in the order of the header. */
  Map<String, Integer> terms() {
    return terms;
  }

  /** The headings that the program does not know. */
  UnknownNames unknown() {
    return unknown;
  }
}
