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
 * <p>The identity of a day in the calendar is made of policy, deadline and start, and of the
 * agreements where some were chosen: who imports a newer calendar replaces its days and gets none
 * twice. The same windows give the same bytes.
 */
public final class DeadlineCalendar {

  /** Short of the 75 octets that a line may have, since the library counts characters. */
  private static final int LINE_LENGTH = 60;

  private final Messages messages;

  /** A calendar in this language. */
  public DeadlineCalendar(Messages messages) {
    this.messages = messages;
  }

  /** The deadline of one policy for one start. */
  private record Key(LocalDate submitBy, LocalDate start, String policy)
      implements Comparable<Key> {

    String uid(String chosen) {
      return policy + "." + submitBy + "." + start + chosen + "@amend.zorgcontract.nl";
    }

    @Override
    public int compareTo(Key other) {
      int order = submitBy.compareTo(other.submitBy);
      order = order != 0 ? order : start.compareTo(other.start);
      return order != 0 ? order : policy.compareTo(other.policy);
    }
  }

  private record Day(Policy policy, List<Agreement> agreements) {}

  /**
   * Writes the calendar.
   *
   * @param out takes UTF-8; flushed, not closed
   * @param chosen whether the agreements were chosen, so that they are part of the identity
   * @return how many days are in it
   */
  public int write(OutputStream out, Windows windows, boolean chosen) throws IOException {
    Map<Key, Day> days = days(windows);
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//zorgcontract.nl//amend//" + messages.language().name());
    days.forEach((key, day) -> calendar.addEvent(event(key, day, windows.asOf(), chosen)));
    ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0);
    writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
    writer.write(calendar);
    writer.flush();
    return days.size();
  }

  private static Map<Key, Day> days(Windows windows) {
    Map<Key, Day> days = new TreeMap<>();
    for (OfAgreement each : windows.agreements()) {
      for (StartOption opening : each.openings()) {
        Key key = new Key(opening.submitBy(), opening.startDate(), each.policy().id());
        days.computeIfAbsent(key, k -> new Day(each.policy(), new ArrayList<>()))
            .agreements()
            .add(each.agreement());
      }
    }
    return days;
  }

  private VEvent event(Key key, Day day, LocalDate asOf, boolean chosen) {
    String codes =
        day.agreements().stream().map(Agreement::code).collect(Collectors.joining(".", ".", ""));
    String summary =
        messages.text(
            Message.of("windows.summary")
                .word("insurer", day.policy().insurer())
                .day("startDate", key.start()));
    String names =
        day.agreements().stream()
            .map(agreement -> messages.text(agreement.name()))
            .collect(Collectors.joining(", "));
    VEvent event = new VEvent();
    event.setUid(key.uid(chosen ? codes : ""));
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
                .word("agreements", names)));
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
