package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.LooseDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableHeading;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of requests that are not read, looked at row by row: none of them may hold
 * what a field is empty of, or its default would decide. The file is refused where
 *
 * <ul>
 *   <li>it has no start, and one of them is filled;
 *   <li>on some row, of no withdraw, the start is empty, and one of them holds a day after the
 *       receipt, in whatever form, and is not called what is plainly no start;
 *   <li>on some row a field with a default is empty, and one could hold it ({@link
 *       UnreadDefaults});
 *   <li>on some row a term of the agreement is lacking, and one could hold it ({@link NearTerms}).
 * </ul>
 */
final class UnreadColumns {

  private static final TableColumn START = RequestField.START_DATE.column();
  private static final int MOST_NAMED = 5;

  /** What chooses the day that a column is called: {@code x} below {@code Q4}. */
  private static final Pattern TICK =
      Pattern.compile("(?i)x|v|1|ja|j|yes|y|true|waar|[\u2611-\u2612\u2713-\u2718\u2022\u25cf]");

  private final Table table;
  private final List<TableHeading> headings;
  private final RequestColumns columns;
  private final @Nullable LocalDate receivedOn;
  private final NearTerms nearTerms;
  private final List<TableHeading> perhapsTerms;
  private final UnreadDefaults defaults;
  private final List<TableHeading> perhapsStarts;
  private final Place header;
  private final BitSet filled = new BitSet();
  private List<Message> termsInRow = List.of();

  /**
   * Of a table that stands at its header.
   *
   * @param columns tell which terms a row gives
   * @param headings those that are not read
   */
  UnreadColumns(
      RequestColumns columns, Table table, List<TableHeading> headings, ReadOptions options) {
    this.table = table;
    this.headings = List.copyOf(headings);
    this.columns = columns;
    this.receivedOn = options.receivedOn();
    this.nearTerms = new NearTerms(options.terms());
    this.perhapsTerms =
        new ArrayList<>(
            headings.stream().filter(heading -> nearTerms.mayBe(heading.written())).toList());
    this.header = Place.line(table.line());
    this.perhapsStarts =
        new ArrayList<>(
            table.has(START)
                ? headings.stream().filter(each -> OtherWords.couldBeStart(each.folded())).toList()
                : List.of());
    this.defaults = new UnreadDefaults(table, headings, receivedOn != null);
  }

  /** Takes down what the columns hold on the row at which the table stands. */
  void lookAtRow() {
    for (int i = filled.nextClearBit(0); i < headings.size(); i = filled.nextClearBit(i + 1)) {
      if (isFilled(i)) {
        filled.set(i);
      }
    }
    defaults.lookAtRow();
    if (!perhapsStarts.isEmpty() && table.findField(START).isEmpty() && !isWithdraw()) {
      boolean isStop = action().filter(Action.STOP::equals).isPresent();
      perhapsStarts.removeIf(
          heading -> (isStop || !OtherWords.isOfEnd(heading.folded())) && isFaulty(heading));
    }
    if (!perhapsTerms.isEmpty()) {
      lookForTerms();
    }
  }

  private void lookForTerms() {
    termsInRow = List.of();
    String agreement = table.findField(RequestField.AGREEMENT.column()).orElse("");
    Optional<Action> action = action();
    if (agreement.isEmpty() || action.isEmpty()) {
      return;
    }
    Map<String, Value> given = columns.givenTerms();
    if (NearTerms.canLackIn(action.get(), !given.isEmpty())) {
      perhapsTerms.removeIf(heading -> isTermLackingIn(agreement, given, heading));
    }
    if (!given.isEmpty() && action.get().takesTerms()) {
      termsInRow =
          perhapsTerms.stream()
              .flatMap(heading -> differing(agreement, given, heading).stream())
              .toList();
    }
  }

  private Optional<Message> differing(
      String agreement, Map<String, Value> given, TableHeading heading) {
    String cell = table.cell(heading.index());
    return cell.isEmpty()
        ? Optional.empty()
        : nearTerms.differing(agreement, given, heading.written(), new Value.Text(cell));
  }

  /** What is wrong with the row at which the table stands: what it says in two ways. */
  List<Message> inRow() {
    Optional<Message> otherStart = defaults.otherStart();
    return otherStart.isEmpty()
        ? termsInRow
        : Stream.concat(otherStart.stream(), termsInRow.stream()).toList();
  }

  private boolean isTermLackingIn(
      String agreement, Map<String, Value> given, TableHeading heading) {
    String cell = table.cell(heading.index());
    if (cell.isEmpty()) {
      return false;
    }
    Optional<LocalizedText> lacking =
        nearTerms.lacking(agreement, given, heading.written(), new Value.Text(cell));
    lacking.ifPresent(
        term ->
            table.fault(
                Message.of("request.perhapsTerm")
                    .given("heading", heading.written())
                    .phrase("column", term)
                    .word("option", RequestColumns.option(heading))));
    return lacking.isPresent();
  }

  private boolean isFilled(int i) {
    return !table.cell(headings.get(i).index()).isEmpty();
  }

  /** A day that lies no later than the receipt is the one on which a form was filled in. */
  private boolean isFaulty(TableHeading heading) {
    String cell = table.cell(heading.index());
    boolean isFaulty =
        LooseDays.isAfter(heading.written(), cell, received())
            || (TICK.matcher(cell).matches()
                && LooseDays.isAfter("", heading.written(), received()));
    if (isFaulty) {
      table.fault(
          Message.of("request.perhapsEmptyStart")
              .given("heading", heading.shown())
              .given("column", table.name(START))
              .word("option", RequestColumns.option(heading)));
    }
    return isFaulty;
  }

  /** It has no start of its own. */
  private boolean isWithdraw() {
    return action().filter(Action.WITHDRAW::equals).isPresent();
  }

  private Optional<Action> action() {
    return table.findField(RequestField.ACTION.column()).flatMap(Action.CODES::ofWord);
  }

  private @Nullable LocalDate received() {
    return table
        .findField(RequestField.RECEIVED_AT.column())
        .flatMap(ReceivedAt::parse)
        .map(receipt -> receipt.on(ReceivedAt.AMSTERDAM))
        .orElse(receivedOn);
  }

  /**
   * Ends the reading of a whole file.
   *
   * @throws RefusedException where a column could hold what a field is empty of
   */
  void finish() {
    table.refuseIfFaulty();
    if (!table.has(START)) {
      refuseIfStartAmong(filled);
    }
  }

  private void refuseIfStartAmong(BitSet perhapsStart) {
    List<Fact> names = new ArrayList<>();
    perhapsStart.stream()
        .limit(MOST_NAMED)
        .forEach(i -> names.add(new Fact.Given(headings.get(i).shown())));
    if (!names.isEmpty()) {
      Message message =
          Message.of("request.perhapsStart")
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
