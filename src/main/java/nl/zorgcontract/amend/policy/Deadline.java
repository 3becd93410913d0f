package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The submission deadline (Dutch: uiterste inzenddatum): the last day on which a request for a
 * start date may be received, that day included. Counted in calendar days.
 */
public sealed interface Deadline {

  /** The last day on which a request for this start may be received; empty where there is none. */
  Optional<LocalDate> of(LocalDate start);

  /**
   * So many weeks or days before the start.
   *
   * @param count of weeks 1 or more, of days 0 or more
   * @param unit weeks or days
   */
  record Before(int count, ChronoUnit unit) implements Deadline {
    public Before {
      if (count < (unit == ChronoUnit.WEEKS ? 1 : 0)) {
        throw new IllegalArgumentException("No time before the start: " + count + " " + unit);
      }
    }

    @Override
    public Optional<LocalDate> of(LocalDate start) {
      return Optional.of(start.minus(count, unit));
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
    public Optional<LocalDate> of(LocalDate start) {
      LocalDate thisYear = day.atYear(start.getYear());
      return Optional.of(thisYear.isBefore(start) ? thisYear : day.atYear(start.getYear() - 1));
    }
  }

  /**
   * A fixed day of the year for each start: the latest such day before it. Another start has no
   * deadline.
   *
   * @param days the day by start, in the order of the year
   */
  record ByStart(SortedMap<MonthDay, By> days) implements Deadline {
    public ByStart {
      days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    @Override
    public Optional<LocalDate> of(LocalDate start) {
      return Optional.ofNullable(days.get(MonthDay.from(start))).flatMap(by -> by.of(start));
    }
  }
}
