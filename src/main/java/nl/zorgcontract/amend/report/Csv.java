package nl.zorgcontract.amend.report;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV cell by cell, in the form that its reader wants. Which texts need quotes, and how they
 * get them, the library knows; a plain text, as nearly all are, need not be asked about.
 */
final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Appendable out;
  private final CsvStyle style;
  private final CSVFormat format;
  private final char separator;
  private final StringBuilder record = new StringBuilder(512);
  private boolean atStart = true;

  private Csv(Appendable out, CsvStyle style) {
    this.out = out;
    this.style = style;
    this.format = style.format();
    this.separator = format.getDelimiterString().charAt(0);
  }

  /** A file that starts here. */
  static Csv open(Appendable out, CsvStyle style) throws IOException {
    if (style.isForSpreadsheet()) {
      out.append(BYTE_ORDER_MARK);
    }
    return new Csv(out, style);
  }

  /** Whether a spreadsheet reads it, which guesses what a cell holds. */
  boolean isForSpreadsheet() {
    return style.isForSpreadsheet();
  }

  /** A cell that stands there as it is: a heading, a code of ours. */
  Csv word(String word) throws IOException {
    return cell(word);
  }

  /** A text, to be read by people: what a terminal would act on is made visible. Null for none. */
  Csv text(@Nullable String text) throws IOException {
    if (text == null || (!isForSpreadsheet() && isPlain(text))) {
      return cell(text);
    }
    return cell(Visible.of(style.text(text)));
  }

  /** A text that is to be read back as it is. */
  Csv kept(String text) throws IOException {
    return cell(style.text(text));
  }

  /** A day; null for none. */
  Csv day(@Nullable LocalDate day) throws IOException {
    return cell(day == null ? null : style.day(day));
  }

  /** A number; null for none. */
  Csv number(@Nullable BigDecimal number) throws IOException {
    return cell(number == null ? null : style.number(number));
  }

  private Csv cell(@Nullable String cell) throws IOException {
    if (cell != null && isPlain(cell)) {
      if (!atStart) {
        record.append(separator);
      }
      record.append(cell);
    } else {
      format.print(cell, record, atStart);
    }
    atStart = false;
    return this;
  }

  /**
   * Whether the text stands in the file as it is: it starts with a letter or a digit, does not end
   * in a space, and has no quote, separator or sign outside ASCII.
   */
  private boolean isPlain(String text) {
    int length = text.length();
    if (length == 0 || !isLetterOrDigit(text.charAt(0)) || text.charAt(length - 1) == ' ') {
      return false;
    }
    for (int i = 1; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == separator) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** The end of a record. */
  void endRecord() throws IOException {
    format.println(record);
    out.append(record);
    record.setLength(0);
    atStart = true;
  }

  void flush() throws IOException {
    if (out instanceof Flushable flushable) {
      flushable.flush();
    }
  }

  void close() throws IOException {
    if (out instanceof Closeable closeable) {
      closeable.close();
    }
  }
}
