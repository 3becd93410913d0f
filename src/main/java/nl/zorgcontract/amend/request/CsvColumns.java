package nl.zorgcontract.amend.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.CsvTable;
import org.jspecify.annotations.Nullable;

/** Which column of a CSV file holds which field or term, by its header. */
final class CsvColumns {

  private static final Map<String, RequestField<?>> FIELDS = fieldsByHeading();
  private static final Column ABSENT = new Column(-1, "");

  // A field is one of a few constants, and a million rows ask for each.
  private final IdentityHashMap<RequestField<?>, Column> fields = new IdentityHashMap<>();
  private final Map<String, Integer> terms = new LinkedHashMap<>();
  private final UnknownNames unknown = UnknownNames.columns();
  private final Map<String, String> termHeadings = new HashMap<>();
  private final List<String> unreadHeadings = new ArrayList<>();
  private final List<Message> faults = new ArrayList<>();

  private record Column(int index, String heading) {}

  private CsvColumns() {}

  /**
   * The columns of a file that stands at its header.
   *
   * @throws RefusedException where two columns are of one field or term, a required one is missing,
   *     or unknown ones are there and the file is read strictly; each is told
   */
  static CsvColumns of(String file, CsvTable source, ReadOptions options) {
    Place header = Place.line(source.line());
    CsvColumns columns = new CsvColumns();
    for (int i = 0; i < source.header().size(); i++) {
      columns.add(i, source.header().get(i), source.cell(i), header);
    }
    if (source.header().size() == 1 && columns.fields.isEmpty()) {
      Message message = Message.of("request.oneColumn").given("heading", source.cell(0));
      throw RefusedException.of(file, header, message);
    }
    columns.requireFields(options.receivedOn() != null);
    List<Fault> refused = new ArrayList<>();
    columns.faults.forEach(message -> refused.add(new Fault(file, header, message)));
    if (options.strict()) {
      refused.addAll(columns.unknown.faults(file));
    }
    if (!refused.isEmpty()) {
      throw new RefusedException(refused);
    }
    return columns;
  }

  private static Map<String, RequestField<?>> fieldsByHeading() {
    Map<String, RequestField<?>> fields = new HashMap<>();
    for (RequestField<?> field : RequestField.ALL) {
      fields.put(field.header(), field);
      fields.put(field.dutchHeader(), field);
    }
    return fields;
  }

  /**
   * Whether a heading, in lower case and with {@code _} between its words, is one of the format.
   */
  static boolean isKnown(String heading) {
    return FIELDS.containsKey(heading) || TermNames.of(heading).isPresent();
  }

  private void add(int index, String heading, String written, Place header) {
    RequestField<?> field = FIELDS.get(heading);
    Optional<String> term = TermNames.of(written);
    if (field != null) {
      refuseSecond(fields.putIfAbsent(field, new Column(index, heading)), heading);
    } else if (term.isPresent()) {
      String first = termHeadings.putIfAbsent(TermNames.folded(term.get()), written);
      refuseSecond(first == null ? null : new Column(index, first), written);
      terms.put(term.get(), index);
    } else {
      unreadHeadings.add(written);
      unknown.add(written.isEmpty() ? "#" + (index + 1) : written, header);
    }
  }

  private void refuseSecond(@Nullable Column first, String second) {
    if (first != null) {
      faults.add(
          Message.of("request.columnTwice")
              .given("first", first.heading())
              .given("second", second));
    }
  }

  private void requireFields(boolean receiptIsKnown) {
    for (RequestField<?> field : RequestField.ALL) {
      boolean spared = receiptIsKnown && field.equals(RequestField.RECEIVED_AT);
      if (field.required() && !fields.containsKey(field) && !spared) {
        faults.add(
            missing("request.missingColumn", List.of(field))
                .word("column", field.header())
                .word("dutch", field.dutchHeader()));
      }
    }
    if (!fields.containsKey(RequestField.AGB_CODE)
        && !fields.containsKey(RequestField.CONTRACT_ID)) {
      faults.add(
          missing(
                  "request.missingContractColumn",
                  List.of(RequestField.AGB_CODE, RequestField.CONTRACT_ID))
              .word("agb", RequestField.AGB_CODE.header())
              .word("contract", RequestField.CONTRACT_ID.header())
              .word("dutch", RequestField.CONTRACT_ID.dutchHeader()));
    }
  }

  /** The message, with the unknown heading that was perhaps meant. */
  private Message missing(String key, List<RequestField<?>> candidates) {
    return candidates.stream()
        .flatMap(field -> Stream.of(field.header(), field.dutchHeader()))
        .flatMap(heading -> Texts.nearest(heading, unreadHeadings).stream())
        .findFirst()
        .map(near -> Message.of(key + "Near").given("near", near))
        .orElse(Message.of(key));
  }

  /** The index of the field's column; -1 where there is none. */
  int index(RequestField<?> field) {
    return fields.getOrDefault(field, ABSENT).index();
  }

  /** The heading of the field's column, in the language of this file where it has the column. */
  String name(RequestField<?> field) {
    Column column = fields.get(field);
    return column != null ? column.heading() : field.header();
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
