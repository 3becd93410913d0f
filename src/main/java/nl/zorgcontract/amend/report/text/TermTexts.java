package nl.zorgcontract.amend.report.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * Terms as text, in the spelling of a CSV file: numbers plain, {@code true} and {@code false},
 * choices separated by {@code |}.
 */
public final class TermTexts {

  private TermTexts() {}

  /** The terms in one cell: {@code hoursPerWeek=12; tool=SmartConsult}. */
  public static String of(Map<String, Value> terms) {
    if (terms.isEmpty()) {
      return "";
    }
    StringJoiner text = new StringJoiner("; ");
    terms.forEach((name, value) -> text.add(name + "=" + of(value)));
    return text.toString();
  }

  public static String of(Value value) {
    return Value.cell(value).orElseGet(() -> json(value));
  }

  private static String json(Value value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.safeToShow(out)) {
      Value.write(value, json);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
