package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.policy.DateRange;

/** The state of an agreement period on a day. */
public enum PeriodState implements Coded {
  IN_FORCE,
  PLANNED,
  ENDED;

  /** The state on a day of a period of these days. */
  public static PeriodState of(DateRange days, LocalDate day) {
    if (days.contains(day)) {
      return IN_FORCE;
    }
    return days.start().isAfter(day) ? PLANNED : ENDED;
  }
}
