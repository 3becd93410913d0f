package nl.zorgcontract.amend.request;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.message.Texts;

/**
 * The names of terms. In CSV each has a column, {@code terms.NAME} or {@code voorwaarden.NAME}; a
 * name keeps its spelling, but names that differ only in case, spaces, {@code -} and {@code _} mean
 * one term.
 */
final class TermNames {

  /** The JSON member that holds the terms, and the word before the name in a CSV heading. */
  static final String TERMS = "terms";

  static final int LONGEST_NAME = 200;
  static final int MOST_TERMS = 100;

  private static final String PREFIX = TERMS + ".";
  private static final String DUTCH_PREFIX = "voorwaarden.";

  private TermNames() {}

  /** The heading of a term's column. */
  static String heading(String name) {
    return PREFIX + name;
  }

  /** The name of the term, where the heading is one of a term's column. */
  static Optional<String> of(String heading) {
    String name = "";
    if (startsWith(heading, PREFIX)) {
      name = heading.substring(PREFIX.length()).strip();
    } else if (startsWith(heading, DUTCH_PREFIX)) {
      name = heading.substring(DUTCH_PREFIX.length()).strip();
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name);
  }

  private static boolean startsWith(String heading, String prefix) {
    return Texts.lower(heading.substring(0, Math.min(prefix.length(), heading.length())))
        .equals(prefix);
  }

  /** The name by which terms are told apart. */
  static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (" _-".indexOf(name.charAt(i)) < 0) {
        folded.append(name.charAt(i));
      }
    }
    return Texts.lower(folded.toString());
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
