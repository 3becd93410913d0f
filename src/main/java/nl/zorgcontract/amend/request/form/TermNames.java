package nl.zorgcontract.amend.request.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.message.Texts;

/**
 * The names of terms. In a table each has a column, {@code terms.NAME}, {@code invulling.NAME} or
 * {@code voorwaarden.NAME}; a name keeps its spelling, but names that are the same when folded
 * ({@link Texts#folded}) mean one term.
 */
final class TermNames {

  /** The JSON member that holds the terms, and the word before the name in a heading. */
  static final String TERMS = "terms";

  static final int LONGEST_NAME = 200;
  static final int MOST_TERMS = 100;

  /** What a heading of a term starts with, folded. */
  static final List<String> FOLDED_PREFIXES = List.of(TERMS, "invulling", "voorwaarden");

  private TermNames() {}

  /** The heading of a term's column. */
  static String heading(String name) {
    return TERMS + "." + name;
  }

  /** Likewise in a Dutch file. */
  static String dutchHeading(String label) {
    return "invulling." + label;
  }

  /**
   * The name of the term, where the heading is one of a term's column: with its prefix, or without
   * where a policy knows the term.
   */
  static Optional<String> of(String heading, KnownTerms known) {
    int dot = heading.indexOf('.');
    if (dot >= 0 && FOLDED_PREFIXES.contains(folded(heading.substring(0, dot)))) {
      String name = Texts.trimmed(heading.substring(dot + 1));
      return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
    String folded = folded(heading);
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return known.has(folded) ? Optional.of(heading) : withoutPrefix(folded).filter(known::has);
  }

  private static Optional<String> withoutPrefix(String folded) {
    return FOLDED_PREFIXES.stream()
        .filter(folded::startsWith)
        .map(prefix -> folded.substring(prefix.length()))
        .findFirst();
  }

  /** Whether a folded heading starts as that of a term's column does. */
  static boolean hasPrefix(String folded) {
    return withoutPrefix(folded).filter(name -> !name.isEmpty()).isPresent();
  }

  /** The name by which terms are told apart. */
  static String folded(String name) {
    return Texts.folded(name);
  }

  /** The first name that means the same term as one before it. */
  static Optional<String> firstRepeated(Set<String> names) {
    if (names.size() < 2) {
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    return names.stream().filter(name -> !seen.add(folded(name))).findFirst();
  }
}
