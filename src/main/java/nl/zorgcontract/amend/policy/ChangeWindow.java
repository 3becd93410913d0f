package nl.zorgcontract.amend.policy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.zorgcontract.amend.message.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The days of the year on which an agreement may start, change or stop (Dutch: wijzigingsmoment).
 *
 * @param code the name in the policy file, such as {@code quarterly}
 * @param name what people call it
 * @param starts days of every year, at least one; kept in the order of the year, 29 February is
 *     none of them
 * @param onlyNext whether only the first possible start may be asked for
 * @param source document and heading
 */
public record ChangeWindow(
    String code,
    LocalizedText name,
    List<MonthDay> starts,
    boolean onlyNext,
    @Nullable String source) {

  /** The one day that not every year has. */
  public static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  public ChangeWindow {
    starts = starts.stream().sorted().distinct().toList();
    if (starts.isEmpty() || starts.contains(LEAP_DAY)) {
      throw new IllegalArgumentException(
          "A change window has at least one day, each of every year");
    }
  }

  /** Whether an amendment may take effect on the day. */
  public boolean isStart(LocalDate day) {
    return starts.contains(MonthDay.from(day));
  }

  /** The first start after the day, the day itself not counted. */
  public LocalDate next(LocalDate day) {
    MonthDay monthDay = MonthDay.from(day);
    for (MonthDay start : starts) {
      if (start.isAfter(monthDay)) {
        return start.atYear(day.getYear());
      }
    }
    return starts.get(0).atYear(day.getYear() + 1);
  }
}
