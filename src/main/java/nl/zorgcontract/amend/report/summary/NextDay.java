package nl.zorgcontract.amend.report.summary;

import java.time.LocalDate;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.MovedAmendment;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.StartOption;
import org.jspecify.annotations.Nullable;

/** The day by which something is to be done about a decision. */
public final class NextDay {

  private NextDay() {}

  /**
   * Of an accepted request the day on which it takes effect, or from which what it moves would have
   * counted if that comes first: the portal must be right by then. Of a referred one the day before
   * its start, after which a ruling comes too late for it. Of a rejected one the last day on which
   * the practice can ask again. Null where there is none.
   */
  public static @Nullable LocalDate of(Decision decision) {
    LocalDate start = decision.startDate();
    return switch (decision.outcome()) {
      case ACCEPTED -> earliest(start, decision.subject().moved());
      case REFERRED -> start == null ? null : start.minusDays(1);
      case REJECTED -> askBy(decision);
      default -> null;
    };
  }

  private static @Nullable LocalDate earliest(
      @Nullable LocalDate start, @Nullable MovedAmendment moved) {
    return start != null && moved != null && moved.startDate().isBefore(start)
        ? moved.startDate()
        : start;
  }

  /**
   * The last day on which a request that was not accepted can be sent in again: for the first
   * possible start, or, where it only has to be corrected, for the start that it asks for. Null
   * where there is none.
   */
  public static @Nullable LocalDate askBy(Decision decision) {
    StartOption advice = decision.advice();
    if (advice != null) {
      return advice.submitBy();
    }
    return decision.outcome() == Outcome.REJECTED
            && decision.reasons().stream().allMatch(each -> Mender.isCorrectable(each.code()))
        ? decision.submitBy()
        : null;
  }
}
