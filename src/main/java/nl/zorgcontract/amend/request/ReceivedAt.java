package nl.zorgcontract.amend.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a request came in: a day, or a moment. The day that counts is the calendar day in the
 * policy's time zone.
 *
 * @param day the day where only a day was given, else null
 * @param moment the moment where one was given, else null
 */
public record ReceivedAt(@Nullable LocalDate day, @Nullable Instant moment) {

  /** The zone of a date-time without an offset. */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  public ReceivedAt {
    if ((day == null) == (moment == null)) {
      throw new IllegalArgumentException("Received on a day or at a moment, one of the two");
    }
  }

  /** What a text says: a day, or a date-time; one without an offset is Amsterdam time. */
  public static Optional<ReceivedAt> parse(String text) {
    return ReceiptTimes.parse(text);
  }

  /** Received some time on the day. */
  public static ReceivedAt on(LocalDate day) {
    return new ReceivedAt(day, null);
  }

  /** Received at the moment. */
  public static ReceivedAt at(Instant moment) {
    return new ReceivedAt(null, moment);
  }

  /**
   * The calendar day on which it came in, in the given zone; a bare day is that day in any zone.
   */
  public LocalDate on(ZoneId zone) {
    return moment != null ? LocalDate.ofInstant(moment, zone) : Objects.requireNonNull(day);
  }

  /**
   * The moment by which requests are put in order of receipt; a bare day counts as its start in
   * Amsterdam.
   */
  public Instant instant() {
    return moment != null
        ? moment
        : Objects.requireNonNull(day).atStartOfDay(AMSTERDAM).toInstant();
  }

  /** The order of receipt, by {@link #instant}: below 0 where this came in first. */
  public int order(ReceivedAt other) {
    return instant().compareTo(other.instant());
  }

  /**
   * The form in files: {@code 2026-05-20}, or with Amsterdam's offset {@code
   * 2026-05-20T09:12:00+02:00}.
   */
  @Override
  public String toString() {
    if (moment == null) {
      return String.valueOf(day);
    }
    OffsetDateTime local = OffsetDateTime.ofInstant(moment, AMSTERDAM);
    return local.getNano() == 0
        ? toTheSecond(local)
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
  }

  /** Put together here: a large run writes millions of them, and the formatter is slow. */
  private static String toTheSecond(OffsetDateTime time) {
    StringBuilder text = new StringBuilder(25).append(time.getYear());
    twoDigits(text.append('-'), time.getMonthValue());
    twoDigits(text.append('-'), time.getDayOfMonth());
    twoDigits(text.append('T'), time.getHour());
    twoDigits(text.append(':'), time.getMinute());
    twoDigits(text.append(':'), time.getSecond());
    return text.append(time.getOffset()).toString();
  }

  private static void twoDigits(StringBuilder text, int number) {
    text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
