package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The submission deadline (Dutch: uiterste inzenddatum): the last day on which a request for a
 * start date may be received, that day included. Counted in calendar days.
 */
public sealed interface Deadline {

  /** The last day on which a request for this start may be received. */
  LocalDate of(LocalDate start);

  /**
   * So many weeks before the start.
   *
   * @param weeks 1 or more
   */
  record WeeksBefore(int weeks) implements Deadline {
    public WeeksBefore {
      if (weeks < 1) {
        throw new IllegalArgumentException("A deadline lies 1 week or more before the start");
      }
    }

    @Override
    public LocalDate of(LocalDate start) {
      return start.minusWeeks(weeks);
    }
  }

  /**
   * So many days before the start.
   *
   * @param days 0 or more
   */
  record DaysBefore(int days) implements Deadline {
    public DaysBefore {
      if (days < 0) {
        throw new IllegalArgumentException("A deadline lies 0 days or more before the start");
      }
    }

    @Override
    public LocalDate of(LocalDate start) {
      return start.minusDays(days);
    }
  }

  /**
   * A fixed day of the year: the latest such day before the start.
   *
   * @param day a day of every year
   */
  record By(MonthDay day) implements Deadline {
    public By {
      if (day.equals(ChangeWindow.LEAP_DAY)) {
        throw new IllegalArgumentException("29 February is not a day of every year");
      }
    }

    @Override
    public LocalDate of(LocalDate start) {
      LocalDate thisYear = day.atYear(start.getYear());
      return thisYear.isBefore(start) ? thisYear : day.atYear(start.getYear() - 1);
    }
  }
}
