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
  NEXT_QUARTER("next-quarter"),
  /** With the amendment. */
  WITH_AMENDMENT("with-amendment");

  /** By the word in files. */
  public static final CodeTable<TariffStart> CODES = CodeTable.of(TariffStart.class);

  private final String code;

  TariffStart(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The day of the new tariff. */
  public LocalDate of(LocalDate start, LocalDate receivedOn) {
    LocalDate quarter = nextQuarter(receivedOn);
    return this == WITH_AMENDMENT || start.isAfter(quarter) ? start : quarter;
  }

  private static LocalDate nextQuarter(LocalDate day) {
    return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1).plusMonths(3);
  }
}
