package nl.zorgcontract.amend.policy.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.LooseDays;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableHeading;

/**
 * What the columns of an approved list that are not known could say of an end: a day, in a list
 * without a column for it, or that an approval has ended. One that ends unseen would go on.
 */
final class UnreadEnds {

  /** What people write of an approval that has ended, folded. */
  private static final Set<String> ENDED =
      Set.of(
          "vervallen",
          "verlopen",
          "ingetrokken",
          "beeindigd",
          "gestopt",
          "stopgezet",
          "afgewezen",
          "afgekeurd",
          "negatief",
          "inactief",
          "nietactief",
          "lapsed",
          "expired",
          "withdrawn",
          "revoked",
          "ended",
          "terminated",
          "rejected",
          "negative",
          "inactive",
          "notactive");

  /** What a column is called in which 'no' says so, too. */
  private static final Pattern OF_APPROVAL =
      Pattern.compile(
          ".*(actief|geldig|goedgekeurd|erkend|toegestaan|akkoord"
              + "|active|valid|approved|allowed|current).*");

  private static final Set<String> NO = Set.of("nee", "no", "n", "false", "onwaar");

  private final Table table;
  private final boolean hasUntil;
  private final List<TableHeading> perhaps;

  /** Of a table that stands at its header. */
  UnreadEnds(Table table) {
    this.table = table;
    this.hasUntil = table.has(ApprovedListReader.UNTIL);
    this.perhaps = new ArrayList<>(table.others());
  }

  /**
   * Keeps a fault for each column that could say an end of the approval in the row, which has none.
   */
  void lookAtRow() {
    if (!perhaps.isEmpty()) {
      perhaps.removeIf(this::isFaulty);
    }
  }

  private boolean isFaulty(TableHeading heading) {
    String cell = table.cell(heading.index());
    boolean isDay = !hasUntil && saysDay(cell);
    boolean isFaulty = isDay || saysEnded(heading.folded(), Texts.folded(cell));
    if (isFaulty) {
      table.fault(
          Message.of(isDay ? "list.perhapsUntil" : "list.perhapsEnded")
              .given("heading", heading.shown())
              .given("value", cell)
              .word("column", ApprovedListReader.UNTIL.name())
              .word("dutch", ApprovedListReader.UNTIL.dutch()));
    }
    return isFaulty;
  }

  private static boolean saysDay(String cell) {
    return LooseDays.isAfter("", cell, null) || Days.parse(cell).isPresent();
  }

  private static boolean saysEnded(String heading, String cell) {
    return ENDED.contains(cell) || (NO.contains(cell) && OF_APPROVAL.matcher(heading).matches());
  }
}
