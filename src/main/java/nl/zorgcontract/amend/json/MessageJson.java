package nl.zorgcontract.amend.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;

/**
 * Stores messages as JSON, so that they can be said again in either language: the member {@code
 * text} holds the message's key and {@code facts} its facts by slot. The form of a fact depends on
 * its kind alone, never on its value:
 *
 * <table>
 *   <caption>Forms of facts</caption>
 *   <tr><td>amount</td><td>{@code 8.5}</td></tr>
 *   <tr><td>day</td><td>{@code "2026-04-01"}</td></tr>
 *   <tr><td>days of the year</td><td>{@code ["--01-01", "--07-01"]}</td></tr>
 *   <tr><td>value from a file</td><td>{@code {"given": "R-1"}}</td></tr>
 *   <tr><td>word of the program</td><td>{@code {"word": "hoursPerWeek"}}</td></tr>
 *   <tr><td>text of a policy</td><td>{@code {"en": "the buyer", "nl": "de inkoper"}}</td></tr>
 *   <tr><td>message within</td><td>{@code {"text": "channel.phone", "facts": {}}}</td></tr>
 *   <tr><td>several facts</td><td>an array of them</td></tr>
 * </table>
 */
public final class MessageJson {

  private static final Set<String> GIVEN = Set.of("given");
  private static final Set<String> WORD = Set.of("word");
  private static final Set<String> PHRASE = Set.of("en", "nl");

  private MessageJson() {}

  /** Writes the members {@code text} and {@code facts} into the object that is open. */
  public static void write(JsonWriter json, Message message) {
    json.member("text", message.key()).name("facts").startObject();
    for (Map.Entry<String, Fact> each : message.facts().entrySet()) {
      json.name(each.getKey());
      write(json, each.getValue());
    }
    json.endObject();
  }

  private static void write(JsonWriter json, Fact fact) {
    if (fact instanceof Fact.Given given) {
      json.startObject().member("given", given.value()).endObject();
    } else if (fact instanceof Fact.Word word) {
      json.startObject().member("word", word.word()).endObject();
    } else if (fact instanceof Fact.Amount amount) {
      // Not as a number of JsonWriter, which leaves out trailing zeros: 8.50 is said as 8.50.
      json.value(new JsonNumber(Place.NONE, amount.value().toPlainString()));
    } else if (fact instanceof Fact.Day day) {
      json.day(day.day());
    } else if (fact instanceof Fact.YearDays days) {
      json.startArray();
      days.days().forEach(day -> json.text(day.toString()));
      json.endArray();
    } else if (fact instanceof Fact.Phrase phrase) {
      json.startObject().member("en", phrase.text().en());
      json.member("nl", phrase.text().nl()).endObject();
    } else if (fact instanceof Fact.Several several) {
      json.startArray();
      several.facts().forEach(each -> write(json, each));
      json.endArray();
    } else if (fact instanceof Fact.Nested nested) {
      json.startObject();
      write(json, nested.message());
      json.endObject();
    }
  }

  /**
   * Reads the members {@code text} and {@code facts} of an object.
   *
   * @return empty where one of them is absent or not of the form above, as in what version 1.0 of
   *     the program wrote
   */
  public static Optional<Message> read(JsonObject object) {
    try {
      return object.members().containsKey("text") ? Optional.of(message(object)) : Optional.empty();
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Message message(JsonObject object) {
    if (!(object.members().get("facts") instanceof JsonObject stored)) {
      throw new IllegalArgumentException("No facts at " + object.place());
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    stored.members().forEach((slot, value) -> facts.put(slot, fact(value)));
    return new Message(text(object, "text"), facts);
  }

  private static Fact fact(JsonValue value) {
    if (value instanceof JsonNumber number) {
      return new Fact.Amount(number.value());
    } else if (value instanceof JsonText text) {
      return new Fact.Day(LocalDate.parse(text.value()));
    } else if (value instanceof JsonArray array) {
      return several(array.items());
    } else if (value instanceof JsonObject object) {
      return fact(object);
    }
    throw new IllegalArgumentException("No fact at " + value.place());
  }

  private static Fact fact(JsonObject object) {
    Set<String> kind = object.members().keySet();
    if (kind.equals(GIVEN)) {
      return new Fact.Given(text(object, "given"));
    } else if (kind.equals(WORD)) {
      return new Fact.Word(text(object, "word"));
    } else if (kind.equals(PHRASE)) {
      return new Fact.Phrase(new LocalizedText(text(object, "en"), text(object, "nl")));
    }
    return new Fact.Nested(message(object));
  }

  private static Fact several(List<JsonValue> items) {
    if (!items.isEmpty() && isDayOfYear(items.get(0))) {
      return new Fact.YearDays(items.stream().map(MessageJson::dayOfYear).toList());
    }
    return new Fact.Several(items.stream().map(MessageJson::fact).toList());
  }

  private static boolean isDayOfYear(JsonValue item) {
    return item instanceof JsonText text && text.value().startsWith("--");
  }

  private static MonthDay dayOfYear(JsonValue item) {
    if (item instanceof JsonText text) {
      return MonthDay.parse(text.value());
    }
    throw new IllegalArgumentException("No day of the year at " + item.place());
  }

  private static String text(JsonObject object, String member) {
    if (object.members().get(member) instanceof JsonText text) {
      return text.value();
    }
    throw new IllegalArgumentException("No text " + member + " at " + object.place());
  }
}
