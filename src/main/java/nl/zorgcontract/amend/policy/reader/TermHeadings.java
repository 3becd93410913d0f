package nl.zorgcontract.amend.policy.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.policy.Names;

/** The terms of a policy by the headings that name them: their names and labels. */
final class TermHeadings {

  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Adds a label of a term; the other term that it means already, where there is one. */
  Optional<String> addLabel(String label, String term) {
    String folded = Names.folded(label);
    if (folded.isEmpty() || term.isEmpty()) {
      return Optional.empty();
    }
    String named = names.getOrDefault(folded, term);
    String labelled = labels.putIfAbsent(folded, term);
    return other(labelled == null ? named : labelled, term);
  }

  /** Adds the name of a term; the other term of which it is a label already. */
  Optional<String> addName(String term) {
    String folded = Names.folded(term);
    names.putIfAbsent(folded, term);
    return other(labels.getOrDefault(folded, term), term);
  }

  /** Another term; one whose name is the same as headings are compared is not told apart. */
  private static Optional<String> other(String found, String term) {
    return found.equals(term) || Names.folded(found).equals(Names.folded(term))
        ? Optional.empty()
        : Optional.of(found);
  }
}
