package nl.zorgcontract.amend.overview;

import java.time.LocalDate;
import nl.zorgcontract.amend.policy.DateRange;

/** How an agreement period lies to a day. */
public enum PeriodState {
  IN_FORCE("in-force"),
  PLANNED("planned"),
  ENDED("ended");

  private final String code;

  PeriodState(String code) {
    this.code = code;
  }

  /** The state on a day of a period of these days. */
  public static PeriodState of(DateRange days, LocalDate day) {
    if (days.contains(day)) {
      return IN_FORCE;
    }
    return days.start().isAfter(day) ? PLANNED : ENDED;
  }

  /** The word in files. */
  public String code() {
    return code;
  }
}
