package nl.zorgcontract.amend.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as files write them: {@code yyyy-MM-dd}, or {@code d-M-yyyy} as Dutch spreadsheets do. Only
 * the digits 0 to 9, years 1 to 9999, no spaces around. A day that does not exist, such as 31 June,
 * is no day and is never moved to another.
 */
public final class Days {

  private static final int YEAR_DIGITS = 4;
  private static final int ISO_LENGTH = 10;
  private static final int SHORTEST = 8;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final Pattern MIDNIGHT = Pattern.compile("[T ] *0?0:00(:00(\\.0+)?)?$");

  private Days() {}

  /**
   * The day that a person entered in a table or a form: as {@link #parse} reads it, in the years
   * 2000 to 2100, and perhaps with the midnight behind it that spreadsheets add.
   */
  public static Optional<LocalDate> entered(String text) {
    String day = text.length() > ISO_LENGTH || text.indexOf(' ') > 0 ? beforeMidnight(text) : text;
    return parse(day).filter(Days::isEnterable);
  }

  /** Whether the day lies in the years that people enter. */
  public static boolean isEnterable(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static String beforeMidnight(String text) {
    Matcher midnight = MIDNIGHT.matcher(text);
    return midnight.find() ? text.substring(0, midnight.start()) : text;
  }

  /** The day that the text writes; empty where it writes none. */
  public static Optional<LocalDate> parse(String text) {
    if (text.length() < SHORTEST || text.length() > ISO_LENGTH) {
      return Optional.empty();
    }
    int first = text.indexOf('-');
    int second = text.indexOf('-', first + 1);
    if (first < 1 || second < 0) {
      return Optional.empty();
    }
    boolean yearFirst = first == YEAR_DIGITS;
    int year = yearFirst ? number(text, 0, first) : number(text, second + 1, text.length());
    int month = number(text, first + 1, second);
    int day = yearFirst ? number(text, second + 1, text.length()) : number(text, 0, first);
    return isOfForm(text.length(), first, second) ? existing(year, month, day) : Optional.empty();
  }

  private static boolean isOfForm(int length, int first, int second) {
    int middle = second - first - 1;
    int last = length - second - 1;
    return first == YEAR_DIGITS
        ? middle == 2 && last == 2
        : first <= 2 && (middle == 1 || middle == 2) && last == YEAR_DIGITS;
  }

  /**
   * The number that the digits write, which is 0 or more; -1 where something else than a digit
   * stands among them.
   */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Optional<LocalDate> existing(int year, int month, int day) {
    // The cheap test first: an exception for every cell that is no day would cost a file of them
    // seconds.
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
