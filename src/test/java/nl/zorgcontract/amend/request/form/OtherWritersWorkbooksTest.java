package nl.zorgcontract.amend.request.form;

import static nl.zorgcontract.amend.request.form.Books.DAY;
import static nl.zorgcontract.amend.request.form.Books.book;
import static nl.zorgcontract.amend.request.form.Books.number;
import static nl.zorgcontract.amend.request.form.Books.row;
import static nl.zorgcontract.amend.request.form.Books.text;
import static nl.zorgcontract.amend.request.form.Books.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook is read alike, whichever program wrote it in whichever of the forms there are. */
class OtherWritersWorkbooksTest {

  private static final String HEADER =
      texts(
          "request_id", "received_at", "agb_code", "agreement", "action", "start_date", "terms.x");

  private static String request(String agreement, String start, String term) {
    return row(
        text("R-1"),
        number("46154", DAY),
        number("1054321"),
        agreement,
        text("start"),
        start,
        term);
  }

  private static SubmittedRequest read(byte[] book) {
    List<SubmittedRequest> requests = Reading.read(book, ReadOptions.DEFAULT).requests();
    assertThat(requests).hasSize(1);
    return requests.get(0);
  }

  private static AmendmentRequest withTerm(String term) {
    String start = number("46204", DAY);
    return (AmendmentRequest) read(Books.of(HEADER, request(text("smr"), start, term)));
  }

  private static SubmittedRequest withStart(String start) {
    return read(Books.of(HEADER, request(text("smr"), start, "")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "<c t='d'><v>2026-07-01</v></c>",
    "<c t='d' s='1'><v>2026-07-01T00:00:00</v></c>",
    "<c t='d'><f>A1+1</f><v>2026-07-01</v></c>",
    "<c t='str'><v>1-7-2026</v></c>",
    "<c s='1' t='n'><v>46204.0</v></c>",
    "<c s='1'><v>4.6204E4</v></c>",
  })
  void startMayBeStoredInAnyOfTheseForms(String cell) {
    AmendmentRequest request = (AmendmentRequest) withStart(cell);

    assertThat(request.startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(request.agreement()).isEqualTo("smr");
  }

  /** A start that is dropped would be as soon as possible. */
  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource({
    "<c s='1'><v>46204;0</v></c>, 46204;0",
    "<c s='1'><v>1-7-2026</v></c>, 1-7-2026",
    "<c t='b'><v>ja</v></c>, ja",
    "<c s='1'><f>A1+1</f><v>x</v></c>, x",
  })
  void whatIsNoValueOfItsKindIsNeverTakenForAnEmptyCell(String cell, String told) {
    SubmittedRequest request = withStart(cell);

    if (request instanceof AmendmentRequest read) {
      assertThat(read.startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    } else {
      assertThat(Reading.said(((UnreadableRequest) request).malformed()))
          .singleElement()
          .asString()
          .contains("value='" + told + "'");
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "a_x000D_, a",
    "poh_x002D_ggz, poh-ggz",
    "_x005F_x002D_, _x002D_",
    "a_x00e9_, a\u00e9",
    "x_x12_, x_x12_",
    "<r><t>a</t></r><r><t>b</t></r>, ab",
    "<t>ab</t><rPh sb='0' eb='1'><t>kana</t></rPh><phoneticPr fontId='1'/>, ab",
  })
  void textIsReadAsASpreadsheetShowsIt(String stored, String read) {
    String content = stored.startsWith("<") ? stored : "<t>" + stored + "</t>";

    assertThat(withTerm("<c t='inlineStr'><is>" + content + "</is></c>").terms())
        .containsExactly(Map.entry("x", new Value.Text(read)));
  }

  @Test
  void numberOfTheUsualFormatIsNoDayWhateverItsName() {
    byte[] book =
        book()
            .part(
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='Standaard'/>"
                    + "<numFmt numFmtId='165' formatCode='[$-413]d mmmm jjjj'/></numFmts><cellXfs>"
                    + "<xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>")
            .sheet("a", HEADER, request(text("smr"), number("46204", DAY), number("14.5", 0)))
            .bytes();

    AmendmentRequest request = (AmendmentRequest) read(book);
    assertThat(request.terms()).containsExactly(Map.entry("x", new Value.Text("14.5")));
    assertThat(request.startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void namesOfElementsMayHaveAPrefix() {
    String sheet =
        "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
            + ("<sheetData>"
                    + HEADER
                    + request("<c t='d'><v>smr</v></c>", number("46204", DAY), "")
                    + "</sheetData>")
                .replace("</", "</x:")
                .replaceAll("<(?!/)", "<x:")
            + "</x:worksheet>";
    byte[] book = book().sheet("a").part("xl/worksheets/sheet1.xml", sheet).bytes();

    assertThat(((AmendmentRequest) read(book)).agreement()).isEqualTo("smr");
  }

  @Test
  void strictWorkbookIsRead() {
    String workbook =
        "<workbook xmlns='http://purl.oclc.org/ooxml/spreadsheetml/main'"
            + " xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'>"
            + "<sheets><sheet name='a' sheetId='1' r:id='rId1'/></sheets></workbook>";
    byte[] book =
        book()
            .sheet("a", HEADER, request(text("smr"), "<c t='d'><v>2026-07-01</v></c>", ""))
            .part("xl/workbook.xml", workbook)
            .bytes();

    assertThat(((AmendmentRequest) read(book)).startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          only a header, then rows             | HEAD / ROW        | 1 | request.emptySheets sheets=[S1]
          only titles, then rows               | TITLE / ROW       | 1 | request.unreadSheets sheets=[S1]
          how to write them, then rows         | EXAMPLE / ROW     | 1 | request.otherSheets sheets=[S1]
          rows, and more without a header      | ROW / BARE        | 1 | request.unreadSheets sheets=[S2]
          a header far down, then rows         | DEEP / ROW        | 1 | request.unreadSheets sheets=[S1]
          rows, and some under other headings  | ROW / LIKE        | 1 | request.unreadSheets sheets=[S2]
          rows, then only a header             | ROW / HEAD        | 1 |
          rows twice                           | ROW / ROW         | 1 | request.otherSheets sheets=[S2]
          rows, and some that lack a column    | ROW / LACKING     | 1 | request.otherSheets sheets=[S2]
          rows, and a report of ours           | ROW / REPORT      | 1 | request.reportSheets sheets=[S2]
          only headers                         | HEAD / HEAD       | 0 | request.none
          a header, a sheet of other things    | HEAD / OTHER      | 0 | request.unreadSheets sheets=[S2]; request.none
          a header, then two with rows         | HEAD / ROW / ROW  | 1 | request.otherSheets sheets=[S3]; request.emptySheets sheets=[S1]
          """)
  void sheetWithRowsIsRead(String kind, String sheets, int requests, String told) {
    Reading.Outcome outcome = Reading.read(bookOf(sheets), ReadOptions.DEFAULT);

    assertThat(outcome.requests()).hasSize(requests).allMatch(AmendmentRequest.class::isInstance);
    assertThat(String.join("; ", Reading.said(outcome.warnings())))
        .isEqualTo(told == null ? "" : told);
  }

  @Test
  void rowsBelowAHeaderThatLacksAColumnAreNotLostBehindAnEmptySheet() {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> Reading.read(bookOf("HEAD / LACKING"), ReadOptions.DEFAULT));

    assertThat(refused).isNotNull();
    assertThat(refused.faults()).singleElement().extracting(Fault::file).isEqualTo("requests (S2)");
    assertThat(refused.faults().get(0).message().key()).startsWith("request.missingColumn");
  }

  private static final String REPORT =
      texts("request_id", "agb_code", "agreement", "action", "outcome", "reason_codes");

  private static byte[] bookOf(String sheets) {
    String row = request(text("smr"), number("46204", DAY), "");
    Map<String, String[]> kinds =
        Map.of(
            "HEAD", new String[] {HEADER},
            "REPORT", new String[] {REPORT, row},
            "TITLE", new String[] {texts("Verzoeken van mei"), texts("Door: M. Jansen")},
            "ROW", new String[] {HEADER, row},
            "LACKING", new String[] {HEADER.replace(">action<", ">wat<"), row},
            "EXAMPLE", new String[] {HEADER, request(text("naam"), text("leeg = zsm"), "")},
            "BARE", new String[] {row},
            "DEEP", new String[] {texts("Verzoeken van april").repeat(25), HEADER, row},
            "LIKE", new String[] {texts("Aanvraagnr.", "Ontvangen", "Afspraak", "Soort"), row},
            "OTHER", new String[] {texts("afspraak", "uitleg"), texts("smr", "roken")});
    Books book = book();
    int count = 0;
    for (String kind : sheets.split(" / ", -1)) {
      count++;
      book.sheet("S" + count, kinds.get(kind));
    }
    return book.bytes();
  }
}
