package nl.zorgcontract.amend.report.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.AgreementName;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.Windows;
import nl.zorgcontract.amend.report.Windows.Offer;
import org.junit.jupiter.api.Test;

/** What one library writes, another one reads. */
class DeadlineCalendarTest {

  private static final Policy POLICY =
      Policies.bundled().find("zilveren-kruis-2026-2027").orElseThrow();
  private static final LocalDate DAY = LocalDate.of(2026, 5, 21);

  @Test
  void eachDeadlineIsADayWithAnAlarmAWeekBefore() throws Exception {
    Calendar calendar = read(written(windows(DAY, "poh-ggz", "kwaliteit"), Language.EN, true));

    assertThat(calendar.validate().hasErrors()).isFalse();
    List<VEvent> events = calendar.getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> value(event, Property.DTSTART))
        .containsExactly(
            "20260603", "20260903", "20261204", "20250401", "20250831", "20250930", "20251112");
    assertThat(events)
        .extracting(event -> value(event, Property.DTEND))
        .contains("20260604", "20250402");
    for (VEvent event : events) {
      assertThat(event.getProperty(Property.DTSTART).orElseThrow().toString())
          .startsWith("DTSTART;VALUE=DATE:");
      assertThat(value(event, Property.DTSTAMP)).isEqualTo("20260521T000000Z");
      List<VAlarm> alarms = event.getAlarms();
      assertThat(alarms).hasSize(1);
      assertThat(alarms.get(0).getProperty(Property.TRIGGER).orElseThrow().getValue())
          .as("a week before, at nine in the morning")
          .isEqualTo("-P6DT15H");
    }
  }

  @Test
  void agreementsWithOneDeadlineShareItsDay() throws Exception {
    Calendar calendar = read(written(windows(DAY, "poh-ggz", "kwaliteit"), Language.NL, true));

    VEvent event = (VEvent) calendar.getComponents("VEVENT").get(0);
    assertThat(value(event, Property.SUMMARY))
        .isEqualTo("Uiterste inzenddatum voor aanvragen: Zilveren Kruis, ingangsdatum 1 juli 2026");
    assertThat(value(event, Property.DESCRIPTION))
        .isEqualTo(
            "Met een aanvraag die uiterlijk op 3 juni 2026 is ontvangen, kunnen per 1 juli 2026"
                + " ingaan, wijzigen of eindigen: POH-GGZ, Kwaliteit.");
  }

  @Test
  void aDayKeepsItsIdentityInLaterCalendars() throws Exception {
    byte[] early = written(windows(DAY, "poh-ggz"), Language.EN, true);
    byte[] later = written(windows(DAY.plusDays(9), "poh-ggz"), Language.NL, true);

    assertThat(uids(later)).isEqualTo(uids(early)).doesNotHaveDuplicates();
    assertThat(uids(early))
        .first()
        .isEqualTo("zilveren-kruis-2026-2027.2026-07-01.poh-ggz@amend.zorgcontract.nl");
    assertThat(uids(written(windows(DAY, "poh-ggz"), Language.EN, false)))
        .first()
        .isEqualTo("zilveren-kruis-2026-2027.2026-07-01@amend.zorgcontract.nl");
  }

  @Test
  void theCalendarHasANameAndThePlanningWithItsYears() throws Exception {
    byte[] bytes = written(windows(DAY, "poh-ggz"), Language.NL, false);

    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .contains("NAME:Wijzigingsaanvragen en contractering")
        .contains("X-WR-CALNAME:Wijzigingsaanvragen en contractering");
    List<VEvent> events = read(bytes).getComponents("VEVENT");
    assertThat(events)
        .extracting(event -> value(event, Property.SUMMARY))
        .contains("Zilveren Kruis: Het inkoopbeleid wordt gepubliceerd.");
    assertThat(uids(bytes))
        .contains("zilveren-kruis-2026-2027.planning.2025-04-01@amend.zorgcontract.nl");
  }

  @Test
  void theSameQuestionGivesTheSameBytes() throws IOException {
    assertThat(written(windows(DAY, "poh-ggz"), Language.EN, false))
        .isEqualTo(written(windows(DAY, "poh-ggz"), Language.EN, false));
  }

  @Test
  void whatAPolicySaysIsEscapedAndFolded() throws Exception {
    String name = "A; B, C\\n \"D\": BEGIN:VEVENT " + "é".repeat(200);
    Agreement known = POLICY.agreements().find("kwaliteit").orElseThrow();
    Agreement named =
        new Agreement(
            new AgreementName(known.code(), LocalizedText.same(name), List.of()),
            known.timings(),
            known.senders(),
            known.terms(),
            known.rules(),
            known.followUp(),
            null);

    byte[] bytes =
        written(Windows.of(DAY, List.of(new Offer(POLICY, named)), 1), Language.EN, false);

    List<VEvent> events = read(bytes).getComponents("VEVENT");
    assertThat(events).as("and the planning").hasSize(5);
    assertThat(value(events.get(0), Property.DESCRIPTION)).endsWith(": " + name + ".");
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).endsWith("END:VCALENDAR\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  @Test
  void noLineOfTheBundledPoliciesIsLongerThan75Octets() throws IOException {
    for (Language language : Language.values()) {
      for (Policy policy : Policies.bundled().all()) {
        List<Offer> all =
            policy.agreements().all().stream()
                .map(agreement -> new Offer(policy, agreement))
                .toList();
        LocalDate before = policy.term().start().minus(Period.ofMonths(6));
        String text =
            new String(written(Windows.of(before, all, 9), language, true), StandardCharsets.UTF_8);
        assertThat(text.split("\r\n"))
            .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
      }
    }
  }

  private static List<String> uids(byte[] calendar) throws IOException, ParserException {
    List<VEvent> events = read(calendar).getComponents("VEVENT");
    return events.stream().map(event -> value(event, Property.UID)).toList();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static Windows windows(LocalDate day, String... agreements) {
    List<Offer> offers =
        List.of(agreements).stream()
            .map(code -> new Offer(POLICY, POLICY.agreements().find(code).orElseThrow()))
            .toList();
    return Windows.of(day, offers, 2);
  }

  private static byte[] written(Windows windows, Language language, boolean chosen)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DeadlineCalendar(Messages.in(language)).write(out, windows, chosen);
    return out.toByteArray();
  }

  private static Calendar read(byte[] calendar) throws IOException, ParserException {
    return new CalendarBuilder().build(new ByteArrayInputStream(calendar));
  }
}
