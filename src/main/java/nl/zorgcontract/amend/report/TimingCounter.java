package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import nl.zorgcontract.amend.decision.Decision;

/**
 * Counts requests by the days between their receipt and their submission deadline, in weeks: from
 * more than {@value #WEEKS_BEFORE} weeks before it to more than {@value #WEEKS_AFTER} weeks after.
 * Not for several threads at once.
 */
public final class TimingCounter {

  public static final int WEEKS_BEFORE = 8;
  static final int WEEKS_AFTER = 4;

  private static final int DAYS = 7;

  private final long[] counts = new long[WEEKS_BEFORE + WEEKS_AFTER + 2];

  /**
   * A column of the count.
   *
   * @param inTime whether its requests were in time; the deadline day itself is
   * @param from the fewest days before the deadline, or after it
   * @param to the most days; {@link Long#MAX_VALUE} for no limit
   * @param count how many
   */
  public record Week(boolean inTime, long from, long to, long count) {

    public boolean isOpen() {
      return to == Long.MAX_VALUE;
    }
  }

  /** Counts a decision, where both its receipt and its deadline are known. */
  public void add(Decision decision) {
    LocalDate receivedOn = decision.receivedOn();
    LocalDate submitBy = decision.submitBy();
    if (receivedOn != null && submitBy != null) {
      counts[index(ChronoUnit.DAYS.between(receivedOn, submitBy))]++;
    }
  }

  /** The place of a column: the earliest requests come first. */
  private static int index(long daysLeft) {
    return daysLeft >= 0
        ? WEEKS_BEFORE - (int) Math.min(WEEKS_BEFORE, daysLeft / DAYS)
        : WEEKS_BEFORE + 1 + (int) Math.min(WEEKS_AFTER, (-daysLeft - 1) / DAYS);
  }

  /** How many columns there are. */
  public int columns() {
    return counts.length;
  }

  /** A column; the first is the earliest. */
  public Week column(int index) {
    boolean inTime = index <= WEEKS_BEFORE;
    long week = inTime ? WEEKS_BEFORE - index : index - WEEKS_BEFORE - 1L;
    long from = week * DAYS + (inTime ? 0 : 1);
    boolean isLast = index == 0 || index == counts.length - 1;
    return new Week(inTime, from, isLast ? Long.MAX_VALUE : from + DAYS - 1, counts[index]);
  }

  /** How many requests were counted. */
  public long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** The highest column. */
  public long highest() {
    long highest = 0;
    for (long count : counts) {
      highest = Math.max(highest, count);
    }
    return highest;
  }
}
