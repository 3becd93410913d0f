package nl.zorgcontract.amend.decision.ruling;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.LooseDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * What the columns of rulings that are not known could say of a ruling: a refusal, in a row without
 * a ruling, which grants; or the start that is granted, in a row without one.
 */
final class UnreadRulings {

  /** What people write for a refusal, folded. */
  private static final Set<String> REFUSALS =
      Set.of(
          "refused",
          "afgewezen",
          "geweigerd",
          "afwijzing",
          "afwijzen",
          "weigering",
          "refusal",
          "rejection",
          "niettoegekend",
          "nietgoedgekeurd",
          "notgranted",
          "afgekeurd",
          "rejected",
          "denied",
          "declined",
          "nietakkoord",
          "notapproved");

  private static final Set<String> NO = Set.of("nee", "no", "n", "niet");

  /** What a column is called in which those refuse, and do not say something else. */
  private static final Pattern OF_A_RULING =
      Pattern.compile(
          "(?!.*(vorig|eerder|previous|earlier|betaal|betaling|payment|mail|brief|letter)).*"
              + "(uitspraak|besluit|beslissing|oordeel|status|akkoord|goedgekeurd|toegekend"
              + "|uitkomst|resultaat|conclusie|advies|ruling|decision|verdict|granted|approv|outcome"
              + "|result|conclusion|agreed|advice).*|");

  /** What a column is called that says by itself that it refuses. */
  private static final Pattern OF_A_REFUSAL =
      Pattern.compile(".*(afwijz|afgewezen|weiger|refus|reject|denied|denial).*");

  private static final Pattern OF_A_START =
      Pattern.compile(".*per|.*(vanaf|ingang|start|begin|effective|asof).*");

  private UnreadRulings() {}

  /** A message of the first refusal in the row at which the table stands. */
  static Optional<Message> refusal(Table table) {
    return first(table, UnreadRulings::refuses)
        .map(heading -> told("rulings.perhapsRefused", heading, table, RulingsReader.RULING));
  }

  /** A message of the first start in the row at which the table stands. */
  static Optional<Message> start(Table table) {
    return first(
            table,
            (heading, cell) ->
                OF_A_START.matcher(heading).matches() && LooseDays.isAfter("", cell, null))
        .map(heading -> told("rulings.perhapsStart", heading, table, RulingsReader.START_DATE));
  }

  /** The first that is filled, and of which its folded name and its cell say so. */
  private static Optional<TableHeading> first(Table table, BiPredicate<String, String> says) {
    return table.others().stream()
        .filter(heading -> !table.cell(heading.index()).isEmpty())
        .filter(heading -> says.test(heading.folded(), table.cell(heading.index())))
        .findFirst();
  }

  private static boolean refuses(String heading, String cell) {
    String word = Texts.folded(cell);
    return OF_A_REFUSAL.matcher(heading).matches()
        ? !NO.contains(word)
        : OF_A_RULING.matcher(heading).matches() && (REFUSALS.contains(word) || NO.contains(word));
  }

  private static Message told(String key, TableHeading heading, Table table, TableColumn column) {
    return Message.of(key)
        .given("heading", heading.shown())
        .given("value", table.cell(heading.index()))
        .word("column", column.name())
        .word("dutch", column.dutch());
  }
}
