package nl.zorgcontract.amend.request.form;

import static nl.zorgcontract.amend.request.form.Books.DAY;
import static nl.zorgcontract.amend.request.form.Books.ELAPSED;
import static nl.zorgcontract.amend.request.form.Books.MOMENT;
import static nl.zorgcontract.amend.request.form.Books.PERCENT;
import static nl.zorgcontract.amend.request.form.Books.TIME;
import static nl.zorgcontract.amend.request.form.Books.book;
import static nl.zorgcontract.amend.request.form.Books.flag;
import static nl.zorgcontract.amend.request.form.Books.formula;
import static nl.zorgcontract.amend.request.form.Books.number;
import static nl.zorgcontract.amend.request.form.Books.row;
import static nl.zorgcontract.amend.request.form.Books.shared;
import static nl.zorgcontract.amend.request.form.Books.text;
import static nl.zorgcontract.amend.request.form.Books.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is a file of requests. */
class WorkbookRequestsTest {

  private static final String HEADER =
      texts(
          "request_id", "received_at", "agb_code", "agreement", "action", "start_date", "terms.x");

  private static String request(String start, String term) {
    return row(
        text("R-1"), number("46154", DAY), number("1054321"), shared(0), shared(1), start, term);
  }

  private static List<SubmittedRequest> read(byte[] book) {
    return Reading.read(book, ReadOptions.DEFAULT).requests();
  }

  private static AmendmentRequest one(String start, String term) {
    return (AmendmentRequest) read(Books.of(HEADER, request(start, term))).get(0);
  }

  private static List<String> refused(byte[] book, ReadOptions options) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> Reading.read(book, options));
    assertThat(refused).as("refused").isNotNull();
    return refused.faults().stream().map(Fault::message).map(Reading::said).toList();
  }

  private static List<String> refused(byte[] book) {
    return refused(book, ReadOptions.DEFAULT);
  }

  @Test
  void requestIsReadFromItsRow() {
    AmendmentRequest request = one(number("46204", DAY), number("12.5"));

    assertThat(request.origin()).isEqualTo(new Origin(Reading.FILE + " (Blad1)", 2));
    assertThat(request.receivedAt()).isEqualTo(ReceivedAt.on(LocalDate.of(2026, 5, 12)));
    assertThat(request.agbCode()).isEqualTo("01054321");
    assertThat(request.contract().agbPadded()).isTrue();
    assertThat(request.agreement()).isEqualTo("smr");
    assertThat(request.startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(request.terms()).containsExactly(Map.entry("x", new Value.Text("12.5")));
  }

  @Test
  void dayIsToldByItsFormatAndElseANumber() {
    assertThat(one(number("46204.0", MOMENT), "").startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(one(text("1-7-2026"), "").startDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(
            Reading.said(
                ((UnreadableRequest) read(Books.of(HEADER, request(number("46204"), ""))).get(0))
                    .malformed()))
        .singleElement()
        .asString()
        .startsWith("request.malformedBecause problem={problem.day.number} value='46204'");
    assertThat(
            Reading.said(
                ((UnreadableRequest)
                        read(Books.of(HEADER, request(number("46204.375", MOMENT), ""))).get(0))
                    .malformed()))
        .singleElement()
        .asString()
        .startsWith("request.malformedBecause problem={problem.day.time} value='2026-07-01T09:00'");
  }

  @Test
  void daysMayCountFrom1904() {
    byte[] bytes = book().since1904().sheet("a", HEADER, request(number("44742", DAY), "")).bytes();

    assertThat(((AmendmentRequest) read(bytes).get(0)).startDate())
        .isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "1, 1",
    "12.50, 12.5",
    "1E3, 1000",
    "1.4E1, 14",
    "0.30000000000000004, 0.3",
    "1.25E-2, 0.0125",
    "-3, -3",
    "1.125, 1.1250",
    "1250, 1250",
    "123456789012345, 123456789012345",
    "1234567890123456781, 1234567890123456781",
    "1.2345678901E10, 12345678901",
    "1.23456789012345E+16, 1.23456789012345E+16",
    "1.2345678901234568E16, 1.23456789012346E+16",
  })
  void numberHasNoExponentAndIsNoThousands(String stored, String read) {
    assertThat(one("<c/>", number(stored)).terms().values()).containsExactly(new Value.Text(read));
  }

  @Test
  void otherKindsOfCellsAreTheirText() {
    assertThat(one("<c/>", flag(true)).terms().values()).containsExactly(new Value.Text("true"));
    assertThat(one("<c/>", number("0.05", PERCENT)).terms().values())
        .containsExactly(new Value.Text("5%"));
    assertThat(one("<c/>", number("0.604166666666667", TIME)).terms().values())
        .containsExactly(new Value.Text("14:30:00"));
    assertThat(one("<c/>", number("1.5", ELAPSED)).terms().values())
        .containsExactly(new Value.Text("36:00:00"));
    assertThat(one("<c/>", text(" 01054321\u200b")).terms().values())
        .containsExactly(new Value.Text("01054321"));
    assertThat(one("<c/>", text("'=x")).terms().values()).containsExactly(new Value.Text("=x"));
    assertThat(one("<c/>", "<c t='e'><v>#N/A</v></c>").terms().values())
        .containsExactly(new Value.Text("#N/A"));
  }

  @Test
  void formulaIsItsStoredValueAndNeverEmptyWithoutOne() {
    assertThat(one("<c s='1'><f>A1+1</f><v>46204</v></c>", formula("n", "6*2", "12")).terms())
        .containsExactly(Map.entry("x", new Value.Text("12")));
    assertThat(one("<c s='1'><f>A1+1</f><v>46204</v></c>", "").startDate())
        .isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(one(formula("str", "IF(1,\"\",2)", ""), formula("str", "\"ja\"", "ja")).terms())
        .containsExactly(Map.entry("x", new Value.Text("ja")));
    assertThat(read(Books.of(HEADER, request("<c><f>TODAY()</f></c>", ""))))
        .allMatch(UnreadableRequest.class::isInstance);
  }

  /** As openpyxl writes it: the start of the request would be as soon as possible. */
  @ParameterizedTest
  @ValueSource(strings = {"<v/>", "<v></v>", ""})
  void formulaThatNobodyComputedIsNotTakenForAnEmptyCell(String value) {
    assertThat(read(Books.of(HEADER, request("<c><f>DATE(2026,7,1)</f>" + value + "</c>", ""))))
        .allMatch(UnreadableRequest.class::isInstance);
    assertThat(
            read(
                Books.of(
                    HEADER,
                    request("<c/>", "<c><f>A1</f>" + value + "</c>"),
                    request(formula("str", "IF(A1=1,\"\",A2)", ""), ""))))
        .last()
        .isInstanceOf(UnreadableRequest.class);
  }

  @Test
  void mergedCellsHoldTheSameValueAndHiddenRowsCount() {
    byte[] bytes =
        book()
            .sheetWith(
                "a",
                "",
                "<mergeCells><mergeCell ref='F2:F3'/></mergeCells>",
                HEADER,
                request(number("46204", DAY), ""),
                "<row hidden='1'>" + request("<c/>", "").substring(5),
                request("<c/>", ""))
            .bytes();

    assertThat(read(bytes))
        .extracting(request -> ((AmendmentRequest) request).startDate())
        .containsExactly(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1), null);
  }

  /** Every real book has relationships of its own beside those of its sheets, by the same ids. */
  @Test
  void mergedCellsAreThoseOfTheSheetWhateverElseTheBookNames() {
    String other = "<Relationships><Relationship Id='rId1' Target='%s'/></Relationships>";
    byte[] bytes =
        book()
            .part("_rels/.rels", other.formatted("xl/workbook.xml"))
            .part("xl/worksheets/_rels/sheet1.xml.rels", other.formatted("../drawing1.xml"))
            .sheetWith(
                "a",
                "",
                "<mergeCells><mergeCell ref='F2:F3'/></mergeCells>",
                HEADER,
                request(number("46204", DAY), ""),
                request("<c/>", ""))
            .bytes();

    assertThat(read(bytes))
        .extracting(request -> ((AmendmentRequest) request).startDate())
        .containsOnly(LocalDate.of(2026, 7, 1));
  }

  @Test
  void rowThatIsMergedAsAWholeIsOneRow() {
    StringBuilder merged = new StringBuilder("<mergeCells>");
    for (char column = 'A'; column <= 'G'; column++) {
      merged.append("<mergeCell ref='%1$s1:%1$s2'/>".formatted(column));
      merged.append("<mergeCell ref='%1$s3:%1$s4'/>".formatted(column));
    }
    byte[] bytes =
        book()
            .sheetWith(
                "a",
                "",
                merged.append("</mergeCells>").toString(),
                HEADER,
                "<row><c/></row>",
                request(number("46204", DAY), text("x")),
                "<row><c/></row>")
            .bytes();

    assertThat(read(bytes))
        .singleElement()
        .extracting(request -> request.origin().line())
        .isEqualTo(3);
  }

  @Test
  void emptyRowsAndColumnsArePassedOverAndTheRowKeepsItsNumber() {
    byte[] bytes =
        Books.of(
            "<row r='1'/>",
            "<row r='3'>" + HEADER.substring(5),
            "<row r='4'><c s='1'/><c/></row>",
            "<row r='7'>" + request(number("46204", DAY), "<c/><c/><c/><c/>").substring(5),
            "<row r='1000'><c/></row>");

    assertThat(read(bytes)).extracting(request -> request.origin().line()).containsExactly(7);
  }

  @Test
  void cellsThatAreNotStoredAreEmpty() {
    String row =
        "<row r='2'><c r='A2' t='inlineStr'><is><t>R</t></is></c><c r='B2' s='1'><v>46154</v></c>"
            + "<c r='C2'><v>1054321</v></c><c r='D2' t='s'><v>0</v></c>"
            + "<c r='E2' t='s'><v>1</v></c></row>";

    assertThat(((AmendmentRequest) read(Books.of(HEADER, row)).get(0)).startDate()).isNull();
  }

  @Test
  void firstSheetWithAHeaderIsReadAndTheOthersAreTold() {
    byte[] bytes =
        book()
            .sheet("Uitleg", texts("Zo vult u dit in"))
            .sheetWith("Oud", "state='hidden'", "", HEADER, request("<c/>", text("oud")))
            .sheet("Mei", HEADER, request("<c/>", text("mei")))
            .sheet("Juni", HEADER, request("<c/>", text("juni")))
            .bytes();

    Reading.Outcome outcome = Reading.read(bytes, ReadOptions.DEFAULT);
    assertThat(outcome.requests())
        .extracting(request -> request.origin().file())
        .containsExactly(Reading.FILE + " (Mei)");
    assertThat(Reading.said(outcome.warnings()))
        .containsExactly(
            "request.otherSheets sheets=[Juni]", "request.unreadSheets sheets=[Uitleg]");
    assertThat(Reading.read(bytes, ReadOptions.DEFAULT.withSheet("oud")).requests())
        .extracting(request -> ((AmendmentRequest) request).terms().get("x"))
        .containsExactly(new Value.Text("oud"));
    assertThat(refused(bytes, ReadOptions.DEFAULT.withSheet("Juli")))
        .containsExactly("workbook.unknownSheet sheet='Juli' known=[Uitleg, Oud, Mei, Juni]");
  }

  @Test
  void bookThatIsBrokenOrNotWholeIsRefused() {
    byte[] good = Books.of(HEADER, request("<c/>", ""));

    for (int length = 4; length < good.length; length += 37) {
      assertThat(refused(Arrays.copyOf(good, length))).hasSize(1);
    }
    assertThat(refused(book().sheet("a", "<row><c t='q'><v>1</v></c></row>").bytes()))
        .containsExactly("workbook.broken");
    assertThat(refused(book().sheet("a", "<row><c").bytes())).containsExactly("workbook.broken");
    assertThat(refused(book().bytes())).containsExactly("workbook.noSheet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r='ZZZZZZ1'><v>1</v></c>",
        "<c t='s'><v>2000000000</v></c>",
        "<c t='s'><v>2</v></c>",
        "SHEETS",
        "FORMATS",
      })
  void bookThatWouldFillTheMemoryIsRefused(String cell) {
    String content =
        cell.replace("SHEETS", "<sheet name='a'/>".repeat(10_001))
            .replace("FORMATS", "<xf/>".repeat(200_001));
    assertThat(refused(Books.of(HEADER, row(content)))).containsExactly("workbook.tooLarge");
  }

  @Test
  void momentBeforeMidnightStaysOnItsDay() {
    assertThat(one("<c/>", number("46204.999995", MOMENT)).terms().values())
        .containsExactly(new Value.Text("2026-07-01T23:59:59"));
    assertThat(one("<c/>", number("46204.3833333333", MOMENT)).terms().values())
        .containsExactly(new Value.Text("2026-07-01T09:12"));
  }

  @Test
  void bookThatUnpacksWithoutEndIsRefused() {
    String text = "<c t='inlineStr'><is><t>" + "x".repeat(1 << 20) + "</t></is></c>";

    assertThat(refused(Books.of(HEADER, row(text.replace("xx", "xxx")))))
        .containsExactly("workbook.tooLarge");
    assertThat(refused(Books.of(HEADER, row(number("1".repeat(100))))))
        .containsExactly("workbook.tooLarge");
    assertThat(
            refused(Books.of(HEADER, "<row><c><f t='array' ref='A1'>1</f></c></row>".repeat(1001))))
        .containsExactly("workbook.tooLarge");
  }

  @Test
  void entitiesAreRefused() {
    byte[] bytes =
        book()
            .sheet("a", HEADER)
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><sst><si><t>&b;</t></si></sst>")
            .bytes();

    assertThat(refused(bytes)).containsExactly("workbook.broken");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "%PDF-1.7                                      | pdf",
        "<html><table><tr><td>request_id               | html",
        "<!DOCTYPE html>                               | html",
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'> |"
            + " xmlSpreadsheet",
        "<?xml version='1.0'?><a/>                     | xml",
        "{\\rtf1 x                                     | document",
        "GIF89a                                        | picture",
      })
  void fileOfAnotherKindIsNamedForWhatItIs(String content, String kind) {
    assertThat(refused(content.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly("file.kind kind={file.kind." + kind + "}");
  }

  @Test
  void archivesAndOldFilesOfOfficeAreNamedForWhatTheyAre() {
    assertThat(refused(Books.zip(Map.of("a.csv", "x"))))
        .containsExactly("file.kind kind={file.kind.archive}");
    assertThat(refused(Books.zip(Map.of("word/document.xml", "<a/>"))))
        .containsExactly("file.kind kind={file.kind.document}");
    assertThat(refused(Books.zip(Map.of("mimetype", "x"))))
        .containsExactly("file.kind kind={file.kind.openDocument}");
    assertThat(refused(Books.zip(Map.of("Index/Document.iwa", "x"))))
        .containsExactly("file.kind kind={file.kind.appleDocument}");
    assertThat(refused(book().sheet("a").part("xl/workbook.bin", "x").bytes()))
        .containsExactly("file.kind kind={file.kind.binaryWorkbook}");
    assertThat(refused(old("Workbook"))).containsExactly("file.kind kind={file.kind.oldWorkbook}");
    assertThat(refused(old("WordDocument")))
        .containsExactly("file.kind kind={file.kind.oldDocument}");
    assertThat(refused(old("EncryptedPackage"))).containsExactly("workbook.encrypted");
  }

  private static byte[] old(String stream) {
    byte[] bytes = new byte[4096];
    int[] mark = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    for (int i = 0; i < mark.length; i++) {
      bytes[i] = (byte) mark[i];
    }
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, bytes, 2048, name.length);
    return bytes;
  }
}
