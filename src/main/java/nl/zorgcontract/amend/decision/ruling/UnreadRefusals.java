package nl.zorgcontract.amend.decision.ruling;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.Table;

/**
 * Refusals in the columns of rulings that are not known: a row without a ruling grants, so that
 * they would be passed over.
 */
final class UnreadRefusals {

  /** What people write for a refusal, folded. */
  private static final Set<String> REFUSALS =
      Set.of(
          "refused",
          "afgewezen",
          "geweigerd",
          "afgekeurd",
          "rejected",
          "denied",
          "declined",
          "nietakkoord",
          "notapproved",
          "nee",
          "no",
          "n",
          "niet");

  /** What a column is called in which those refuse, and do not say something else. */
  private static final Pattern OF_A_RULING =
      Pattern.compile(
          "(?!.*(vorig|eerder|previous|earlier|betaal|betaling|payment|mail|brief|letter)).*"
              + "(uitspraak|besluit|beslissing|oordeel|status|akkoord|goedgekeurd|toegekend"
              + "|uitkomst|resultaat|conclusie|advies|ruling|decision|verdict|granted|approv|outcome"
              + "|result|conclusion|agreed|advice).*|");

  private UnreadRefusals() {}

  /** A message of the first in the row at which the table stands. */
  static Optional<Message> in(Table table) {
    return table.others().stream()
        .filter(heading -> OF_A_RULING.matcher(heading.folded()).matches())
        .filter(heading -> REFUSALS.contains(Texts.folded(table.cell(heading.index()))))
        .findFirst()
        .map(
            heading ->
                Message.of("rulings.perhapsRefused")
                    .given("heading", heading.shown())
                    .given("value", table.cell(heading.index()))
                    .word("column", RulingsReader.RULING.name())
                    .word("dutch", RulingsReader.RULING.dutch()));
  }
}
