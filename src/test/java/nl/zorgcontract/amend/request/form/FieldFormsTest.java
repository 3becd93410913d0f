package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stage 1: what is missing, and what is not of its form. */
class FieldFormsTest {

  private static final String HEADER =
      "request_id;received_at;agb_code;contract_id;agreement;action;start_date;submitted_by;channel;note\n";

  private static String row(String cells) {
    return HEADER + cells + "\n";
  }

  private static List<String> malformed(String cells) {
    UnreadableRequest request = Reading.unreadable(row(cells));
    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MALFORMED_FIELD);
    return Reading.said(request.faults());
  }

  @Test
  void everyMissingFieldIsToldAndEveryMalformedOneAfterThem() {
    UnreadableRequest request = Reading.unreadable(row("R-1;yesterday;123;;;;tomorrow;;;"));

    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MISSING_FIELD);
    assertThat(Reading.said(request.faults()))
        .containsExactly(
            "request.missing field={column.agreement}",
            "request.missing field={column.action}",
            "request.malformedBecause problem={problem.day.none} value='yesterday' field={column.received_at}"
                + " expected={request.expected.receivedAt}",
            "request.malformedBecause problem={problem.agb.tooShort} value='123' field={column.agb_code}"
                + " expected={request.expected.agbCode}",
            "request.malformedBecause problem={problem.day.noDigits} value='tomorrow' field={column.start_date}"
                + " expected={request.expected.startDate}");
  }

  @Test
  void everyMalformedFieldIsTold() {
    assertThat(
            malformed(
                "R\u20281;yesterday;123;C\t1;smr;begin;31-6-2026;doctor;fax;" + "n".repeat(2001)))
        .containsExactly(
            "request.malformedBecause problem={problem.id.control} value='R\u20281' field={column.request_id} expected={request.expected.requestId}",
            "request.malformedBecause problem={problem.day.none} value='yesterday' field={column.received_at} expected={request.expected.receivedAt}",
            "request.malformedBecause problem={problem.agb.tooShort} value='123' field={column.agb_code} expected={request.expected.agbCode}",
            "request.malformedBecause problem={problem.id.control} value='C\t1' field={column.contract_id} expected={request.expected.contractId}",
            "request.malformedBecause problem={problem.otherWord word=start/starten} value='begin' field={column.action} expected={request.expected.action}",
            "request.malformedBecause problem={problem.day.notInCalendar} value='31-6-2026' field={column.start_date} expected={request.expected.startDate}",
            "request.malformed value='doctor' field={column.submitted_by} expected={request.expected.submittedBy}",
            "request.malformed value='fax' field={column.channel} expected={request.expected.channel}",
            "request.malformedPrivate length=2001 field={column.note} expected={request.expected.note}");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wijziging    |                | change / wijzigen
          Opzeggen     |                | stop / stoppen
          stopzetten   |                | stop / stoppen
          beëindiging  |                | stop / stoppen
          nieuw        |                | start / starten
          intrekking   |                | withdraw / intrekken
          uitstellen   |                | move / verplaatsen
          wijzgen      |                | change / wijzigen
          stpo         |                | stop / stoppen
          annuleren    |                |
          verlengen    |                |
          start        | mail           | email / e-mail
          start        | per e-mail     | email / e-mail
          start        | tel.           | phone / telefoon
          start        | telefonisch    | phone / telefoon
          start        | webformulier   | form / formulier
          start        | portal site    |
          start        | brief          |
          """)
  void everydayWordIsAskedBackWithTheOneThatIsTaken(String action, String channel, String word) {
    String cells = "R-1;2026-03-04;01054321;;smr;" + action + ";;;";
    UnreadableRequest request =
        Reading.unreadable(row(cells + (channel == null ? "" : channel) + ";"));
    Fact problem = request.malformed().get(0).facts().get("problem");

    if (word == null) {
      assertThat(problem).isNull();
    } else {
      LocalizedText meant =
          new LocalizedText(
              word.substring(0, word.indexOf(" /")), word.substring(word.indexOf("/ ") + 2));
      assertThat(problem)
          .isEqualTo(new Fact.Nested(Message.of("problem.otherWord").phrase("word", meant)));
    }
  }

  @Test
  void unreadableRequestGivesWhatCouldBeRead() {
    assertThat(Reading.unreadable(row("R-1;yesterday;1054321;C-1;smr;Starten;1-4-2026;;;")))
        .isEqualTo(
            new UnreadableRequest(
                new Origin(Reading.FILE, 2),
                "R-1",
                new NamedContract("01054321", true, "C-1"),
                new AskedChange("smr", Action.START, null, LocalDate.of(2026, 4, 1)),
                List.of(),
                Reading.unreadable(row("R-1;yesterday;1054321;C-1;smr;start;;;;")).faults()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01054321;", ";C-1", "01054321;C-1"})
  void practiceOrContractIsEnough(String cells) {
    assertThat(Reading.one(row("R-1;2026-03-04;" + cells + ";smr;start;;;;")).requestId())
        .isEqualTo("R-1");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "01054321, 01054321, false",
    "1054321, 01054321, true",
    "00000000, 00000000, false",
    "99999999, 99999999, false",
    "9999999, 09999999, true"
  })
  void agbCodeGetsItsLeadingZeroBack(String given, String agbCode, boolean padded) {
    AmendmentRequest request = Reading.one(row("R-1;2026-03-04;" + given + ";;smr;start;;;;"));

    assertThat(request.agbCode()).isEqualTo(agbCode);
    assertThat(request.contract().agbPadded()).isEqualTo(padded);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "105432, tooShort",
    "010543210, tooLong",
    "0105432x, notDigits",
    "01 054321, notDigits",
    "0105432/, notDigits",
    "0105432:, notDigits",
    "+1054321, notDigits",
    "\u0660\u0661\u0660\u0665\u0664\u0663\u0662\u0661, notDigits"
  })
  void anythingElseIsNoAgbCode(String given, String problem) {
    assertThat(malformed("R-1;2026-03-04;" + given + ";;smr;start;;;;"))
        .containsExactly(
            "request.malformedBecause problem={problem.agb."
                + problem
                + "} value='"
                + given
                + "' field={column.agb_code} expected={request.expected.agbCode}");
  }

  @Test
  void identifiersHoldUpTo64CharactersOfAnyPlane() {
    String longest = "\uD83D\uDE00".repeat(64);

    AmendmentRequest request =
        Reading.one(row(longest + ";2026-03-04;;" + longest + ";smr;start;;;;"));
    assertThat(request.requestId()).isEqualTo(longest);
    assertThat(request.contractId()).isEqualTo(longest);
    assertThat(malformed("x" + longest + ";2026-03-04;;C;smr;start;;;;")).hasSize(1);
    assertThat(malformed("R;2026-03-04;;x" + longest + ";smr;start;;;;")).hasSize(1);
  }

  @Test
  void noteHoldsUpTo2000Characters() {
    String longest = "\uD83D\uDE00".repeat(2000);

    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;start;;;;" + longest)).note())
        .isEqualTo(longest);
    assertThat(malformed("R-1;2026-03-04;;C;smr;start;;;;x" + longest))
        .containsExactly(
            "request.malformedPrivate length=2001 field={column.note} expected={request.expected.note}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "start, START",
    "START, START",
    "starten, START",
    "change, CHANGE",
    "Wijzigen, CHANGE",
    "WIJZIGEN, CHANGE",
    "stop, STOP",
    "Stoppen, STOP"
  })
  void actionIsAWordOfEitherLanguage(String word, Action action) {
    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;" + word + ";;;;")).action())
        .isEqualTo(action);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', PRACTICE",
    "practice, PRACTICE",
    "PRAKTIJK, PRACTICE",
    "fto-group, FTO_GROUP",
    "FTO-groep, FTO_GROUP",
    "regional-organisation, REGIONAL_ORGANISATION",
    "REGIO-ORGANISATIE, REGIONAL_ORGANISATION"
  })
  void submitterIsThePracticeWhenNotSaid(String word, Submitter submitter) {
    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;stop;;" + word + ";;")).submittedBy())
        .isEqualTo(submitter);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', FORM",
    "form, FORM",
    "FORMULIER, FORM",
    "portal, PORTAL",
    "portaal, PORTAL",
    "email, EMAIL",
    "E-MAIL, EMAIL",
    "phone, PHONE",
    "Telefoon, PHONE"
  })
  void channelIsTheFormWhenNotSaid(String word, Channel channel) {
    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;stop;;;" + word + ";")).channel())
        .isEqualTo(channel);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-04-01, 2026-04-01",
    "1-4-2026, 2026-04-01",
    "29-02-2028, 2028-02-29",
    "1-4-2026 0:00, 2026-04-01",
    "2026-04-01 00:00:00, 2026-04-01",
    "2026-04-01T00:00, 2026-04-01",
    "1-1-2000, 2000-01-01",
    "2100-12-31, 2100-12-31"
  })
  void startDateIsADayInEitherForm(String text, LocalDate day) {
    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;stop;" + text + ";;;")).startDate())
        .isEqualTo(day);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-02-29, notInCalendar",
    "31-4-2026, notInCalendar",
    "1-4-26, shortYear",
    "1/4/2026, whichMonth",
    "31/4/2026, separators",
    "1.4.2026, separators",
    "2026-04-01T09:00, time",
    "31-4-2026 9:00, notInCalendar",
    "1-4-2026 0:00:01, time",
    "0000-01-01, notInCalendar",
    "0026-04-01, year",
    "31-12-1999, year",
    "2101-01-01, year",
    "46113, number",
    "2026/4/1, separators",
    "20260401, digitsOnly",
    "1 april 2026, words",
    "1-apr-26, words",
    "april 2026, words",
    "april, noDigits",
    "z.s.m., noDigits",
    "2026-4-1, shortParts",
    "1-4, notOne",
    "2026, notOne",
    "Q3 2026, notOne",
    "2026-W14, notOne",
    "2026-091, notOne",
    "1-4-2026 / 1-7-2026, more",
    "1\u20114\u20112026, marks",
    "1 - 4 - 2026, marks",
    "(1-4-2026), marks",
    "\uff11-4-2026, marks",
    "1-4-2026., marks",
    "=A1+30, formula"
  })
  void startDateIsNeverMovedOrGuessedAndTheMessageSaysWhatIsWrongWithIt(
      String text, String problem) {
    assertThat(malformed("R-1;2026-03-04;;C;smr;stop;" + text + ";;;"))
        .containsExactly(
            "request.malformedBecause problem={problem.day."
                + problem
                + "} value='"
                + text
                + "' field={column.start_date} expected={request.expected.startDate}");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-05-06T25:00, noTime",
    "2026-05-06 09:12 uur, noTime",
    "6-5-2026 12:30 PM, noTime",
    "31-6-2026 9:12, notInCalendar",
    "20260506T091233Z, digitsOnly",
    "6 mei 2026 9:12, words",
    "46148.3836, number",
    "gisteren, none"
  })
  void momentOfReceiptIsNeverGuessedEither(String text, String problem) {
    assertThat(malformed("R-1;" + text + ";;C;smr;stop;2026-07-01;;;"))
        .containsExactly(
            "request.malformedBecause problem={problem.day."
                + problem
                + "} value='"
                + text
                + "' field={column.received_at} expected={request.expected.receivedAt}");
  }

  @Test
  void emptyStartDateMeansAsSoonAsPossible() {
    assertThat(Reading.one(row("R-1;2026-03-04;;C;smr;stop; ;;;")).startDate()).isNull();
  }

  @Test
  void noBreakSpacesAreSpaces() {
    AmendmentRequest request =
        Reading.one(row("\u00A0R-1 ;2026-03-04\u00A0;;C;\u202Fsmr;stop;\u00A0;;;"));

    assertThat(request.requestId()).isEqualTo("R-1");
    assertThat(request.agreement()).isEqualTo("smr");
    assertThat(request.startDate()).isNull();
  }
}
