package nl.zorgcontract.amend.policy.term;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by name, in the order in which they stood. */
public final class Values {

  private Values() {}

  /** A copy that nobody changes; most requests and periods have no terms to copy. */
  public static Map<String, Value> copyOf(Map<String, Value> values) {
    return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
