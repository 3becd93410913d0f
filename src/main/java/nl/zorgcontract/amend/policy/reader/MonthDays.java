package nl.zorgcontract.amend.policy.reader;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.policy.ChangeWindow;

/** Days of the year as a policy writes them: {@code --MM-dd}, and one that every year has. */
final class MonthDays {

  private static final Pattern FORM = Pattern.compile("--[0-9]{2}-[0-9]{2}");

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
    return FORM.matcher(text).matches();
  }

  private static Optional<MonthDay> existing(String text) {
    try {
      return Optional.of(MonthDay.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
