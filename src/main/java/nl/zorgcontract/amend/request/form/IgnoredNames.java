package nl.zorgcontract.amend.request.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.message.Texts;

/**
 * The columns and members that are passed over, whatever they would mean.
 *
 * @param byFolded what was typed, by the form of {@link Texts#folded}
 * @param isGiven whether they were given for this call: one that a file does not have is told then
 */
record IgnoredNames(Map<String, String> byFolded, boolean isGiven) {

  static final IgnoredNames NONE = new IgnoredNames(Map.of(), false);

  static IgnoredNames of(Collection<String> names, boolean isGiven) {
    Map<String, String> byFolded = new LinkedHashMap<>();
    names.forEach(name -> byFolded.putIfAbsent(Texts.folded(name), name));
    return new IgnoredNames(byFolded, isGiven);
  }

  boolean isEmpty() {
    return byFolded.isEmpty();
  }

  boolean contains(String folded) {
    return byFolded.containsKey(folded);
  }
}
