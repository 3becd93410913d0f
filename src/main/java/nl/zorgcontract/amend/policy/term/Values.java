package nl.zorgcontract.amend.policy.term;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values by name, in the order in which they stood. */
public final class Values {

  private Values() {}

  /**
   * A copy that nobody changes. Most requests and periods have one term or none, which have no
   * order to keep: of those {@link Map#copyOf} makes no second copy.
   */
  public static Map<String, Value> copyOf(Map<String, Value> values) {
    return values.size() < 2
        ? Map.copyOf(values)
        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
