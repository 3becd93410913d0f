package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * The columns of a table of requests: those of fields, those of terms, and those that are not read.
 *
 * <p>No column is misread in silence. One that is not known refuses the file where it could be
 * meant for a field or a term that the file lacks, and so does any filled one where it lacks the
 * start; the others are passed over and named.
 */
final class RequestColumns {

  private static final TableColumn START = RequestField.START_DATE.column();

  /** What a report of ours has: as CSV, and as a sheet in either language. */
  private static final List<Set<String>> REPORTS =
      List.of(
          Set.of("outcome", "reasoncodes"),
          Set.of("outcome", "reasons"),
          Set.of("uitkomst", "redenen"));

  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final Table table;
  private final ReadOptions options;
  private final SimilarNames similar;
  private final Map<String, TableHeading> terms = new LinkedHashMap<>();
  private final Map<Object, TableHeading> byMeaning = new HashMap<>();
  private final List<TableHeading> unread = new ArrayList<>();
  private final BitSet filled = new BitSet();
  private final Place header;

  private RequestColumns(String file, Table table, ReadOptions options) {
    this.file = file;
    this.table = table;
    this.options = options;
    this.header = Place.line(table.line());
    this.similar = new SimilarNames(options.terms());
  }

  static TableFormat format(ReadOptions options) {
    TableFormat format =
        TableFormat.of("request", RequestField.ALL.stream().map(RequestField::column).toList())
            .knowing(TermNames::hasPrefix)
            .requiring(RequestField.REQUEST_ID.column());
    if (options.receivedOn() == null) {
      format = format.requiring(RequestField.RECEIVED_AT.column());
    }
    return format
        .requiring(RequestField.AGB_CODE.column(), RequestField.CONTRACT_ID.column())
        .requiring(RequestField.AGREEMENT.column(), RequestField.AMENDS.column())
        .requiring(RequestField.ACTION.column());
  }

  /**
   * The columns of a table that stands at its header.
   *
   * @throws RefusedException where it is a report, two columns are of one field or term, a required
   *     one is missing, one that is not known resembles one that is missing, or unknown ones are
   *     there and the file is read strictly; each is told
   */
  static RequestColumns of(String file, Table table, ReadOptions options) {
    RequestColumns columns = new RequestColumns(file, table, options);
    columns.refuseOtherFiles();
    table.others().forEach(columns::add);
    columns.unread.stream().filter(each -> !each.folded().isEmpty()).forEach(columns::refuseNear);
    if (options.strict()) {
      columns.unknown().faults(file).stream().map(Fault::message).forEach(table::fault);
    }
    table.refuseIfFaulty();
    return columns;
  }

  private void refuseOtherFiles() {
    Set<String> names =
        table.others().stream().map(TableHeading::folded).collect(Collectors.toSet());
    if (REPORTS.stream().anyMatch(names::containsAll)) {
      throw RefusedException.of(file, header, Message.of("request.isReport"));
    }
  }

  private void add(TableHeading heading) {
    if (options.ignored().contains(heading.folded())) {
      return;
    }
    Optional<String> term = TermNames.of(heading.written(), options.terms());
    if (term.isPresent()) {
      addTerm(term.get(), heading);
    } else {
      unread.add(heading);
    }
  }

  private void addTerm(String term, TableHeading heading) {
    Set<TableHeading> earlier = new TreeSet<>(Comparator.comparingInt(TableHeading::index));
    for (Object meaning : options.terms().meanings(TermNames.folded(term))) {
      Optional.ofNullable(byMeaning.putIfAbsent(meaning, heading)).ifPresent(earlier::add);
    }
    for (TableHeading each : earlier) {
      table.fault(
          Message.of("request.columnTwice")
              .given("first", each.written())
              .given("second", heading.written()));
    }
    terms.put(term, heading);
  }

  private void refuseNear(TableHeading heading) {
    similar
        .meant(
            heading.folded(),
            field -> table.has(field.column()) || table.lacks(field.column()),
            byMeaning.keySet(),
            field -> field.column().name())
        .ifPresent(
            meant ->
                table.fault(
                    Message.of("request.nearColumn")
                        .given("heading", heading.written())
                        .word("column", meant)
                        .word("option", option(heading))));
  }

  /** How to pass the column over, as a shell takes it. */
  private static String option(TableHeading heading) {
    return "--ignore-column \"" + Sanitizer.cut(heading.written(), LONGEST_SHOWN) + "\"";
  }

  /** Takes down which of the columns that are not read are filled on the row. */
  void lookAtRow() {
    for (int i = filled.nextClearBit(0); i < unread.size(); i = filled.nextClearBit(i + 1)) {
      if (!table.cell(unread.get(i).index()).isEmpty()) {
        filled.set(i);
      }
    }
  }

  /**
   * Ends the reading of a whole file.
   *
   * @throws RefusedException where it lacks the start, and a filled column that is not read could
   *     be it; or where a column without a heading is filled, and the file is read strictly
   */
  void finish() {
    if (table.has(START)) {
      return;
    }
    List<Fact> names = new ArrayList<>();
    filled.stream().limit(5).forEach(i -> names.add(new Fact.Given(unread.get(i).shown())));
    if (!names.isEmpty()) {
      Message message =
          Message.of("request.perhapsStart")
              .with("names", new Fact.Several(names))
              .word("column", START.name())
              .word("dutch", START.dutch());
      throw RefusedException.of(file, header, message);
    }
  }

  /** The terms by name and their headings, in the order of the header. */
  Map<String, TableHeading> terms() {
    return terms;
  }

  /** The columns that are passed over: those with a heading, and those without that are filled. */
  UnknownNames unknown() {
    UnknownNames unknown = UnknownNames.columns();
    for (int i = 0; i < unread.size(); i++) {
      if (!unread.get(i).folded().isEmpty() || filled.get(i)) {
        unknown.add(unread.get(i).shown(), header);
      }
    }
    return unknown;
  }
}
