package nl.zorgcontract.amend.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.zorgcontract.amend.message.Days;

/**
 * Times of receipt as files write them: a day ({@code 2026-03-04}, {@code 4-3-2026}), or a day, a
 * {@code T} or a space, and a time.
 *
 * <pre>
 * 9:12   09:12   09:12:30   09:12:30.123456789
 * 09:12Z   09:12+01   09:12+0100   09:12+01:00   (and +01:00:00, as Amsterdam's offset had seconds before 1940)
 * </pre>
 *
 * A time without an offset is Amsterdam's: one that its clock skips in March counts as an hour
 * later, one that it shows twice in October as the first of the two.
 */
final class ReceiptTimes {

  private ReceiptTimes() {}

  /**
   * The day or moment that the text writes; empty where it writes none, or one outside the years
   * 2000 to 2100.
   */
  static Optional<ReceivedAt> parse(String text) {
    int separator = Math.max(text.indexOf('T'), text.indexOf(' '));
    if (separator < 0) {
      return Days.entered(text).map(ReceivedAt::on);
    }
    Optional<LocalDate> day = Days.parse(text.substring(0, separator));
    int end = endOfTime(text, separator + 1);
    Optional<LocalTime> time = time(text.substring(separator + 1, end));
    if (day.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    LocalDateTime local = day.get().atTime(time.get());
    return zoned(local, text.substring(end))
        .filter(ReceiptTimes::isInRange)
        .map(moment -> ReceivedAt.at(moment.toInstant()));
  }

  private static int endOfTime(String text, int from) {
    int end = from;
    while (end < text.length() && "Z+-".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static Optional<LocalTime> time(String text) {
    int colon = text.indexOf(':');
    if (colon != 1 && colon != 2) {
      return Optional.empty();
    }
    int hour = digits(text, 0, colon);
    int minute = digits(text, colon + 1, colon + 3);
    int second = 0;
    int nano = 0;
    int seconds = colon + 3;
    if (text.length() > seconds) {
      second = text.charAt(seconds) == ':' ? digits(text, seconds + 1, seconds + 3) : -1;
      nano = text.length() > seconds + 3 ? nano(text, seconds + 3) : 0;
    }
    boolean exists =
        hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second < 60
            && nano >= 0;
    return exists ? Optional.of(LocalTime.of(hour, minute, second, nano)) : Optional.empty();
  }

  private static int nano(String text, int point) {
    int length = text.length() - point - 1;
    if (text.charAt(point) != '.' || length < 1 || length > 9) {
      return -1;
    }
    return digits(text + "0".repeat(9 - length), point + 1, point + 10);
  }

  /**
   * The number that the digits write; -1 where something else, or the text's end, stands among
   * them.
   */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = i < text.length() ? text.charAt(i) - '0' : -1;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static Optional<ZonedDateTime> zoned(LocalDateTime local, String offset) {
    if (offset.isEmpty()) {
      return Optional.of(local.atZone(ReceivedAt.AMSTERDAM));
    }
    boolean isOffset =
        switch (offset.length()) {
          case 1 -> offset.equals("Z");
          case 3, 5, 6, 9 -> true;
          default -> false;
        };
    try {
      return isOffset ? Optional.of(local.atZone(ZoneOffset.of(offset))) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isInRange(ZonedDateTime moment) {
    boolean isFarFromBounds =
        Days.isEnterable(moment.toLocalDate().minusDays(2))
            && Days.isEnterable(moment.toLocalDate().plusDays(2));
    return isFarFromBounds
        || Days.isEnterable(moment.withZoneSameInstant(ReceivedAt.AMSTERDAM).toLocalDate());
  }
}
