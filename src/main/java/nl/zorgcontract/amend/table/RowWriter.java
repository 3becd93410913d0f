package nl.zorgcontract.amend.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table cell by cell: as CSV, or as a sheet of a workbook. */
public interface RowWriter extends Closeable {

  /** Whether people read the cells as they are, and no program does: labels, not codes. */
  boolean isForPeople();

  /** Whether a cell may hold a number, where the text of one would be changed by a spreadsheet. */
  boolean isForSpreadsheet();

  /**
   * A heading of the first row.
   *
   * @param name in snake_case
   */
  RowWriter heading(String name) throws IOException;

  /**
   * A code of ours, and for people what they call it: {@code KIND.CODE} in the message files. Null
   * for none.
   */
  RowWriter code(String kind, @Nullable String code) throws IOException;

  /** A text, to be read by people: what a terminal would act on is made visible. Null for none. */
  RowWriter text(@Nullable String text) throws IOException;

  /** Likewise a text that stands in many records, word for word. */
  RowWriter phrase(@Nullable String text) throws IOException;

  /** A text that is to be read back as it is. */
  RowWriter kept(String text) throws IOException;

  /** A day; null for none. */
  RowWriter day(@Nullable LocalDate day) throws IOException;

  /** A number; null for none. */
  RowWriter number(@Nullable BigDecimal number) throws IOException;

  /** Whether something is so. */
  RowWriter flag(boolean flag) throws IOException;

  void endRecord() throws IOException;
}
