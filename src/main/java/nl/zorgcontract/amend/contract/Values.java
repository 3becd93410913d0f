package nl.zorgcontract.amend.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;

/** Values by name, in the order in which they stood. */
final class Values {

  private Values() {}

  /** A copy that nobody changes; most contracts have no terms to copy. */
  static Map<String, Value> copyOf(Map<String, Value> values) {
    return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
