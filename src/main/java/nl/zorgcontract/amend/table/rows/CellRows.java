package nl.zorgcontract.amend.table.rows;

import java.io.Closeable;

/**
 * Rows of cells, as a file holds them: the header is one like any other. They are opened at the
 * first.
 */
public interface CellRows extends Closeable {

  /**
   * Goes to the next row.
   *
   * @return false after the last; only then is the file known to be whole
   * @throws nl.zorgcontract.amend.message.RefusedException where the file is not of its form
   * @throws java.io.UncheckedIOException where it cannot be read
   */
  boolean next();

  /** The line on which the row starts, from 1. */
  int line();

  int size();

  /**
   * The text of a cell, trimmed, and without the apostrophe that keeps a spreadsheet from running
   * it as a formula or taking it for a number ({@link FormulaGuard}).
   *
   * @param index from 0, below {@link #size}
   */
  String cell(int index);
}
