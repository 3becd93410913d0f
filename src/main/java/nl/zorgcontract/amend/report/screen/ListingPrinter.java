package nl.zorgcontract.amend.report.screen;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.table.RowWriter;

/**
 * Prints listings of the same headings as one: the headings once, then the rows of each. So a
 * listing of any length takes the memory of a part of it.
 */
public abstract class ListingPrinter implements Closeable {

  /** Prints the rows of the next part. */
  public abstract void print(Listing part) throws IOException;

  /** Prints rows of CSV or of a sheet; closing it leaves their writer open. */
  public static ListingPrinter rows(RowWriter rows) {
    return new RowPrinter(rows);
  }

  /**
   * Prints a JSON array with an object for each row.
   *
   * @param out takes UTF-8; closed with the printer
   */
  public static ListingPrinter json(OutputStream out) {
    return new JsonPrinter(JsonWriter.indented(out));
  }

  private static final class RowPrinter extends ListingPrinter {

    private final RowWriter rows;
    private boolean started;

    RowPrinter(RowWriter rows) {
      this.rows = rows;
    }

    @Override
    public void print(Listing part) throws IOException {
      if (!started) {
        started = true;
        part.printHeadings(rows);
      }
      part.printRows(rows);
    }

    @Override
    public void close() {
      // The writer belongs to the caller.
    }
  }

  private static final class JsonPrinter extends ListingPrinter {

    private final JsonWriter json;

    JsonPrinter(JsonWriter json) {
      this.json = json;
      json.startArray();
    }

    @Override
    public void print(Listing part) {
      part.printRows(json);
    }

    @Override
    public void close() {
      try (json) {
        json.endArray().endLine();
      }
    }
  }
}
