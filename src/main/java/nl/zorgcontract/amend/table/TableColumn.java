package nl.zorgcontract.amend.table;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Likeness;
import nl.zorgcontract.amend.message.Texts;

/**
 * A column that a table can have, and the headings by which it is known.
 *
 * <p>Columns are told apart by identity: a format declares each once, as a constant.
 */
public final class TableColumn {

  private final String name;
  private final String dutch;
  private final boolean reached;
  private final List<String> headings;

  private TableColumn(String name, String dutch, boolean reached, List<String> synonyms) {
    this.name = name;
    this.dutch = dutch;
    this.reached = reached;
    this.headings =
        Stream.concat(Stream.of(name, dutch), synonyms.stream())
            .map(Texts::folded)
            .distinct()
            .toList();
  }

  /** A column by its English and its Dutch heading, and other words for the same. */
  public static TableColumn of(String name, String dutch, String... synonyms) {
    return new TableColumn(name, dutch, false, List.of(synonyms));
  }

  /** Likewise one that each row must reach: a row that ends before it is not whole. */
  public static TableColumn reached(String name, String dutch, String... synonyms) {
    return new TableColumn(name, dutch, true, List.of(synonyms));
  }

  /** The English heading, by which messages call it. */
  public String name() {
    return name;
  }

  public String dutch() {
    return dutch;
  }

  boolean isReached() {
    return reached;
  }

  /** Every heading by which it is known, the English one first, as {@link Texts#folded} gives. */
  public List<String> headings() {
    return headings;
  }

  /** Whether a heading that is not the column's could be meant for it. */
  public boolean resembles(String folded) {
    return headings.stream()
        .anyMatch(
            heading -> Likeness.bySpelling(heading, folded) || Likeness.byPart(heading, folded));
  }

  @Override
  public String toString() {
    return name;
  }
}
