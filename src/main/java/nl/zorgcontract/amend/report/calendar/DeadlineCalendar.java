package nl.zorgcontract.amend.report.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.OfAgreement;

/**
 * The submission deadlines and the planning as a calendar (RFC 5545): a day without a time for each
 * deadline of a policy and the start it is for, which names the agreements, and one for each day of
 * the contracting year; each with an alarm a week before, at nine in the morning.
 *
 * <p>The identity of a deadline in the calendar is made of policy and start, and of the agreements
 * where some were chosen or others have another deadline: who imports a newer calendar replaces its
 * days, also where a deadline was corrected, and gets none twice. The same windows give the same
 * bytes.
 */
public final class DeadlineCalendar {

  private static final String PRODUCT = "-//zorgcontract.nl//amend//";

  /** How every calendar of this program starts, and no other. */
  public static final String START = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:" + PRODUCT;

  /** Short of the 75 octets that a line may have, since the library counts characters. */
  private static final int LINE_LENGTH = 60;

  private static final int ALARM_DAYS = 6;
  private static final int ALARM_HOURS = 15;

  private final Messages messages;

  public DeadlineCalendar(Messages messages) {
    this.messages = messages;
  }

  /** The deadline of one policy for one start. */
  private record DeadlineKey(LocalDate submitBy, LocalDate start, String policy) {

    private static final Comparator<DeadlineKey> IN_ORDER =
        Comparator.comparing(DeadlineKey::submitBy)
            .thenComparing(DeadlineKey::start)
            .thenComparing(DeadlineKey::policy);

    boolean isSameStart(DeadlineKey other) {
      return start.equals(other.start) && policy.equals(other.policy);
    }
  }

  private record DeadlineDay(Policy policy, Set<String> codes, Set<String> names) {}

  /**
   * Writes the calendar.
   *
   * @param out takes UTF-8; flushed, not closed
   * @param chosen whether the agreements were chosen, so that they are part of the identity
   * @return the number of days in it
   */
  public int write(OutputStream out, Windows windows, boolean chosen) throws IOException {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT + messages.language().name());
    String name = messages.text("windows.calendar");
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    addDeadlines(calendar, windows, chosen);
    windows.policies().forEach(policy -> addPlanning(calendar, policy, windows.asOf()));
    ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0);
    writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
    writer.write(calendar);
    writer.flush();
    return calendar.getEvents().size();
  }

  private void addDeadlines(ICalendar calendar, Windows windows, boolean chosen) {
    Map<DeadlineKey, DeadlineDay> days = days(windows);
    days.forEach(
        (key, day) -> {
          boolean isOnly = days.keySet().stream().filter(key::isSameStart).count() == 1;
          String codes = chosen || !isOnly ? "." + String.join(".", day.codes()) : "";
          VEvent event =
              event(
                  key.policy() + "." + key.start() + codes,
                  key.submitBy(),
                  Message.of("windows.summary")
                      .word("insurer", day.policy().insurer())
                      .day("startDate", key.start()),
                  windows.asOf());
          event.setDescription(
              messages.text(
                  Message.of("windows.description")
                      .day("submitBy", key.submitBy())
                      .day("startDate", key.start())
                      .word("agreements", String.join(", ", day.names()))));
          calendar.addEvent(event);
        });
  }

  private Map<DeadlineKey, DeadlineDay> days(Windows windows) {
    Map<DeadlineKey, DeadlineDay> days = new TreeMap<>(DeadlineKey.IN_ORDER);
    for (OfAgreement each : windows.agreements()) {
      for (StartOption option : each.openings()) {
        if (option.submitBy() != null) {
          DeadlineKey key =
              new DeadlineKey(option.submitBy(), option.startDate(), each.policy().id());
          DeadlineDay day =
              days.computeIfAbsent(
                  key,
                  k ->
                      new DeadlineDay(each.policy(), new LinkedHashSet<>(), new LinkedHashSet<>()));
          day.codes().add(each.agreement().code());
          day.names().add(each.name(messages));
        }
      }
    }
    return days;
  }

  private void addPlanning(ICalendar calendar, Policy policy, LocalDate asOf) {
    Map<LocalDate, Integer> before = new HashMap<>();
    for (Milestone milestone : policy.planning()) {
      LocalDate day = milestone.before(policy.term());
      int count = before.merge(day, 1, Integer::sum);
      String uid = policy.id() + ".planning." + day + (count == 1 ? "" : "." + count);
      Message summary =
          Message.of("windows.planning")
              .word("insurer", policy.insurer())
              .phrase("text", milestone.text());
      calendar.addEvent(event(uid, day, summary, asOf));
    }
  }

  private VEvent event(String uid, LocalDate day, Message summary, LocalDate asOf) {
    VEvent event = new VEvent();
    event.setUid(uid + "@amend.zorgcontract.nl");
    // Not the clock: the same question gives the same file.
    event.setDateTimeStamp(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setDateStart(new DateStart(date(day)));
    event.setDateEnd(new DateEnd(date(day.plusDays(1))));
    event.setTransparency(true);
    String text = messages.text(summary);
    event.setSummary(text);
    Duration weekBefore =
        Duration.builder().prior(true).days(ALARM_DAYS).hours(ALARM_HOURS).build();
    event.addAlarm(VAlarm.display(new Trigger(weekBefore, null), text));
    return event;
  }

  /** A calendar day as its parts: as an instant it would be another day in another zone. */
  private static ICalDate date(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
