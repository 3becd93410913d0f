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
   * formula. Only for texts; a negative number is one.
   */
  static @Nullable String text(@Nullable String text) {
    return text != null && isFormula(text) ? "'" + text : text;
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
