package nl.zorgcontract.amend.cli.command;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.request.ReceivedAt;
import org.jspecify.annotations.Nullable;

/**
 * A log for programs that collect logs: a JSON object a line, with {@code time}, {@code level},
 * {@code run}, {@code message}, {@code key} and {@code facts}; the last two where there are any.
 * Every line is in ASCII: whatever a file is called, nothing in its name ends a line.
 *
 * @param run the run that it tells of; null for none
 */
record JsonLog(@Nullable String run) {

  /**
   * In Amsterdam's time, as the run's name is, and with its offset: one hour comes twice a year.
   */
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
          .withZone(ReceivedAt.AMSTERDAM);

  /** The longest value from outside in a line. */
  static final int LONGEST = 255;

  /** Prints what is said to a person, after the results so far. */
  void print(Console console, String level, Message message, Messages messages) {
    Map<String, Object> facts = new LinkedHashMap<>();
    String key = collect(message, messages, facts);
    print(console, level, messages.text(message), key, facts);
  }

  /** Prints a line of its own. */
  void print(
      Console console, String level, String text, @Nullable String key, Map<String, ?> facts) {
    console.out().flush();
    console.err().println(line(console.clock().instant(), level, text, key, facts));
    console.err().flush();
  }

  /** Adds a message's facts; of one in another, such as a fault at its place, those of both. */
  private static String collect(Message message, Messages messages, Map<String, Object> facts) {
    String key = message.key();
    for (Map.Entry<String, Fact> each : message.facts().entrySet()) {
      if (each.getKey().equals("message") && each.getValue() instanceof Fact.Nested within) {
        key = collect(within.message(), messages, facts);
      } else {
        facts.put(each.getKey(), value(each.getValue(), messages));
      }
    }
    return key;
  }

  private static Object value(Fact fact, Messages messages) {
    if (fact instanceof Fact.Given given) {
      return given.value();
    }
    if (fact instanceof Fact.Word word) {
      return word.word();
    }
    if (fact instanceof Fact.Amount amount) {
      return amount.value();
    }
    if (fact instanceof Fact.Day day) {
      return day.day();
    }
    return fact instanceof Fact.Several several
        ? several.facts().stream().map(each -> value(each, messages)).toList()
        : messages.text(fact);
  }

  /** A line, without its end. */
  String line(
      Instant time, String level, String message, @Nullable String key, Map<String, ?> facts) {
    ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    try (JsonWriter json = JsonWriter.ascii(line)) {
      json.startObject().member("time", TIME.format(time)).member("level", level);
      if (run != null) {
        json.member("run", run);
      }
      json.member("message", message);
      if (key != null) {
        json.member("key", key);
      }
      if (!facts.isEmpty()) {
        json.name("facts").startObject();
        facts.forEach((name, value) -> write(json.name(name), value));
        json.endObject();
      }
      json.endObject();
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static void write(JsonWriter json, @Nullable Object value) {
    if (value instanceof List<?> several) {
      json.startArray();
      several.forEach(each -> write(json, each));
      json.endArray();
    } else if (value instanceof BigDecimal number) {
      json.number(number);
    } else if (value instanceof Integer number) {
      json.number(number);
    } else {
      json.text(value == null ? null : Sanitizer.cut(value.toString(), LONGEST));
    }
  }
}
