package nl.zorgcontract.amend.report.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a list, and what stands in each for an item: in CSV, in a sheet, and as the member
 * of a JSON object whose name is the heading in camelCase. Headings are in snake_case.
 *
 * @param <T> the items, a row each
 */
public final class ListColumns<T> {

  private interface RowCell<T> {
    void write(RowWriter row, T item) throws IOException;
  }

  private interface JsonMember<T> {
    void write(JsonWriter json, String name, T item);
  }

  private record ListColumn<T>(
      String heading, boolean isForPeople, RowCell<T> cell, JsonMember<T> member) {

    boolean standsIn(RowWriter rows) {
      return isForPeople || !rows.isForPeople();
    }
  }

  private final List<ListColumn<T>> columns = new ArrayList<>();

  private ListColumns<T> add(String heading, RowCell<T> cell, JsonMember<T> member) {
    columns.add(new ListColumn<>(heading, true, cell, member));
    return this;
  }

  /** A key that only programs can use: it stands in no workbook. */
  public ListColumns<T> key(String heading, Function<T, String> key) {
    columns.add(
        new ListColumn<>(
            heading,
            false,
            (row, item) -> row.text(key.apply(item)),
            (json, name, item) -> json.member(name, key.apply(item))));
    return this;
  }

  /** A text; null for none. */
  public ListColumns<T> text(String heading, Function<T, @Nullable String> text) {
    return code(heading, text, text);
  }

  /**
   * A code; null for none.
   *
   * @param kind of the code: people read {@code KIND.CODE} of the message files, in a workbook
   */
  public ListColumns<T> code(String heading, String kind, Function<T, @Nullable String> code) {
    return add(
        heading,
        (row, item) -> row.code(kind, code.apply(item)),
        (json, name, item) -> json.member(name, code.apply(item)));
  }

  /**
   * A code; null for none.
   *
   * @param label what people read in its place, in a workbook
   */
  public ListColumns<T> code(
      String heading, Function<T, @Nullable String> code, Function<T, @Nullable String> label) {
    return add(
        heading,
        (row, item) -> row.text((row.isForPeople() ? label : code).apply(item)),
        (json, name, item) -> json.member(name, code.apply(item)));
  }

  /** A text that stands in many rows, word for word; null for none. */
  ListColumns<T> phrase(String heading, Function<T, @Nullable String> text) {
    return add(
        heading,
        (row, item) -> row.phrase(text.apply(item)),
        (json, name, item) -> json.member(name, text.apply(item)));
  }

  /**
   * Several codes: joined by {@code |} in CSV, an array in JSON.
   *
   * @param labels what people read in their place, in a workbook
   */
  public ListColumns<T> codes(
      String heading, Function<T, List<String>> codes, Function<T, List<String>> labels) {
    return add(
        heading,
        (row, item) ->
            row.text(
                row.isForPeople()
                    ? String.join(", ", labels.apply(item))
                    : String.join("|", codes.apply(item))),
        (json, name, item) -> {
          json.name(name).startArray();
          codes.apply(item).forEach(json::text);
          json.endArray();
        });
  }

  /** A day; null for none. */
  public ListColumns<T> day(String heading, Function<T, @Nullable LocalDate> day) {
    return add(
        heading,
        (row, item) -> row.day(day.apply(item)),
        (json, name, item) -> json.day(name, day.apply(item)));
  }

  /** A whole number; null for none. */
  public ListColumns<T> number(String heading, Function<T, @Nullable Long> number) {
    return add(
        heading,
        (row, item) -> {
          Long cell = number.apply(item);
          row.number(cell == null ? null : BigDecimal.valueOf(cell));
        },
        (json, name, item) -> {
          Long cell = number.apply(item);
          if (cell == null) {
            json.name(name).nothing();
          } else {
            json.number(name, cell);
          }
        });
  }

  /** A line of a file, or a column on it; 0 for none. */
  public ListColumns<T> place(String heading, ToIntFunction<T> place) {
    return number(
        heading,
        item -> {
          int number = place.applyAsInt(item);
          return number == 0 ? null : (long) number;
        });
  }

  /** True or false. */
  public ListColumns<T> flag(String heading, Function<T, Boolean> flag) {
    return add(
        heading,
        (row, item) -> row.flag(flag.apply(item)),
        (json, name, item) -> json.name(name).flag(flag.apply(item)));
  }

  /**
   * The terms of an agreement: in words in CSV, an object in JSON; null where there is none.
   *
   * @param words the terms as people read them
   */
  public ListColumns<T> terms(
      String heading,
      Function<T, @Nullable Map<String, Value>> terms,
      Function<T, @Nullable String> words) {
    return add(
        heading,
        (row, item) -> row.text(words.apply(item)),
        (json, name, item) -> {
          json.name(name);
          Map<String, Value> given = terms.apply(item);
          if (given == null) {
            json.nothing();
          } else {
            Value.writeAll(given, json);
          }
        });
  }

  /** These columns filled. */
  public Listing<T> of(Iterable<T> items) {
    return new Listing<>(this, items);
  }

  /** Writes the first row of a list. */
  void writeHeadings(RowWriter rows) throws IOException {
    for (ListColumn<T> column : columns) {
      if (column.standsIn(rows)) {
        rows.heading(column.heading());
      }
    }
    rows.endRecord();
  }

  /** Writes the row of an item. */
  void write(RowWriter rows, T item) throws IOException {
    for (ListColumn<T> column : columns) {
      if (column.standsIn(rows)) {
        column.cell().write(rows, item);
      }
    }
    rows.endRecord();
  }

  /** Writes the object of an item. */
  void write(JsonWriter json, T item) {
    json.startObject();
    for (ListColumn<T> column : columns) {
      column.member().write(json, camelCase(column.heading()), item);
    }
    json.endObject();
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
