package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes CSV cell by cell, in the form that its reader wants. */
final class Csv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter printer;
  private final CsvStyle style;

  private Csv(CSVPrinter printer, CsvStyle style) {
    this.printer = printer;
    this.style = style;
  }

  /** A file that starts here. */
  static Csv open(Appendable out, CsvStyle style) throws IOException {
    if (style.isForSpreadsheet()) {
      out.append(BYTE_ORDER_MARK);
    }
    return new Csv(new CSVPrinter(out, style.format()), style);
  }

  /** Whether a spreadsheet reads it, which guesses what a cell holds. */
  boolean isForSpreadsheet() {
    return style.isForSpreadsheet();
  }

  /** A cell that stands there as it is: a heading, a code of ours. */
  Csv word(String word) throws IOException {
    printer.print(word);
    return this;
  }

  /** A text, to be read by people: what a terminal would act on is made visible. Null for none. */
  Csv text(@Nullable String text) throws IOException {
    printer.print(text == null ? null : Visible.of(style.text(text)));
    return this;
  }

  /** A text that is to be read back as it is. */
  Csv kept(String text) throws IOException {
    printer.print(style.text(text));
    return this;
  }

  /** A day; null for none. */
  Csv day(@Nullable LocalDate day) throws IOException {
    printer.print(day == null ? null : style.day(day));
    return this;
  }

  /** A number; null for none. */
  Csv number(@Nullable BigDecimal number) throws IOException {
    printer.print(number == null ? null : style.number(number));
    return this;
  }

  /** The end of a record. */
  void endRecord() throws IOException {
    printer.println();
  }

  void flush() throws IOException {
    printer.flush();
  }

  void close() throws IOException {
    printer.close();
  }
}
