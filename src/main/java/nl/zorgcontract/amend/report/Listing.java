package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Rows of texts under fixed headings, for other programs: as CSV, or as a JSON array of objects
 * with the headings in camelCase.
 */
public final class Listing {

  private final List<String> headings;
  private final List<List<@Nullable String>> rows = new ArrayList<>();

  /**
   * An empty listing.
   *
   * @param headings in snake_case
   */
  public Listing(String... headings) {
    this.headings = List.of(headings);
  }

  /**
   * Adds a row.
   *
   * @param cells one for each heading; null for none
   */
  public void add(@Nullable String... cells) {
    rows.add(java.util.Arrays.asList(cells));
  }

  /** Prints the listing as CSV. */
  public void printCsv(Appendable out) throws IOException {
    CSVPrinter printer = Csv.printer(out);
    printer.printRecord(headings);
    for (List<@Nullable String> row : rows) {
      for (String cell : row) {
        printer.print(Csv.text(cell));
      }
      printer.println();
    }
  }

  /**
   * Prints the listing as JSON.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out) {
    try (JsonGenerator json = Json.indented(out)) {
      json.writeStartArray();
      for (List<@Nullable String> row : rows) {
        json.writeStartObject();
        for (int i = 0; i < headings.size(); i++) {
          Json.text(json, camelCase(headings.get(i)), row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    } catch (JacksonIOException e) {
      throw Json.trouble(e);
    }
  }

  private static String camelCase(String snakeCase) {
    StringBuilder name = new StringBuilder();
    boolean capital = false;
    for (int i = 0; i < snakeCase.length(); i++) {
      char c = snakeCase.charAt(i);
      if (c != '_') {
        name.append(capital ? Character.toUpperCase(c) : c);
      }
      capital = c == '_';
    }
    return name.toString();
  }
}
