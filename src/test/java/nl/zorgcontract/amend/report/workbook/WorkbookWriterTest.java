package nl.zorgcontract.amend.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.table.RowWriter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWriterTest {

  private static final Messages DUTCH = Messages.in(Language.NL);
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private interface Content {
    void write(RowWriter sheet) throws IOException;
  }

  private static byte[] workbook(Messages messages, Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(out, messages);
        RowWriter sheet = workbook.sheet("accepted")) {
      content.write(sheet);
    }
    return out.toByteArray();
  }

  private static byte[] cell(Content cell) throws IOException {
    return workbook(
        DUTCH,
        sheet -> {
          sheet.heading("message").endRecord();
          cell.write(sheet);
          sheet.endRecord();
        });
  }

  private static List<Row> rows(byte[] workbook) throws IOException {
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(workbook), new ReadingOptions(true, false))) {
      return read.getFirstSheet().read();
    }
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void headingsAreInTheLanguageOfTheReader() throws IOException {
    Content headings =
        sheet -> sheet.heading("request_id").heading("terms.hoursPerWeek").endRecord();

    assertThat(rows(workbook(DUTCH, headings)).get(0))
        .extracting(Cell::getText)
        .containsExactly("Aanvraagnummer", "Invulling.hoursPerWeek");
    assertThat(rows(workbook(Messages.in(Language.EN), headings)).get(0))
        .extracting(Cell::getText)
        .containsExactly("Request id", "Terms.hoursPerWeek");
  }

  @ParameterizedTest
  @ValueSource(strings = {"01054321", "=1+1", "+31", "@SUM(A1)", "-1", "2026-01", "1e5", "<&>'\""})
  void aTextStaysWhatItIs(String text) throws IOException {
    byte[] workbook = cell(sheet -> sheet.text(text));

    Cell cell = rows(workbook).get(1).getCell(0);
    assertThat(cell.getType()).isEqualTo(CellType.STRING);
    assertThat(cell.getText()).isEqualTo(text);
    assertThat(parts(workbook).get("xl/worksheets/sheet1.xml"))
        .contains("<c r=\"A2\" s=\"" + textStyle(workbook) + "\" t=\"inlineStr\">")
        .doesNotContain("<f>", "<f ");
  }

  /** The number of the style that keeps a cell a text when somebody edits it. */
  private static int textStyle(byte[] workbook) throws IOException {
    String styles = parts(workbook).get("xl/styles.xml");
    Matcher format = Pattern.compile("numFmtId=\"(\\d+)\" formatCode=\"@\"").matcher(styles);
    assertThat(format.find()).as(styles).isTrue();
    String number = "numFmtId=\"" + format.group(1) + "\"";
    List<String> cells =
        Pattern.compile("<xf [^>]*>")
            .matcher(styles.substring(styles.indexOf("<cellXfs")))
            .results()
            .map(MatchResult::group)
            .toList();
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).contains(number) && !cells.get(i).contains("fontId=\"1\"")) {
        return i;
      }
    }
    throw new AssertionError(styles);
  }

  @ParameterizedTest
  @CsvSource({"a_x0041_b, a_x005F_x0041_b", "_x1_, _x1_", "a\u202eb, a\\u202eb"})
  void noSignIsTakenForAnother(String text, String inFile) throws IOException {
    assertThat(parts(cell(sheet -> sheet.text(text))).get("xl/worksheets/sheet1.xml"))
        .contains("<t>" + inFile + "</t>");
  }

  @Test
  void daysAndNumbersAreDaysAndNumbers() throws IOException {
    Cell day = rows(cell(sheet -> sheet.day(DAY))).get(1).getCell(0);
    Cell number = rows(cell(sheet -> sheet.number(new BigDecimal("12.5")))).get(1).getCell(0);

    assertThat(day.asDate().toLocalDate()).isEqualTo(DAY);
    assertThat(day.getDataFormatString()).isEqualTo("dd-mm-yyyy");
    assertThat(number.asNumber()).isEqualByComparingTo("12.5");
  }

  @Test
  void theFirstRowIsFixedAndHasFilters() throws IOException {
    byte[] workbook =
        workbook(
            DUTCH,
            sheet -> {
              sheet.heading("request_id").heading("start_date").endRecord();
              sheet.text("R-1").day(DAY).endRecord();
              sheet.text("R-2").day(null).endRecord();
            });

    assertThat(parts(workbook).get("xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:B3\">");
  }

  /** The heading and the arrow of its filter take 19. */
  @ParameterizedTest
  @CsvSource({"5, 19.0", "30, 32.0", "500, 60.0"})
  void aColumnIsAsWideAsItsTexts(int length, String width) throws IOException {
    byte[] workbook =
        workbook(
            DUTCH,
            sheet -> {
              sheet.heading("contract_id").endRecord();
              sheet.text("x".repeat(length)).endRecord();
            });

    assertThat(parts(workbook).get("xl/worksheets/sheet1.xml")).contains("width=\"" + width + "\"");
  }

  @Test
  void theSameContentGivesTheSameBytes() throws IOException {
    byte[] workbook = cell(sheet -> sheet.text("R-1"));

    assertThat(cell(sheet -> sheet.text("R-1"))).isEqualTo(workbook);
    assertThat(parts(workbook).get("docProps/core.xml"))
        .contains("amend")
        .doesNotContain("created");
  }

  @Test
  void aListLongerThanASheetGoesOnInAnother() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WorkbookWriter workbook = new WorkbookWriter(out, DUTCH);
        SheetWriter sheet = new SheetWriter(workbook, DUTCH, "Lijst", 3)) {
      sheet.heading("request_id").endRecord();
      for (int i = 1; i <= 5; i++) {
        sheet.text("R-" + i).endRecord();
      }
    }

    List<List<String>> sheets = new ArrayList<>();
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : read.getSheets().toList()) {
        sheets.add(sheet.read().stream().map(row -> row.getCellText(0)).toList());
      }
    }
    assertThat(sheets)
        .containsExactly(
            List.of("Aanvraagnummer", "R-1", "R-2"),
            List.of("Aanvraagnummer", "R-3", "R-4"),
            List.of("Aanvraagnummer", "R-5"));
  }

  @Test
  void manyRowsKeepTheirStyles() throws IOException {
    byte[] workbook =
        workbook(
            DUTCH,
            sheet -> {
              sheet.heading("request_id").heading("start_date").endRecord();
              for (int i = 1; i <= 1200; i++) {
                sheet.text("R-" + i).day(i % 3 == 0 ? null : DAY).endRecord();
              }
            });

    List<Row> rows = rows(workbook);
    assertThat(rows).hasSize(1201);
    String style = " s=\"" + textStyle(workbook) + "\" t=\"inlineStr\"";
    assertThat(parts(workbook).get("xl/worksheets/sheet1.xml").split("<c r=\"A", -1))
        .filteredOn(cell -> cell.contains(style))
        .hasSize(1200);
    assertThat(rows.get(1199).getCell(1).asDate().toLocalDate()).isEqualTo(DAY);
    assertThat(rows.get(1199).getCell(1).getDataFormatString()).isEqualTo("dd-mm-yyyy");
  }

  @Test
  void aFullDiskIsSaidToBeOne() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(
            () -> {
              try (WorkbookWriter workbook = new WorkbookWriter(full, DUTCH);
                  RowWriter sheet = workbook.sheet("accepted")) {
                sheet.heading("request_id").endRecord();
                for (int i = 0; i < 100_000; i++) {
                  sheet.text("request " + i).endRecord();
                }
              }
            })
        .isInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  /** A heading without a text would stand there as programs spell it. */
  @Test
  void everyHeadingOfAListHasAText() throws IOException {
    Pattern column =
        Pattern.compile(
            "\\(\\s*(which \\+ )?\"([a-z_]+)\",\\s*(?:\"[a-z.]+\",\\s*)?(?:\\w+ ->|(?:\\w+|new \\w+\\(\\w+\\))::\\w+)");
    Pattern prefix = Pattern.compile("\"([a-z]+_|)\"");
    Path sources = Path.of(System.getProperty("amend.basedir", "."), "src", "main", "java");
    TreeSet<String> headings = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (source.contains("ListColumns<") || source.contains("ContractColumns.of")) {
          for (MatchResult found : column.matcher(source).results().toList()) {
            Stream<String> prefixes =
                found.group(1) == null
                    ? Stream.of("")
                    : prefix.matcher(source).results().map(each -> each.group(1));
            prefixes.forEach(each -> headings.add(each + found.group(2)));
          }
        }
      }
    }

    assertThat(headings).contains("old_terms", "with_outcome", "to_do").hasSizeGreaterThan(40);
    assertThat(headings).filteredOn(each -> !DUTCH.has(Message.of("column." + each))).isEmpty();
  }
}
