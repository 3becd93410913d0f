package nl.zorgcontract.amend.report;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * How the reports write CSV: commas, line feeds, quotes where needed, and no cell that a
 * spreadsheet would run.
 */
final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private Csv() {}

  /** A printer of records. */
  static CSVPrinter printer(Appendable out) throws IOException {
    return new CSVPrinter(out, FORMAT);
  }

  /**
   * The cell of a text: with an apostrophe in front where a spreadsheet would take it for a
   * formula, and where apostrophes already stand before one, so that the reader, which takes one
   * off, gives the text back as it was. Only for texts; a negative number is none.
   */
  static @Nullable String text(@Nullable String text) {
    return text != null && isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == '\'') {
      first++;
    }
    return first < text.length() && "=+-@\t\r".indexOf(text.charAt(first)) >= 0;
  }
}
