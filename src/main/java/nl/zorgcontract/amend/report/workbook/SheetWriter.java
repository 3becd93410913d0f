package nl.zorgcontract.amend.report.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.table.RowWriter;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a sheet: the headings fixed and with filters, days as days, and every text a text,
 * whatever it looks like, also once somebody edits the cell. A list that is longer than a sheet can
 * be goes on in another one.
 */
final class SheetWriter implements RowWriter {

  /** How many rows are in memory. From the first so many follow the widths of the columns. */
  private static final int ROWS_AT_ONCE = 500;

  private static final int MOST_ROWS = Worksheet.MAX_ROWS;

  /** The format has room for twice as many, which some signs of other scripts take. */
  private static final int LONGEST_TEXT = 16_000;

  private static final int DAY_LENGTH = 10;

  /** In points. Not every spreadsheet finds out by itself how high a row must be. */
  private static final double LINE = 15;

  private static final double HIGHEST = 405;

  /** The library keeps every height in memory to the end. */
  private static final int MOST_HEIGHTS = 20_000;

  /** Of the widest column: words that do not fit leave the end of a line empty. */
  private static final int CHARACTERS_A_LINE = 58;

  private static final Pattern SIGN = Pattern.compile("_x[0-9A-Fa-f]{4}_");

  private static final String TERM = "terms.";

  private final WorkbookWriter workbook;
  private final Messages messages;
  private final String title;
  private final int mostRows;
  private final CellStyle dayStyle;
  private final List<String> headings = new ArrayList<>();
  private final List<SheetColumn> columns = new ArrayList<>();
  private Worksheet sheet;
  private int row;
  private int column;

  /** Of the text of this row that takes most lines; none is wider than a column can be. */
  private int longest;

  SheetWriter(WorkbookWriter workbook, Messages messages, String title) {
    this(workbook, messages, title, MOST_ROWS);
  }

  /** A sheet of fewer rows than the format allows. */
  SheetWriter(WorkbookWriter workbook, Messages messages, String title, int mostRows) {
    this.workbook = workbook;
    this.messages = messages;
    this.title = title;
    this.mostRows = mostRows;
    this.dayStyle = messages.language() == Language.NL ? CellStyle.DAY_NL : CellStyle.DAY;
    this.sheet = workbook.worksheet(title);
  }

  @Override
  public boolean isForPeople() {
    return true;
  }

  @Override
  public boolean isForSpreadsheet() {
    return true;
  }

  @Override
  public SheetWriter heading(String name) {
    headings.add(label(name));
    return this;
  }

  private String label(String name) {
    if (name.startsWith(TERM)) {
      return messages.text("column.terms") + "." + name.substring(TERM.length());
    }
    Message label = Message.of("column." + name);
    return messages.has(label) ? messages.text(label) : name;
  }

  @Override
  public SheetWriter code(String kind, @Nullable String code) {
    return text(code == null ? null : messages.text(kind + "." + code));
  }

  @Override
  public SheetWriter text(@Nullable String text) {
    return kept(text == null ? "" : Sanitizer.of(text));
  }

  @Override
  public SheetWriter phrase(@Nullable String text) {
    return text(text);
  }

  @Override
  public SheetWriter kept(String text) {
    if (!text.isEmpty()) {
      String cell = escaped(Sanitizer.cut(text, LONGEST_TEXT));
      sheet.inlineString(row, column, cell);
      filled(CellStyle.TEXT, cell.length());
      longest = Math.max(longest, cell.length());
    }
    column++;
    return this;
  }

  /**
   * The format takes {@code _x0041_} for the sign of that number; so the underscore becomes one.
   */
  private static String escaped(String text) {
    return text.contains("_x") ? SIGN.matcher(text).replaceAll("_x005F$0") : text;
  }

  @Override
  public SheetWriter day(@Nullable LocalDate day) {
    if (day != null) {
      sheet.value(row, column, day);
      filled(dayStyle, DAY_LENGTH);
    }
    column++;
    return this;
  }

  @Override
  public SheetWriter number(@Nullable BigDecimal number) {
    if (number != null) {
      sheet.value(row, column, number);
      filled(CellStyle.NUMBER, number.toPlainString().length());
    }
    column++;
    return this;
  }

  @Override
  public SheetWriter flag(boolean flag) {
    return kept(messages.text(flag ? "screen.yes" : "screen.no"));
  }

  private void filled(CellStyle style, int length) {
    columns.get(column).filled(sheet, row, style, length);
  }

  @Override
  public void endRecord() throws IOException {
    if (columns.isEmpty()) {
      headings.forEach(heading -> columns.add(new SheetColumn(columns.size(), heading)));
      start();
      return;
    }
    if (longest > SheetColumn.WIDEST && row < MOST_HEIGHTS) {
      sheet.rowHeight(row, Math.min(LINE * (1 + longest / CHARACTERS_A_LINE), HIGHEST));
    }
    row++;
    column = 0;
    longest = 0;
    if (row == mostRows) {
      end();
      sheet = workbook.worksheet(title);
      start();
    } else if (row % ROWS_AT_ONCE == 0) {
      flush();
    }
  }

  private void start() {
    for (int i = 0; i < headings.size(); i++) {
      sheet.inlineString(0, i, headings.get(i));
    }
    CellStyle.HEADING.apply(sheet.range(0, 0, 0, headings.size() - 1));
    sheet.freezePane(0, 1);
    printOnWidth();
    row = 1;
    column = 0;
  }

  /** Wide pages, each with the headings, on which all columns fit. */
  private void printOnWidth() {
    sheet.pageOrientation("landscape");
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
  }

  private void flush() throws IOException {
    columns.forEach(each -> each.layOut(sheet));
    sheet.flush();
  }

  private void end() throws IOException {
    sheet.setAutoFilter(0, 0, row - 1, headings.size() - 1);
    columns.forEach(each -> each.layOut(sheet));
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
