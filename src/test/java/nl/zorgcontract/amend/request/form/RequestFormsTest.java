package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same two requests in every form. */
class RequestFormsTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final AmendmentRequest CHANGE =
      new AmendmentRequest(
          new Origin("", 0),
          "R-1",
          new NamedContract("01054321", true, null),
          new AskedChange("POH-GGZ", Action.CHANGE, null, LocalDate.of(2026, 4, 1)),
          Map.of("hoursPerWeek", new Value.Text("12,5")),
          new Submission(
              ReceivedAt.on(LocalDate.of(2026, 3, 4)),
              Submitter.REGIONAL_ORGANISATION,
              Channel.EMAIL),
          "Zie de e-mail; \"België\", €");

  private static final AmendmentRequest STOP =
      new AmendmentRequest(
          new Origin("", 0),
          "R-2",
          new NamedContract(null, false, "ZK-2026-000123"),
          new AskedChange("smr", Action.STOP, null, null),
          Map.of(),
          new Submission(
              ReceivedAt.at(Instant.parse("2026-03-04T08:12:00Z")),
              Submitter.PRACTICE,
              Channel.FORM),
          null);

  private static final String DUTCH =
      """
      Aanvraagnummer;Ontvangen op;AGB-code;Contractnummer;Afspraak;Actie;Startdatum;Ingediend door;Kanaal;Voorwaarden.hoursPerWeek;Toelichting
      R-1;4-3-2026;1054321;;POH-GGZ;Wijzigen;1-4-2026;REGIO-ORGANISATIE;E-mail;12,5;"Zie de e-mail; ""België"", €"
      R-2;4-3-2026 9:12;;ZK-2026-000123;smr;STOPPEN; ;;;;
      """;

  private static final String ENGLISH =
      """
      note,terms.hoursPerWeek,channel,submitted_by,start_date,action,agreement,contract_id,agb_code,received_at,request_id
      "Zie de e-mail; ""België"", €","12,5",EMAIL,Regional-Organisation,2026-04-01,change,POH-GGZ,,1054321,2026-03-04,R-1
      ,,form,practice,,Stop,smr,ZK-2026-000123,,2026-03-04T09:12:00+01:00,R-2
      """;

  private static final String OBJECT =
      """
      {"requestId": "R-1", "receivedAt": "2026-03-04", "agbCode": "1054321", "contractId": null,
       "agreement": " POH-GGZ ", "action": "change", "startDate": "2026-04-01",
       "submittedBy": "regional-organisation", "channel": "email",
       "terms": {"hoursPerWeek": "12,5", "tool": null, "level": " "},
       "note": "Zie de e-mail; \\"België\\", €"}
      """;

  private static final String SECOND_OBJECT =
      """
      {"requestId":"R-2","receivedAt":"2026-03-04T08:12Z","agbCode":"","contractId":"ZK-2026-000123","agreement":"smr","action":"stop"}
      """;

  private static void assertBoth(String text, ReadOptions options, int firstLine, int secondLine) {
    Reading.Outcome outcome = Reading.read(text, options);

    assertThat(outcome.requests()).containsExactly(at(CHANGE, firstLine), at(STOP, secondLine));
    assertThat(outcome.warnings()).isEmpty();
  }

  private static AmendmentRequest at(AmendmentRequest request, int line) {
    return new AmendmentRequest(
        new Origin(Reading.FILE, line),
        request.requestId(),
        request.contract(),
        request.asked(),
        request.terms(),
        request.submission(),
        request.note());
  }

  @Test
  void dutchSpreadsheetWithSemicolons() {
    assertBoth(DUTCH, ReadOptions.DEFAULT, 2, 3);
  }

  @Test
  void englishSpreadsheetWithCommas() {
    assertBoth(ENGLISH, ReadOptions.DEFAULT, 2, 3);
  }

  @Test
  void tabSeparated() {
    String tabs = DUTCH.replace(';', '\t').replace("e-mail\t", "e-mail;");

    assertBoth(tabs, ReadOptions.DEFAULT, 2, 3);
  }

  @Test
  void separatorThatTheOptionsName() {
    assertBoth(DUTCH.replace(';', '|').replace("e-mail|", "e-mail;"), Reading.delimiter('|'), 2, 3);
  }

  @Test
  void windowsEncoding() {
    assertBoth(DUTCH, Reading.encoding(WINDOWS), 2, 3);
  }

  @Test
  void utf16WithItsMark() {
    assertBoth(DUTCH, Reading.encoding(StandardCharsets.UTF_16), 2, 3);
  }

  @Test
  void byteOrderMarkAndSepLine() {
    assertBoth("\uFEFF" + DUTCH, ReadOptions.DEFAULT, 2, 3);
    assertBoth("\uFEFFsep=;\r\n" + DUTCH, ReadOptions.DEFAULT, 3, 4);
    assertBoth("SEP=,\n" + ENGLISH, ReadOptions.DEFAULT, 3, 4);
  }

  @Test
  void lineEndsOfEverySystem() {
    assertBoth(DUTCH.replace("\n", "\r\n"), ReadOptions.DEFAULT, 2, 3);
    assertBoth(DUTCH.replace("\n", "\r"), ReadOptions.DEFAULT, 2, 3);
    assertBoth(DUTCH.stripTrailing(), ReadOptions.DEFAULT, 2, 3);
  }

  @Test
  void jsonArray() {
    assertBoth("[" + OBJECT + "," + SECOND_OBJECT + "]", ReadOptions.DEFAULT, 1, 6);
    assertBoth("\uFEFF \r\n\t[" + OBJECT + "," + SECOND_OBJECT + "]", ReadOptions.DEFAULT, 2, 7);
  }

  @Test
  void linesOfJson() {
    assertBoth(OBJECT.replace("\n", "") + "\n\n" + SECOND_OBJECT, ReadOptions.DEFAULT, 1, 3);
    assertBoth("\uFEFF\n" + OBJECT + SECOND_OBJECT, ReadOptions.DEFAULT, 2, 7);
  }

  @Test
  void jsonInAnotherEncoding() {
    assertBoth("[" + OBJECT + "," + SECOND_OBJECT + "]", Reading.encoding(WINDOWS), 1, 6);
  }

  @Test
  void singleObject() {
    assertThat(Reading.all(OBJECT)).isEqualTo(List.of(at(CHANGE, 1)));
  }

  @Test
  void streamThatGivesOneByteAtATime() throws IOException {
    byte[] bytes = ("\uFEFF" + DUTCH).getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
          }
        };

    try (RequestReader reader = RequestReader.open(Reading.FILE, slow, ReadOptions.DEFAULT)) {
      assertThat(reader.next()).isEqualTo(at(CHANGE, 2));
      assertThat(reader.next()).isEqualTo(at(STOP, 3));
      assertThat(reader.next()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{}, {}]", "request_id;received_at;agb_code;agreement;action\nx;;;;"})
  void streamIsClosedWithTheReader(String text) throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    try (RequestReader reader = RequestReader.open(Reading.FILE, in, ReadOptions.DEFAULT)) {
      assertThat(reader.next()).isInstanceOf(UnreadableRequest.class);
      assertThat(closed).isFalse();
    }
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8192, (1 << 20) - 1})
  void spaceBeforeTheFirstBracketDoesNotMatter(int spaces) {
    assertThat(Reading.all(" ".repeat(spaces) + "[]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1 << 20, 3 << 20})
  void fileThatBeginsWithAMebibyteOfSpaceIsRefused(int spaces) {
    assertThat(Reading.refused(" ".repeat(spaces) + "[]")).hasSize(1);
  }

  @Test
  void fileWithoutRequestsHoldsNone() {
    assertThat(Reading.all("[]")).isEmpty();
    assertThat(Reading.all("request_id,received_at,agb_code,agreement,action\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{", "request_id;received_at;agb_code;agreement;action\n"})
  void failingStreamIsNoRefusal(String start) throws IOException {
    InputStream gone = InputStream.nullInputStream();
    gone.close();
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), gone);

    assertThatThrownBy(
            () -> {
              try (RequestReader reader =
                  RequestReader.open(Reading.FILE, failing, ReadOptions.DEFAULT)) {
                reader.next();
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Stream closed");
  }

  @Test
  void noteIsNotAmongWhatALogWouldShow() {
    assertThat(at(CHANGE, 2)).hasToString("AmendmentRequest[R-1, Origin[file=requests, line=2]]");
  }
}
