package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableHeading;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of terms that their decimal comma has split over two cells, in a file of commas without
 * quotes: what stands behind them is no note, all cells behind them have moved up, or a column that
 * is not read holds the decimals.
 *
 * <p>Such a column may hold numbers of its own, which its name says ({@code volgnr}), or a row: one
 * in which a number stands there that no comma can have split off.
 */
final class SplitNumbers {

  private static final String UNIT = "(%| ?(u|uur|uren|h|hrs?|hours?)\\.?)?";

  /** What may stand on one side of a comma in a number. */
  private static final Pattern PART = Pattern.compile("\\d{1,3}" + UNIT);

  /** Where the cell behind the term has a heading of its own, more digits are of that. */
  private static final Pattern DECIMALS = Pattern.compile("\\d{1,2}" + UNIT);

  private static final Pattern NUMBER = Pattern.compile("\\d+([.,]\\d+)?%?");

  /** What a column of numbers is called. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "aantal|numm|number|count|volg|regel|prio|versi|week|maand|month|kwartaal|quarter|jaar"
              + "|year|leeftijd|pati[eë]nt|deelnemer|participant|score|punten|points|rang|rank"
              + "|index|bedrag|amount|tarief|prijs|price|percent|code"
              + "|nr(?!\\p{L})|(?<!\\p{L})(no|id|row|line|age|dag|day|fte)(?!\\p{L})");

  private final Table table;
  private final List<Integer> terms = new ArrayList<>();
  private final int note;
  private final List<Neighbours> neighbours = new ArrayList<>();
  private final Map<Neighbours, Split> perhapsSplit = new LinkedHashMap<>();

  /** The column of a term, and the one behind it, which is not read. */
  private record Neighbours(int term, TableHeading unread) {}

  /** What stands in the two on a line. */
  private record Split(int line, String number, String decimals) {}

  /**
   * Of a table that stands at its header.
   *
   * @param terms the columns of terms, by name
   * @param unread the columns that are not read
   */
  SplitNumbers(
      Table table,
      Map<String, TableHeading> terms,
      Collection<TableHeading> unread,
      KnownTerms known) {
    this.table = table;
    this.note = table.index(RequestField.NOTE.column());
    if (table.isSeparatedByCommas()) {
      terms.forEach(
          (name, heading) -> {
            if (mayHaveDecimals(name, known)) {
              this.terms.add(heading.index());
            }
          });
    }
    for (int term : this.terms) {
      unread.stream()
          .filter(heading -> heading.index() == term + 1)
          .filter(heading -> !COUNTED.matcher(Texts.lower(heading.written())).find())
          .forEach(heading -> neighbours.add(new Neighbours(term, heading)));
    }
  }

  private static boolean mayHaveDecimals(String name, KnownTerms known) {
    List<TermDefinition.Type> types =
        known.all().filter(term -> term.isNamed(name)).map(TermDefinition::type).toList();
    return types.isEmpty() || types.contains(TermDefinition.Type.DECIMAL);
  }

  /** The fault of the row at which the table stands; null where it has none. */
  @Nullable Message inRow() {
    for (int term : terms) {
      int next = term + 1;
      boolean isSplit = next == note ? is(PART, next) : hasMoved() && is(DECIMALS, next);
      if (isSplit && is(PART, term)) {
        return Message.of("request.splitNumber").given("number", table.cell(term));
      }
    }
    return null;
  }

  private boolean hasMoved() {
    return table.size() > table.width();
  }

  /** Takes down what stands in the columns that are not read. */
  void lookAtRow() {
    if (!hasMoved()) {
      neighbours.removeIf(this::holdsNumbersOfItsOwn);
    }
  }

  private boolean holdsNumbersOfItsOwn(Neighbours neighbours) {
    int next = neighbours.unread().index();
    if (is(PART, neighbours.term()) && is(DECIMALS, next)) {
      perhapsSplit.putIfAbsent(
          neighbours, new Split(table.line(), table.cell(neighbours.term()), table.cell(next)));
      return false;
    }
    boolean isOwn = is(NUMBER, next);
    if (isOwn) {
      perhapsSplit.remove(neighbours);
    }
    return isOwn;
  }

  /** Keeps a fault of the file for each column that perhaps holds the decimals of a term. */
  void finish() {
    perhapsSplit.forEach(
        (neighbours, split) -> table.fault(split.line(), told(neighbours.unread(), split)));
  }

  private static Message told(TableHeading unread, Split split) {
    Message message =
        unread.folded().isEmpty()
            ? Message.of("request.perhapsSplitUnnamed")
            : Message.of("request.perhapsSplit").word("option", RequestColumns.option(unread));
    return message
        .given("number", split.number())
        .given("decimals", split.decimals())
        .given("heading", unread.shown());
  }

  private boolean is(Pattern part, int index) {
    String cell = table.cell(index);
    return !cell.isEmpty() && Character.isDigit(cell.charAt(0)) && part.matcher(cell).matches();
  }
}
