package nl.zorgcontract.amend.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.policy.term.Value;

/** Terms and facts as a table writes them: {@code hoursPerWeek=12 tool=SmartConsult}. */
final class Terms {

  private Terms() {}

  /** The texts by name; none for null. */
  static Map<String, String> parse(String pairs) {
    Map<String, String> terms = new LinkedHashMap<>();
    if (pairs != null) {
      for (String pair : pairs.split(" ", -1)) {
        String[] parts = pair.split("=", 2);
        terms.put(parts[0], parts[1]);
      }
    }
    return terms;
  }

  /** The values by name, each of the kind that a register holds. */
  static Map<String, Value> values(String pairs) {
    Map<String, Value> values = new LinkedHashMap<>();
    parse(pairs).forEach((name, text) -> values.put(name, value(text)));
    return values;
  }

  private static Value value(String text) {
    if (text.equals("true") || text.equals("false")) {
      return new Value.Flag(Boolean.parseBoolean(text));
    }
    return text.matches("-?[0-9.]+")
        ? new Value.Number(new BigDecimal(text))
        : new Value.Text(text);
  }

  static String describe(Map<String, Value> terms) {
    return terms.entrySet().stream()
        .map(term -> term.getKey() + "=" + Value.display(term.getValue()))
        .collect(Collectors.joining(" "));
  }
}
