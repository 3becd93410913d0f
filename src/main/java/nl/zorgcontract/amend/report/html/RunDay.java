package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.request.ReceivedAt;

/** The day from which a report counts. */
final class RunDay {

  private RunDay() {}

  /** The as-of day of a run; where its options do not tell, the day on which it ended. */
  static LocalDate of(Summary summary) {
    return summary.run().options().get("as-of") instanceof Value.Text day
        ? LocalDate.parse(day.text())
        : LocalDate.ofInstant(summary.run().finishedAt(), ReceivedAt.AMSTERDAM);
  }
}
