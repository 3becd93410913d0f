package nl.zorgcontract.amend.report.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.OfAgreement;

/**
 * The submission deadlines as a calendar (RFC 5545): a day without a time for each deadline of a
 * policy and the start it is for, which names the agreements, with an alarm a week before.
 *
 * <p>A day is identified by policy, deadline and start, and by its agreements where some were
 * chosen, so that importing a newer calendar replaces days instead of adding them twice. The same
 * windows give the same bytes.
 */
public final class DeadlineCalendar {

  /** Short of the 75 octets that a line may have, since the library counts characters. */
  private static final int LINE_LENGTH = 60;

  private final Messages messages;

  public DeadlineCalendar(Messages messages) {
    this.messages = messages;
  }

  /** Identifies a day of the calendar: the deadline of one policy for one start. */
  private record CalendarKey(LocalDate submitBy, LocalDate start, String policy) {

    static final Comparator<CalendarKey> ORDER =
        Comparator.comparing(CalendarKey::submitBy)
            .thenComparing(CalendarKey::start)
            .thenComparing(CalendarKey::policy);

    String uid(String chosen) {
      return policy + "." + submitBy + "." + start + chosen + "@amend.zorgcontract.nl";
    }
  }

  private record CalendarDay(Policy policy, List<Agreement> agreements) {

    String codes() {
      return agreements.stream().map(Agreement::code).collect(Collectors.joining(".", ".", ""));
    }

    String names(Messages messages) {
      return agreements.stream()
          .map(agreement -> messages.text(agreement.name()))
          .collect(Collectors.joining(", "));
    }
  }

  /**
   * Writes the calendar.
   *
   * @param out takes UTF-8; flushed, not closed
   * @param chosen whether the agreements were chosen, so that they are part of the identity
   * @return the number of days in it
   */
  public int write(OutputStream out, Windows windows, boolean chosen) throws IOException {
    Map<CalendarKey, CalendarDay> days = days(windows);
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//zorgcontract.nl//amend//" + messages.language().name());
    days.forEach((key, day) -> calendar.addEvent(event(key, day, windows.asOf(), chosen)));
    ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0);
    writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
    writer.write(calendar);
    writer.flush();
    return days.size();
  }

  private static Map<CalendarKey, CalendarDay> days(Windows windows) {
    Map<CalendarKey, CalendarDay> days = new TreeMap<>(CalendarKey.ORDER);
    for (OfAgreement each : windows.agreements()) {
      for (StartOption opening : each.openings()) {
        CalendarKey key =
            new CalendarKey(opening.submitBy(), opening.startDate(), each.policy().id());
        days.computeIfAbsent(key, k -> new CalendarDay(each.policy(), new ArrayList<>()))
            .agreements()
            .add(each.agreement());
      }
    }
    return days;
  }

  private VEvent event(CalendarKey key, CalendarDay day, LocalDate asOf, boolean chosen) {
    String summary =
        messages.text(
            Message.of("windows.summary")
                .word("insurer", day.policy().insurer())
                .day("startDate", key.start()));
    VEvent event = new VEvent();
    event.setUid(key.uid(chosen ? day.codes() : ""));
    // Not the clock: the same question gives the same file.
    event.setDateTimeStamp(Date.from(asOf.atStartOfDay(ZoneOffset.UTC).toInstant()));
    event.setDateStart(new DateStart(date(key.submitBy())));
    event.setTransparency(true);
    event.setSummary(summary);
    event.setDescription(
        messages.text(
            Message.of("windows.description")
                .day("submitBy", key.submitBy())
                .day("startDate", key.start())
                .word("agreements", day.names(messages))));
    Duration weekBefore = Duration.builder().prior(true).weeks(1).build();
    event.addAlarm(VAlarm.display(new Trigger(weekBefore, null), summary));
    return event;
  }

  /** A calendar day as its parts: as an instant it would be another day in another zone. */
  private static ICalDate date(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
