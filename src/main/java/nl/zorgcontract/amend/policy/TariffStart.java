package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;

/** When the tariff that an amendment brings starts. */
public enum TariffStart implements Coded {
  /**
   * With the first quarter after the day of receipt, and not before the amendment itself: an
   * amendment in the past moves no tariff back.
   */
  NEXT_QUARTER,
  /** With the amendment. */
  WITH_AMENDMENT;

  /** By the word in files. */
  public static final CodeTable<TariffStart> CODES = CodeTable.of(TariffStart.class);

  /** The day of the new tariff. */
  public LocalDate of(LocalDate start, LocalDate receivedOn) {
    LocalDate quarter = nextQuarter(receivedOn);
    return this == WITH_AMENDMENT || start.isAfter(quarter) ? start : quarter;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1).plusMonths(3);
  }
}
