package nl.zorgcontract.amend.policy;

import java.time.LocalDate;

/**
 * Days from start to end, both included.
 *
 * @param start the first day
 * @param end the last day, on or after the start
 */
public record DateRange(LocalDate start, LocalDate end) {

  public DateRange {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("End " + end + " must be on or after start " + start);
    }
  }

  /** Whether the day lies in this range, its first and last day included. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Whether the two ranges share a day. */
  public boolean overlaps(DateRange other) {
    return !other.end.isBefore(start) && !other.start.isAfter(end);
  }

  /** The days that lie in both ranges, of two that share a day. */
  public DateRange intersection(DateRange other) {
    return new DateRange(
        start.isAfter(other.start) ? start : other.start,
        end.isBefore(other.end) ? end : other.end);
  }
}
