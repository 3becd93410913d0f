package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import nl.zorgcontract.amend.table.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * Rows of cells under fixed headings, for other programs: as CSV, or as a JSON array of objects
 * whose members are the headings in camelCase.
 */
public final class Listing {

  private final List<String> headings;
  private final List<ListedCell> cells = new ArrayList<>();

  private interface ListedCell {
    void print(RowWriter row) throws IOException;

    void print(JsonWriter json, String name);
  }

  private record TextCell(@Nullable String text) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.text(text);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.member(name, text);
    }
  }

  private record CodeCell(@Nullable String code, @Nullable String label) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.text(row.isForPeople() ? label : code);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.member(name, code);
    }
  }

  private record DayCell(@Nullable LocalDate day) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.day(day);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.day(name, day);
    }
  }

  private record CountCell(@Nullable Long count) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.number(count == null ? null : BigDecimal.valueOf(count));
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

  private record ListCell(List<String> items, List<String> labels) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.text(row.isForPeople() ? String.join(", ", labels) : String.join("|", items));
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.name(name).startArray();
      items.forEach(json::text);
      json.endArray();
    }
  }

  private record FlagCell(boolean flag) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.flag(flag);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.name(name).flag(flag);
    }
  }

  private record TermsCell(@Nullable Map<String, Value> terms, String words) implements ListedCell {
    @Override
    public void print(RowWriter row) throws IOException {
      row.text(words);
    }

    @Override
    public void print(JsonWriter json, String name) {
      json.name(name);
      if (terms == null) {
        json.nothing();
        return;
      }
      json.startObject();
      terms.forEach((term, value) -> Value.write(value, json.name(term)));
      json.endObject();
    }
  }

  /**
   * Creates an empty listing, to be filled cell by cell, row after row.
   *
   * @param headings in snake_case
   */
  public Listing(String... headings) {
    this.headings = List.of(headings);
  }

  /** Adds a cell with a text; null for an empty one. */
  public Listing text(@Nullable String text) {
    cells.add(new TextCell(text));
    return this;
  }

  /**
   * Adds a cell with a code; null for an empty one.
   *
   * @param label what people read in its place, in a workbook
   */
  public Listing code(@Nullable String code, @Nullable String label) {
    cells.add(new CodeCell(code, label));
    return this;
  }

  /** Adds a cell with a day; null for an empty one. */
  public Listing day(@Nullable LocalDate day) {
    cells.add(new DayCell(day));
    return this;
  }

  /** Adds a cell with a whole number; null for an empty one. */
  public Listing number(@Nullable Long number) {
    cells.add(new CountCell(number));
    return this;
  }

  /** Adds a cell with several texts: joined by {@code |} in CSV, an array in JSON. */
  public Listing list(List<String> items) {
    return codes(items, items);
  }

  /**
   * Adds a cell with several codes: joined by {@code |} in CSV, an array in JSON.
   *
   * @param labels what people read in their place, in a workbook
   */
  public Listing codes(List<String> codes, List<String> labels) {
    cells.add(new ListCell(List.copyOf(codes), List.copyOf(labels)));
    return this;
  }

  /** Adds a cell that is true or false. */
  public Listing flag(boolean flag) {
    cells.add(new FlagCell(flag));
    return this;
  }

  /**
   * Adds a cell with the terms of an agreement: in words in CSV, an object in JSON.
   *
   * @param terms null where there is no agreement
   */
  public Listing terms(@Nullable Map<String, Value> terms, String words) {
    cells.add(new TermsCell(terms, words));
    return this;
  }

  /** Prints the listing as CSV. */
  public void printCsv(Writer out, CsvStyle style) throws IOException {
    print(CsvWriter.open(out, style));
  }

  /** Prints the listing with its headings, as CSV or as a sheet. */
  public void print(RowWriter rows) throws IOException {
    ListingPrinter.rows(rows).print(this);
  }

  /**
   * Prints the listing as JSON.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out) throws IOException {
    try (ListingPrinter json = ListingPrinter.json(out)) {
      json.print(this);
    }
  }

  void printHeadings(RowWriter rows) throws IOException {
    for (String heading : headings) {
      rows.heading(heading);
    }
    rows.endRecord();
  }

  void printRows(RowWriter rows) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).print(rows);
      if ((i + 1) % headings.size() == 0) {
        rows.endRecord();
      }
    }
  }

  void printRows(JsonWriter json) {
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
