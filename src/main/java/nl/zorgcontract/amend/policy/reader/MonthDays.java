package nl.zorgcontract.amend.policy.reader;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import nl.zorgcontract.amend.policy.ChangeWindow;

/** Days of the year as a policy writes them: {@code --MM-dd}, and one that every year has. */
final class MonthDays {

  private static final int LENGTH = 7;

  private MonthDays() {}

  static Optional<MonthDay> parse(String text) {
    return isOfForm(text)
        ? existing(text).filter(day -> !day.equals(ChangeWindow.LEAP_DAY))
        : Optional.empty();
  }

  /** The key of what is wrong with a text that is no such day. */
  static String fault(String text) {
    if (!isOfForm(text)) {
      return "policy.monthDay.form";
    }
    return existing(text).isEmpty() ? "policy.monthDay.none" : "policy.monthDay.leap";
  }

  private static boolean isOfForm(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == 0 || i == 1 || i == 4;
      char c = text.charAt(i);
      if (dash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static Optional<MonthDay> existing(String text) {
    try {
      int month = Integer.parseInt(text, 2, 4, 10);
      return Optional.of(MonthDay.of(month, Integer.parseInt(text, 5, LENGTH, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
