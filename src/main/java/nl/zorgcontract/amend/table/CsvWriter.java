package nl.zorgcontract.amend.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.Sanitizer;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV cell by cell, in the form that its reader wants. Which texts need quotes, and how they
 * get them, the library knows; a plain text, as nearly all are, need not be asked about.
 */
public final class CsvWriter implements RowWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;
  private final CsvStyle style;
  private final CSVFormat format;
  private final char separator;

  /** Of each sign of ASCII whether it may stand anywhere in a plain text. */
  private final boolean[] plain;

  /** Cells that stand in many records, each with the separator before it. */
  private final BoundedCache<LocalDate, String> days;

  private final BoundedCache<String, String> phrases;
  private final StringBuilder formed = new StringBuilder();
  private char[] record = new char[512];
  private int length;
  private boolean atStart = true;

  private CsvWriter(Writer out, CsvStyle style) {
    this.out = out;
    this.style = style;
    this.format = style.format();
    this.separator = format.getDelimiterString().charAt(0);
    this.plain = plainBesides(separator);
    this.days = new BoundedCache<>(day -> formed(style.day(day), false));
    this.phrases = new BoundedCache<>(text -> formed(shown(text), false));
  }

  private static boolean[] plainBesides(char separator) {
    boolean[] plain = new boolean[128];
    Arrays.fill(plain, ' ', '~' + 1, true);
    plain['"'] = false;
    // Behind these a spreadsheet that splits at another separator may find a formula.
    plain[','] = false;
    plain[';'] = false;
    plain['|'] = false;
    plain[separator] = false;
    return plain;
  }

  /** A file that starts here. */
  public static CsvWriter open(Writer out, CsvStyle style) throws IOException {
    if (style.isForSpreadsheet()) {
      out.write(BYTE_ORDER_MARK);
    }
    return new CsvWriter(out, style);
  }

  @Override
  public boolean isForPeople() {
    return false;
  }

  @Override
  public boolean isForSpreadsheet() {
    return style.isForSpreadsheet();
  }

  @Override
  public CsvWriter heading(String name) throws IOException {
    return cell(name);
  }

  @Override
  public CsvWriter code(String kind, @Nullable String code) throws IOException {
    return text(code);
  }

  @Override
  public CsvWriter text(@Nullable String text) throws IOException {
    if (text != null && !isForSpreadsheet() && addPlain(text)) {
      return this;
    }
    return cell(text == null ? null : shown(text));
  }

  @Override
  public CsvWriter phrase(@Nullable String text) throws IOException {
    return text == null || atStart ? text(text) : add(phrases.of(text));
  }

  private String shown(String text) {
    return Sanitizer.of(style.text(text));
  }

  @Override
  public CsvWriter kept(String text) throws IOException {
    return cell(style.text(text));
  }

  @Override
  public CsvWriter day(@Nullable LocalDate day) throws IOException {
    if (day == null) {
      return cell(null);
    }
    return atStart ? cell(style.day(day)) : add(days.of(day));
  }

  @Override
  public CsvWriter number(@Nullable BigDecimal number) throws IOException {
    return cell(number == null ? null : style.number(number));
  }

  @Override
  public CsvWriter flag(boolean flag) throws IOException {
    return cell(Boolean.toString(flag));
  }

  private CsvWriter cell(@Nullable String cell) throws IOException {
    return addPlain(cell == null ? "" : cell) ? this : add(formed(cell, atStart));
  }

  /** A cell as the library writes it, after a separator where it is not the first. */
  private String formed(@Nullable String cell, boolean first) {
    formed.setLength(0);
    try {
      format.print(cell, formed, first);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail as a file does", e);
    }
    return formed.toString();
  }

  private CsvWriter add(String formedCell) {
    makeRoom(formedCell.length());
    formedCell.getChars(0, formedCell.length(), record, length);
    length += formedCell.length();
    atStart = false;
    return this;
  }

  /** Adds a cell if its text is plain; else adds nothing and says so. */
  private boolean addPlain(String text) {
    makeRoom(text.length() + 1);
    int from = atStart ? length : length + 1;
    int to = from + text.length();
    text.getChars(0, text.length(), record, from);
    if (!isPlain(from, to)) {
      return false;
    }
    if (!atStart) {
      record[length] = separator;
    }
    length = to;
    atStart = false;
    return true;
  }

  private void makeRoom(int more) {
    if (record.length - length < more) {
      record = Arrays.copyOf(record, Math.max(2 * record.length, length + more));
    }
  }

  /**
   * Whether a text stands in the file as it is: it starts with a letter or a digit, does not end in
   * a space, and has no quote, separator or sign outside ASCII; or it is empty and not the first.
   */
  private boolean isPlain(int from, int to) {
    if (from == to) {
      return !atStart;
    }
    if (!isLetterOrDigit(record[from]) || record[to - 1] == ' ') {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (record[i] >= plain.length || !plain[record[i]]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public void endRecord() throws IOException {
    out.write(record, 0, length);
    out.write(format.getRecordSeparator());
    length = 0;
    atStart = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
