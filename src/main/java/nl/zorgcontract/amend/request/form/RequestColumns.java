package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * The columns of a table of requests: those of fields, those of terms, and those that are not read.
 *
 * <p>No column is misread in silence. One that is not known refuses the file where it could be
 * meant for a field or a term that the file lacks; what the rows tell, {@link UnreadColumns} looks
 * at. The others are passed over and named.
 */
final class RequestColumns {

  /** What a report of ours has: as CSV, and as a sheet in either language. */
  private static final List<Set<String>> REPORTS =
      List.of(
          Set.of("outcome", "reasoncodes"),
          Set.of("outcome", "reasons"),
          Set.of("uitkomst", "redenen"));

  /** Where two of these are in their places, there stands a request. */
  private static final Map<TableColumn, Predicate<String>> MARKS =
      Stream.of(
              RequestField.RECEIVED_AT,
              RequestField.AGB_CODE,
              RequestField.ACTION,
              RequestField.START_DATE)
          .collect(Collectors.toMap(RequestField::column, RequestColumns::form));

  private static final int LONGEST_SHOWN = 60;

  private final String file;
  private final Table table;
  private final ReadOptions options;
  private final SimilarNames similar;
  private final Map<String, TableHeading> terms = new LinkedHashMap<>();
  private final Map<Object, TableHeading> byMeaning = new HashMap<>();
  private final List<TableHeading> unread = new ArrayList<>();
  private final PassedOver passedOver;
  private final Place header;

  private RequestColumns(String file, Table table, ReadOptions options) {
    this.file = file;
    this.table = table;
    this.options = options;
    this.header = Place.line(table.line());
    this.similar = new SimilarNames(options.terms());
    this.passedOver = new PassedOver(options.ignored());
  }

  static TableFormat format(ReadOptions options) {
    TableFormat format =
        TableFormat.of("request", RequestField.ALL.stream().map(RequestField::column).toList())
            .knowing(TermNames::hasPrefix)
            .markedBy(MARKS)
            .ignoring(options.ignored()::contains)
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
      columns.unread().names().faults(file).stream().map(Fault::message).forEach(table::fault);
    }
    table.refuseIfFaulty();
    return columns;
  }

  private void refuseOtherFiles() {
    if (isReport(table)) {
      throw RefusedException.of(file, header, Message.of("request.isReport"));
    }
  }

  /** Whether a table is a report that this program wrote. */
  static boolean isReport(Table table) {
    Set<String> names =
        table.others().stream().map(TableHeading::folded).collect(Collectors.toSet());
    return REPORTS.stream().anyMatch(names::containsAll);
  }

  private void add(TableHeading heading) {
    Optional<String> term = TermNames.of(heading.written(), options.terms());
    boolean isKnown = term.isPresent() || RequestField.isHeading(heading.folded());
    if (passedOver.add(heading.written(), heading.folded(), isKnown)) {
      return;
    }
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
          Message.of("table.columnTwice")
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
            field -> new LocalizedText(field.column().name(), field.column().dutch()))
        .ifPresent(
            meant ->
                table.fault(
                    Message.of("request.nearColumn")
                        .given("heading", heading.written())
                        .phrase("column", meant)
                        .word("option", option(heading))));
  }

  private static Predicate<String> form(RequestField<?> field) {
    return text -> field.form().apply(text).isPresent();
  }

  /** How to pass the column over, as a shell takes it. */
  static String option(TableHeading heading) {
    return "--ignore-column \"" + Sanitizer.cut(heading.written(), LONGEST_SHOWN) + "\"";
  }

  /** The columns that are not read, for a reader of the rows. */
  UnreadColumns unread() {
    return new UnreadColumns(this, table, unread, options);
  }

  /** The columns that are passed over, as the options say. */
  PassedOver passedOver() {
    return passedOver;
  }

  /** The numbers of the terms that a comma may have split. */
  SplitNumbers splitNumbers() {
    return new SplitNumbers(table, terms, unread, options.terms());
  }

  /** The terms that the row at which the table stands gives, by name, in the header's order. */
  Map<String, Value> givenTerms() {
    if (terms.isEmpty()) {
      return Map.of();
    }
    Map<String, Value> given = new LinkedHashMap<>();
    terms.forEach(
        (name, heading) -> {
          String text = table.cell(heading.index());
          if (!text.isEmpty()) {
            given.put(name, new Value.Text(text));
          }
        });
    return given;
  }
}
