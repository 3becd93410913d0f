package nl.zorgcontract.amend.request.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRequestsTest {

  private static final String HEADER = "request_id;received_at;agb_code;agreement;action";
  private static final String ROW = "R-1;2026-03-04;01054321;smr;start";

  private static String file(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void termKeepsTheSpellingOfItsHeading() {
    AmendmentRequest request =
        Reading.one(
            file(
                HEADER + ";Terms.hoursPerWeek;VOORWAARDEN.Met spatie;terms.empty;terms. tool ",
                ROW + ";8,50; ja ; ; Digitale zorg"));

    assertThat(request.terms())
        .containsExactly(
            java.util.Map.entry("hoursPerWeek", new Value.Text("8,50")),
            java.util.Map.entry("Met spatie", new Value.Text("ja")),
            java.util.Map.entry("tool", new Value.Text("Digitale zorg")));
  }

  @Test
  void emptyLinesArePassedOverAndRowsKeepTheirLine() {
    List<SubmittedRequest> requests =
        Reading.all("\n" + HEADER + "\n\n" + ROW + "\n   \n\r\n" + ROW + "\n\n");

    assertThat(requests).extracting(request -> request.origin().line()).containsExactly(4, 7);
  }

  @Test
  void lineIsThatOnWhichTheRecordStarts() {
    List<SubmittedRequest> requests =
        Reading.all(
            "\"request_id\";received_at;agb_code;agreement;action;\"note\"\r\n"
                + ROW
                + ";\"one\r\ntwo\nthree\"\r\n"
                + ROW
                + ";\"\n\n\"\r\n"
                + ROW
                + ";last");

    assertThat(requests).extracting(request -> request.origin().line()).containsExactly(2, 5, 8);
    assertThat(((AmendmentRequest) requests.get(0)).note()).isEqualTo("one\r\ntwo\nthree");
    assertThat(((AmendmentRequest) requests.get(1)).note()).isNull();
  }

  @Test
  void rowOfSeparatorsAloneIsPassedOver() {
    assertThat(Reading.all(file(HEADER, "; ; ;\u00A0;", ROW, ";;;;\u200b"))).hasSize(1);
  }

  @Test
  void everyMissingFieldIsTold() {
    UnreadableRequest request = Reading.unreadable(file(HEADER + ";note", ";;;;;x"));

    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MISSING_FIELD);
    assertThat(Reading.said(request.faults()))
        .containsExactly(
            "request.missing field={column.request_id}",
            "request.missing field={column.received_at}",
            "request.missingContract agb={column.agb_code} contract={column.contract_id}",
            "request.missing field={column.agreement}",
            "request.missing field={column.action}");
  }

  @Test
  void fieldIsCalledAsPeopleCallItWhateverItsHeading() {
    UnreadableRequest request =
        Reading.unreadable(
            file("Aanvraagnummer;Ontvangen op;contractnummer;afspraak;actie", "R-1;;;;"));

    assertThat(Reading.said(request.faults()))
        .containsExactly(
            "request.missing field={column.received_at}",
            "request.missingContract agb={column.agb_code} contract={column.contract_id}",
            "request.missing field={column.agreement}",
            "request.missing field={column.action}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"R-1;2026-03-04;01054321;smr", "R-1;2026-03-04;01054321;smr;start;x"})
  void rowWithTooFewOrTooManyCellsIsMalformed(String row) {
    UnreadableRequest request = Reading.unreadable(file(HEADER, row));

    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MALFORMED_FIELD);
    int cells = row.length() - row.replace(";", "").length() + 1;
    assertThat(Reading.said(request.faults()))
        .containsExactly("request.cellCount found=" + cells + " expected=5");
    assertThat(request.requestId()).isEqualTo("R-1");
    assertThat(request.contract().agbCode()).isEqualTo("01054321");
    assertThat(request.asked().agreement()).isEqualTo("smr");
  }

  @Test
  void cellThatIsNotThereIsNotRead() {
    UnreadableRequest request = Reading.unreadable(file(HEADER, "R-1"));

    assertThat(request.requestId()).isEqualTo("R-1");
    assertThat(request.contract().agbCode()).isNull();
    assertThat(request.asked().action()).isNull();
    assertThat(Reading.code(request)).isEqualTo(ReasonCode.MALFORMED_FIELD);
  }

  @Test
  void apostropheThatGuardsAgainstFormulasIsTakenOff() {
    String header = HEADER + ";terms.a;terms.b;terms.c;terms.d;terms.e";

    assertThat(Reading.one(file(header, ROW + ";'=1+1;'-5;''@x;'plain;'")).terms().values())
        .containsExactly(
            new Value.Text("=1+1"),
            new Value.Text("-5"),
            new Value.Text("'@x"),
            new Value.Text("'plain"),
            new Value.Text("'"));
  }

  @Test
  void givenDayOfReceiptFillsInOnlyWhereTheRowHasNone() {
    ReadOptions options = Reading.receivedOn("2026-05-01");

    assertThat(
            Reading.read(
                    file("request_id;agb_code;agreement;action", "R;01054321;smr;stop"), options)
                .requests())
        .extracting(request -> ((AmendmentRequest) request).receivedAt().day())
        .containsExactly(LocalDate.of(2026, 5, 1));
    assertThat(Reading.read(file(HEADER, ROW, "R-2; ;01054321;smr;stop"), options).requests())
        .extracting(request -> ((AmendmentRequest) request).receivedAt().day())
        .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 1));
    assertThat(Reading.read(file(HEADER, "R-2;x;01054321;smr;stop"), options).requests())
        .allMatch(UnreadableRequest.class::isInstance);
  }

  @Test
  void brokenQuotesRefuseTheFileWhereTheyStand() {
    assertThat(Reading.refused(file(HEADER, ROW, "R-2;\"2026-03-04;01054321;smr;start", ROW)))
        .containsExactly("3:5 csv.unclosedQuote");
    assertThat(Reading.refused(file(HEADER, "R-2;\"2026\"-03-04;01054321;smr;start")))
        .containsExactly("2:11 csv.textAfterQuote");
  }

  @Test
  void fieldOverOneMebibyteRefusesTheFile() {
    String longest = "x".repeat(1 << 20);

    assertThat(Reading.code(Reading.unreadable(file(HEADER, longest + ROW.substring(3)))))
        .isEqualTo(ReasonCode.MALFORMED_FIELD);
    assertThat(Reading.refused(file(HEADER, ROW, longest + "x" + ROW.substring(3))))
        .containsExactly("3:1 csv.fieldTooLong length=1048576");
  }

  @Test
  void bytesThatAreNotUtf8RefuseTheFileAndNameTheLine() {
    byte[] latin =
        file(HEADER, ROW, "R-2;2026-03-04;01054321;caf\u00E9;start")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Reading.refused(latin, ReadOptions.DEFAULT))
        .containsExactly("3:28 encoding.notUtf8 option=--encoding windows-1252");
  }

  @Test
  void utf16IsReadByItsMarkAndElseRefusedWithTheOptionToReadIt() {
    String text = file(HEADER, ROW);

    assertThat(Reading.read(text.getBytes(StandardCharsets.UTF_16), ReadOptions.DEFAULT).requests())
        .hasSize(1);
    assertThat(Reading.refused(text.getBytes(StandardCharsets.UTF_16LE), ReadOptions.DEFAULT))
        .containsExactly("1:1 encoding.utf16 option=--encoding UTF-16LE");
    assertThat(Reading.refused(text.getBytes(StandardCharsets.UTF_16BE), ReadOptions.DEFAULT))
        .containsExactly("1:1 encoding.utf16 option=--encoding UTF-16BE");
  }

  @Test
  void byteOrderMarkWinsOverTheEncodingThatIsGiven() {
    byte[] bytes =
        ("\uFEFF" + file(HEADER + ";note", ROW + ";coördinatie")).getBytes(StandardCharsets.UTF_8);

    assertThat(Reading.read(bytes, Reading.encoding(StandardCharsets.ISO_8859_1)).requests())
        .extracting(request -> ((AmendmentRequest) request).note())
        .containsExactly("coördinatie");
  }

  @Test
  void nulInAnIdentifierIsMalformed() {
    UnreadableRequest request =
        Reading.unreadable(file(HEADER, "R\0;2026-03-04;01054321;smr;start"));

    assertThat(Reading.said(request.faults()))
        .containsExactly(
            "request.malformedBecause problem={problem.id.control} value='R\0'"
                + " field={column.request_id} expected={request.expected.requestId}");
  }

  @Test
  void quoteIsNoSeparator() {
    assertThatThrownBy(() -> Reading.delimiter('"')).isInstanceOf(IllegalArgumentException.class);
    assertThat(Reading.refused("sep=\"\na\"b")).hasSize(1);
  }

  /**
   * The next quote, some rows further, closes what a stray one opened: those rows would be lost.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          closed at the end of a later row ! R-1;2026-03-04;01054321;smr;start;;"graag/R-2;2026-03-05;01054322;fto-2;stop;;ok/R-3;2026-03-05;01054323;smr;start;;dank"
          closed at the end of the next    ! R-1;2026-03-04;01054321;smr;start;;"graag/R-2;2026-03-05;01054322;smr;start;;dank"
          opened in the middle of a row    ! R-1;2026-03-04;01054321;"smr;start;;x/R-2;2026-03-04;01054322;smr";start;;x
          with words of other lengths      ! R-1;2026-03-04;01054321;taakdelegatie;start;2026-07-01;"spoed/R-100;2026-05-10T09:30;1054322;smr;stop;;x"
          as a spreadsheet writes days     ! R-1;9-5-2026;01054321;smr;starten;;"spoed/R-100;10-5-2026;;taakdelegatie;stoppen;1-10-2026;let op/R-101;11-5-2026;1054321;;wijzigen;;"
          opened where nobody reads        ! R-1;2026-03-04;"01054321;smr;start;;x/R-20;10-5-2026;1054322";fto-2;start;;x
          beside a note of several lines   ! R-1;2026-03-04;01054321;smr;start;;"a/b/R-2;2026-03-04;01054322;fto-2;start;;c"
          """)
  void rowsThatAStrayQuoteSwallowsRefuseTheFile(String kind, String rows) {
    String file = "request_id;received_at;agb_code;agreement;action;start_date;note\n" + rows;

    assertThat(Reading.refused(file.replace('/', '\n'))).containsExactly("2:0 csv.rowsInCell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Beste mensen,/graag; zo snel mogelijk; per 1 juli; of anders; 1 oktober; dank; J",
        "a;b;c;d;e;f;g/h;i;j;k;l;m;n",
        "Dear all,/we, as agreed, ask for 12, not 14, hours, soon, please, thanks",
        "Jansen; 2026-03-04; 030-1234567",
        "Eerdere mail:/R-0;2026-03-01;01054321;smr;start;2026-04-01;oud/met groet",
        "R-0;2026-03-01;01054321;smr;start;2026-04-01;oud/is vervallen",
        "Samen met:/R-0,2026-03-01,01054321,smr,start,2026-04-01,oud",
      })
  void noteOfSeveralLinesIsNoRow(String note) {
    String file =
        """
        request_id;received_at;agb_code;agreement;action;start_date;note
        R-1;2026-03-04;01054321;smr;start;;"%s"
        """
            .formatted(note.replace('/', '\n'));

    assertThat(Reading.one(file).note()).isEqualTo(note.replace('/', '\n'));
  }

  @Test
  void separatorThatTheFileNamesTellsARowToo() {
    assertThat(
            Reading.refused(
                """
                sep=:
                request_id:received_at:agb_code:agreement:action:start_date:note
                R-1:2026-03-04:01054321:smr:start::"x
                R-2:2026-03-04:1054322:fto-2:stop::"
                """))
        .containsExactly("3:0 csv.rowsInCell");
  }

  /** What the quote takes from the row that it stands in is on the first line of the cell. */
  @Test
  void rowThatAQuoteInItsFirstCellSwallowsRefusesTheFile() {
    assertThat(
            Reading.refused(
                """
                praktijk;request_id;received_at;agb_code;agreement;action;start_date
                "De Linde;R-1;2026-03-04;01054321;smr;start;
                Kade 3";R-2;2026-03-05;01054322;fto-2;start;
                """))
        .containsExactly("2:0 csv.rowsInCell");
    assertThat(
            Reading.one(
                    """
                    praktijk;request_id;received_at;agb_code;agreement;action;start_date
                    "De Linde
                    Kade 3";R-2;2026-03-05;01054322;fto-2;start;
                    """)
                .requestId())
        .isEqualTo("R-2");
  }

  @Test
  void cellOfAWorkbookMayHoldWhatReadsAsARow() {
    String note = "Net als:\nR-0;2026-03-01;01054321;smr;start;2026-04-01;oud";
    byte[] book =
        Books.of(
            Books.texts(
                "request_id",
                "received_at",
                "agb_code",
                "agreement",
                "action",
                "start_date",
                "note"),
            Books.texts("R-1", "2026-03-04", "01054321", "smr", "start", "2026-07-01", note));

    assertThat(Reading.read(book, ReadOptions.DEFAULT).requests())
        .singleElement()
        .isInstanceOfSatisfying(
            AmendmentRequest.class, request -> assertThat(request.note()).isEqualTo(note));
  }

  @Test
  void noteInTheMiddleOfARowIsNotTakenForTheRowItself() {
    assertThat(
            Reading.one(
                    """
                    request_id;received_at;agb_code;note;agreement;action;start_date
                    R-1;2026-03-04;01054321;"Dank;
                    met groet; Jansen; 12";smr;start;2026-07-01
                    """)
                .note())
        .contains("Jansen; 12");
  }

  @Test
  void rowsThatTheHeaderSwallowsRefuseTheFile() {
    assertThat(
            Reading.refused(
                """
                request_id;received_at;agb_code;agreement;action;start_date;"note
                R-1;2026-03-04;01054321;smr;start;;x
                R-2;2026-03-04;01054321;smr;start;;"
                R-3;2026-03-04;01054321;smr;start;;x
                """))
        .contains("1:0 csv.rowsInCell");
  }
}
