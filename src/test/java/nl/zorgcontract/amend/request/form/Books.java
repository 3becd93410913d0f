package nl.zorgcontract.amend.request.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes workbooks part by part, as spreadsheet programs write them and as none would. */
public final class Books {

  /** The style of a cell that shows a day. */
  static final int DAY = 1;

  /** The style of a cell that shows a day and a time, in a format of the book's own. */
  static final int MOMENT = 2;

  /** The style of a cell that shows a percentage. */
  static final int PERCENT = 3;

  /** The style of a cell that shows the time of a day. */
  static final int TIME = 4;

  /** The style of a cell that shows hours, more than a day's as well. */
  static final int ELAPSED = 5;

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringJoiner sheets = new StringJoiner("");
  private final StringJoiner relationships = new StringJoiner("");
  private String properties = "<workbookPr/>";
  private int count;

  private Books() {
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + override("workbook", "sheet.main")
            + override("styles", "styles")
            + override("sharedStrings", "sharedStrings")
            + "</Types>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts>"
            + "<numFmt numFmtId='164' formatCode='d\\-m\\-yyyy\\ h:mm'/></numFmts><cellXfs>"
            + "<xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='9'/>"
            + "<xf numFmtId='20'/><xf numFmtId='46'/>"
            + "</cellXfs></styleSheet>");
    parts.put("xl/sharedStrings.xml", "<sst><si><t>smr</t></si><si><t>sta</t><t>rt</t></si></sst>");
  }

  private static String override(String part, String type) {
    return "<Override PartName='/xl/"
        + part
        + ".xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml."
        + type
        + "+xml'/>";
  }

  /** A book with one sheet. */
  public static byte[] of(String... rows) {
    return book().sheet("Blad1", rows).bytes();
  }

  static Books book() {
    return new Books();
  }

  Books sheet(String name, String... rows) {
    return sheetWith(name, "", "", rows);
  }

  /**
   * A sheet.
   *
   * @param state as an attribute
   * @param after what follows the rows
   */
  Books sheetWith(String name, String state, String after, String... rows) {
    count++;
    sheets.add(
        "<sheet name='"
            + name
            + "' sheetId='"
            + count
            + "' "
            + state
            + " r:id='rId"
            + count
            + "'/>");
    relationships.add(
        "<Relationship Id='rId" + count + "' Target='worksheets/sheet" + count + ".xml'/>");
    return part(
        "xl/worksheets/sheet" + count + ".xml",
        "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
            + String.join("", rows)
            + "</sheetData>"
            + after
            + "</worksheet>");
  }

  /** Days count from 1904, as old programs for the Mac wrote them. */
  Books since1904() {
    properties = "<workbookPr date1904='1'/>";
    return this;
  }

  Books part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  byte[] bytes() {
    parts.putIfAbsent(
        "xl/workbook.xml",
        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    parts.putIfAbsent(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + relationships
            + "</Relationships>");
    return zip(parts);
  }

  static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  /** A row of texts. */
  public static String texts(String... texts) {
    StringBuilder cells = new StringBuilder();
    for (String text : texts) {
      cells.append(text(text));
    }
    return row(cells.toString());
  }

  static String text(String text) {
    return text.isEmpty() ? "<c/>" : "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
  }

  static String number(String value) {
    return "<c><v>" + value + "</v></c>";
  }

  static String number(String value, int style) {
    return "<c s='" + style + "'><v>" + value + "</v></c>";
  }

  static String shared(int index) {
    return "<c t='s'><v>" + index + "</v></c>";
  }

  static String flag(boolean flag) {
    return "<c t='b'><v>" + (flag ? 1 : 0) + "</v></c>";
  }

  /** A formula with its stored value. */
  static String formula(String type, String formula, String value) {
    return "<c t='" + type + "'><f>" + formula + "</f><v>" + value + "</v></c>";
  }
}
