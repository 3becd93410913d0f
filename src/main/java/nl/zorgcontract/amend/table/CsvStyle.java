package nl.zorgcontract.amend.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.table.rows.FormulaGuard;
import org.apache.commons.csv.CSVFormat;

/** For whom CSV is written. */
public enum CsvStyle implements Coded {
  /** For programs: commas, line feeds, {@code yyyy-MM-dd}; only formulas are guarded. */
  DEFAULT(',', "\n"),
  /** For a spreadsheet set to English: commas, {@code yyyy-MM-dd}, a decimal point. */
  EXCEL_EN(',', "\r\n"),
  /** For a spreadsheet set to Dutch: semicolons, {@code d-M-yyyy}, a decimal comma. */
  EXCEL_NL(';', "\r\n");

  private final char delimiter;
  private final String lineEnd;

  CsvStyle(char delimiter, String lineEnd) {
    this.delimiter = delimiter;
    this.lineEnd = lineEnd;
  }

  /** Whether it is for a spreadsheet, which tells UTF-8 by a mark and guesses what a cell holds. */
  boolean isForSpreadsheet() {
    return this != DEFAULT;
  }

  CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setRecordSeparator(lineEnd).get();
  }

  /** The cell of a text, by which it stays a text. */
  public String text(String text) {
    return FormulaGuard.guarded(text, isForSpreadsheet());
  }

  String day(LocalDate day) {
    return this == EXCEL_NL
        ? day.getDayOfMonth() + "-" + day.getMonthValue() + "-" + day.getYear()
        : day.toString();
  }

  String number(BigDecimal number) {
    String plain = number.toPlainString();
    return this == EXCEL_NL ? plain.replace('.', ',') : plain;
  }
}
