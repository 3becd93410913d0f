package nl.zorgcontract.amend.report.list;

import java.io.IOException;
import java.io.OutputStream;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.table.RowWriter;

/**
 * A list for other programs, and for a workbook.
 *
 * @param items a row each; there may be more than fit in memory
 */
public record Listing<T>(ListColumns<T> columns, Iterable<T> items) {

  /** Prints the list with its headings, as CSV or as a sheet. */
  public void print(RowWriter rows) throws IOException {
    columns.writeHeadings(rows);
    for (T item : items) {
      columns.write(rows, item);
    }
  }

  /**
   * Prints the list as a JSON array with an object for each row.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out) {
    try (JsonWriter json = JsonWriter.indented(out)) {
      json.startArray();
      items.forEach(item -> columns.write(json, item));
      json.endArray().endLine();
    }
  }
}
