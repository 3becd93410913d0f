package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells under fixed headings, for other programs: as CSV, or as a JSON array of objects
 * with the headings in camelCase.
 */
public final class Listing {

  private final List<String> headings;
  private final List<Cell> cells = new ArrayList<>();

  /** A cell, as CSV and JSON say it. */
  private interface Cell {
    void print(CsvWriter csv) throws IOException;

    void print(JsonWriter json, String name);
  }

  private record Text(@Nullable String text) implements Cell {
    @Override
    public void print(CsvWriter csv) throws IOException {
      csv.text(text);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.member(name, text);
    }
  }

  private record Day(@Nullable LocalDate day) implements Cell {
    @Override
    public void print(CsvWriter csv) throws IOException {
      csv.day(day);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.day(name, day);
    }
  }

  private record Count(@Nullable Long count) implements Cell {
    @Override
    public void print(CsvWriter csv) throws IOException {
      csv.number(count == null ? null : BigDecimal.valueOf(count));
    }

    @Override
    public void print(JsonWriter json, String name) {
      if (count == null) {
        json.name(name).nothing();
      } else {
        json.number(name, count);
      }
    }
  }

  /**
   * An empty listing. It is filled cell by cell, row after row.
   *
   * @param headings in snake_case
   */
  public Listing(String... headings) {
    this.headings = List.of(headings);
  }

  /** The next cell: a text; null for none. */
  public Listing text(@Nullable String text) {
    cells.add(new Text(text));
    return this;
  }

  /** The next cell: a day; null for none. */
  public Listing day(@Nullable LocalDate day) {
    cells.add(new Day(day));
    return this;
  }

  /** The next cell: a number; null for none. */
  public Listing number(@Nullable Long number) {
    cells.add(new Count(number));
    return this;
  }

  /** Prints the listing as CSV. */
  public void printCsv(Writer out, CsvStyle style) throws IOException {
    CsvWriter csv = CsvWriter.open(out, style);
    for (String heading : headings) {
      csv.word(heading);
    }
    csv.endRecord();
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).print(csv);
      if ((i + 1) % headings.size() == 0) {
        csv.endRecord();
      }
    }
  }

  /**
   * Prints the listing as JSON.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out) {
    try (JsonWriter json = JsonWriter.indented(out)) {
      json.startArray();
      for (int i = 0; i < cells.size(); i++) {
        int column = i % headings.size();
        if (column == 0) {
          json.startObject();
        }
        cells.get(i).print(json, camelCase(headings.get(column)));
        if (column == headings.size() - 1) {
          json.endObject();
        }
      }
      json.endArray().endLine();
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
