package nl.zorgcontract.amend.policy.reader;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.ApprovedList;
import nl.zorgcontract.amend.policy.ApprovedList.Entry;
import nl.zorgcontract.amend.table.CsvTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads an approved list from CSV, in place of the one that comes with a policy.
 *
 * <pre>
 * name    naam    required, not blank
 * alias   alias   other names, separated by |
 * from    van     the first day, yyyy-MM-dd or d-M-yyyy; empty for always
 * until   tot     the last day, that day included; empty for until further notice
 * </pre>
 *
 * The columns stand in any order, under the English or the Dutch heading in any case; those of
 * aliases and days may be left out. Rows of one name with the same days are one entry with the
 * aliases of all.
 */
public final class ApprovedListReader {

  private enum Column {
    NAME("name", "naam"),
    ALIAS("alias", "alias"),
    FROM("from", "van"),
    UNTIL("until", "tot");

    private final String english;
    private final String dutch;

    Column(String english, String dutch) {
      this.english = english;
      this.dutch = dutch;
    }

    private static Optional<Column> of(String heading) {
      for (Column column : values()) {
        if (column.english.equals(heading) || column.dutch.equals(heading)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  /** What rows must share to be one entry. */
  private record Key(String name, @Nullable LocalDate from, @Nullable LocalDate until) {}

  private final CsvTable csv;
  private final Faults faults;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<Key, String> names = new LinkedHashMap<>();
  private final Map<Key, Set<String>> aliases = new LinkedHashMap<>();

  private ApprovedListReader(CsvTable csv, Faults faults) {
    this.csv = csv;
    this.faults = faults;
  }

  /**
   * Reads a list.
   *
   * @param name the name of the list that it replaces
   * @param file the file as the user named it
   * @param in its characters; closed after reading
   * @throws RefusedException with every fault found
   * @throws UncheckedIOException where it cannot be read
   */
  public static ApprovedList read(String name, String file, Reader in) {
    Faults faults = new Faults(file);
    try (CsvTable csv = CsvTable.open(file, in, null, heading -> Column.of(heading).isPresent())) {
      ApprovedListReader reader = new ApprovedListReader(csv, faults);
      reader.readHeader();
      faults.refuseAny();
      while (csv.next()) {
        reader.readRow();
      }
      faults.refuseAny();
      return new ApprovedList(name, reader.entries(), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readHeader() {
    Place place = Place.line(csv.line());
    List<String> known = List.of("name", "alias", "from", "until", "naam", "van", "tot");
    for (int i = 0; i < csv.header().size(); i++) {
      String heading = csv.header().get(i);
      Optional<Column> column = Column.of(heading);
      if (column.isEmpty()) {
        faults.addUnknown(place, Message.of("list.unknownColumn"), heading, known);
      } else if (columns.putIfAbsent(column.get(), i) != null) {
        faults.add(place, Message.of("list.columnTwice").word("column", column.get().english));
      }
    }
    if (!columns.containsKey(Column.NAME)) {
      faults.add(place, Message.of("list.noNameColumn"));
    }
  }

  private void readRow() {
    if (csv.size() != csv.header().size()) {
      Message message = Message.of("list.cells").number("cells", csv.size());
      faults.add(here(), message.number("headings", csv.header().size()));
      return;
    }
    String name = cell(Column.NAME);
    if (name.isEmpty()) {
      faults.add(here(), Message.of("list.noName"));
    }
    LocalDate from = day(Column.FROM);
    LocalDate until = day(Column.UNTIL);
    if (from != null && until != null && until.isBefore(from)) {
      faults.add(here(), Message.of("list.untilBeforeFrom").day("from", from));
    }
    Key key = new Key(Texts.lower(name), from, until);
    names.putIfAbsent(key, name);
    addAliases(aliases.computeIfAbsent(key, fresh -> new LinkedHashSet<>()));
  }

  private void addAliases(Set<String> known) {
    String cell = cell(Column.ALIAS);
    int start = 0;
    while (start < cell.length()) {
      int bar = cell.indexOf('|', start);
      int end = bar < 0 ? cell.length() : bar;
      String alias = cell.substring(start, end).strip();
      if (!alias.isEmpty()) {
        known.add(alias);
      }
      start = end + 1;
    }
  }

  private @Nullable LocalDate day(Column column) {
    String cell = cell(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = Days.parse(cell);
    if (day.isEmpty()) {
      faults.add(
          here(), Message.of("list.day").word("column", column.english).given("value", cell));
    }
    return day.orElse(null);
  }

  private String cell(Column column) {
    Integer index = columns.get(column);
    return index == null ? "" : csv.cell(index);
  }

  private Place here() {
    return Place.line(csv.line());
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    aliases.forEach(
        (key, others) ->
            entries.add(
                new Entry(
                    names.getOrDefault(key, key.name()),
                    List.copyOf(others),
                    key.from(),
                    key.until())));
    return entries;
  }
}
