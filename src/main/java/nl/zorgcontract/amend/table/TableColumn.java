package nl.zorgcontract.amend.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a table can have, and the headings by which it is known.
 *
 * <p>Columns are told apart by identity: a format declares each once, as a constant.
 */
public final class TableColumn {

  private final String name;
  private final String dutch;
  private final List<String> headings;

  private TableColumn(String name, String dutch, List<String> synonyms) {
    this.name = name;
    this.dutch = dutch;
    this.headings = Stream.concat(Stream.of(name, dutch), synonyms.stream()).distinct().toList();
  }

  /** A column by its English and its Dutch heading, and any other words for the same. */
  public static TableColumn of(String name, String dutch, String... synonyms) {
    return new TableColumn(name, dutch, List.of(synonyms));
  }

  /** The English heading, by which messages call it. */
  public String name() {
    return name;
  }

  public String dutch() {
    return dutch;
  }

  /** Every heading by which it is known, the English one first. */
  public List<String> headings() {
    return headings;
  }

  @Override
  public String toString() {
    return name;
  }
}
