package nl.zorgcontract.amend.request.form;

import static nl.zorgcontract.amend.request.form.Books.book;
import static nl.zorgcontract.amend.request.form.Books.number;
import static nl.zorgcontract.amend.request.form.Books.row;
import static nl.zorgcontract.amend.request.form.Books.text;
import static nl.zorgcontract.amend.request.form.Books.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that Excel would not write, and other programs do. */
class OddWorkbooksTest {

  private static final String HEADER =
      texts("request_id", "received_at", "agb_code", "agreement", "action", "terms.x");

  private static String request(String term) {
    return row(text("R-1"), text("2026-05-12"), text("01054321"), text("smr"), text("start"), term);
  }

  /** The term of each request; null where it has none. */
  private static List<Value> terms(byte[] book) {
    return Reading.read(book, ReadOptions.DEFAULT).requests().stream()
        .map(request -> ((AmendmentRequest) request).terms().get("x"))
        .toList();
  }

  private static Value term(String cell) {
    return terms(Books.of(HEADER, request(cell))).get(0);
  }

  /** A format of days or times makes no day of what no spreadsheet can show as one. */
  @ParameterizedTest(name = "{0} in format {1} is {2}")
  @CsvSource({
    "-1, 1, -1",
    "2958465, 1, 9999-12-31",
    "2958466, 1, 2958466",
    "-0.5, 4, -0.5",
    "2958466, 4, 2958466",
    "-1.5, 5, -1.5",
    "1E60, 0, 1E60",
    "1E-60, 0, 1E-60",
  })
  void numberThatIsNoMomentIsANumberInAnyFormat(String stored, int style, String read) {
    assertThat(term(number(stored, style))).isEqualTo(new Value.Text(read));
  }

  @Test
  void sharedFormulaIsItsStoredValueInEachCell() {
    byte[] book =
        Books.of(
            HEADER,
            request("<c r='F2'><f t='shared' ref='F2:F3' si='0'>A2&amp;1</f><v>12</v></c>"),
            request("<c r='F3'><f t='shared' si='0'/><v>13</v></c>"));

    assertThat(terms(book)).containsExactly(new Value.Text("12"), new Value.Text("13"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARED", "<c t='s'><v>x</v></c>", "<c t='s'><v>99999999999</v></c>"})
  void bookThatKeepsItsLibraryBusyIsRefused(String content) {
    String shared =
        "<c><f t='shared' ref='A1:A9' si='0'>"
            + "A".repeat(8192)
            + "</f></c>"
            + "<c><f t='shared' si='0'/></c>".repeat(25_000);

    assertThat(
            Reading.refused(
                Books.of(HEADER, row(content.replace("SHARED", shared))), ReadOptions.DEFAULT))
        .containsExactly("0:0 workbook.tooLarge");
  }

  /** A book of one sheet with these rows below the header, and these merged cells. */
  private static byte[] merging(String merged, String... rows) {
    String[] all = Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new);
    return book().sheetWith("a", "", "<mergeCells>" + merged + "</mergeCells>", all).bytes();
  }

  /** What is merged with an empty cell, or with one that is not stored, keeps what it has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<mergeCell/>",
        "<mergeCell ref='F2'/>",
        "<mergeCell ref='F9:F10'/>",
        "<mergeCell ref='Z2:Z3'/>",
        "<mergeCell ref='F2:F3'/>",
      })
  void mergedCellsWithoutAValueChangeNothing(String merged) {
    byte[] book =
        merging(
            merged,
            request("<c/>"),
            request(text("own")),
            "<row r='10'>" + request("<c/>").substring(5));

    assertThat(terms(book)).containsExactly(null, new Value.Text("own"), null);
  }

  @Test
  void mergedCellsFillNoMoreColumnsThanTheRowsHave() {
    byte[] book =
        merging(
            "<mergeCell ref='F2:XFD1048576'/>",
            request(text("own")),
            "<row/>".repeat(20_000),
            request("<c/>"));

    assertThat(terms(book)).containsExactly(new Value.Text("own"), new Value.Text("own"));
  }

  @ParameterizedTest(name = "{0} ranges over {1} rows")
  @CsvSource({"100001, 1", "6000, 6000"})
  void mergedCellsBeyondWhatIsFilledInRefuseTheBook(int ranges, int rows) {
    String merged = "<mergeCell ref='F2:F1048576'/>".repeat(ranges);
    byte[] book = merging(merged, request(text("own")).repeat(rows));

    assertThat(Reading.refused(book, ReadOptions.DEFAULT)).containsExactly("0:0 workbook.tooLarge");
  }

  /** A small book would have a large part read thousands of times. */
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource({
    "rId1, worksheets/other.xml",
    "rId2, worksheets/sheet1.xml",
    "rId2, /xl/worksheets/Sheet1.xml",
  })
  void partThatTwoSheetsNameRefusesTheBook(String id, String target) {
    byte[] book =
        book()
            .part(
                "xl/workbook.xml",
                """
                <workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'
                    xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>
                  <sheets>
                    <sheet name='a' sheetId='1' r:id='rId1'/>
                    <sheet name='b' sheetId='2' r:id='%s'/>
                  </sheets>
                </workbook>"""
                    .formatted(id))
            .part(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships>
                  <Relationship Id='rId1' Target='worksheets/sheet1.xml'/>
                  <Relationship Id='rId2' Target='%s'/>
                </Relationships>"""
                    .formatted(target))
            .sheet("a", HEADER, request(text("own")))
            .bytes();

    assertThat(Reading.refused(book, ReadOptions.DEFAULT)).containsExactly("0:0 workbook.broken");
  }

  @Test
  void picturesAreNotLookedInto() {
    byte[] book =
        book().part("xl/media/image1.png", "<no xml").sheet("a", HEADER, request("<c/>")).bytes();

    assertThat(terms(book)).hasSize(1);
  }
}
