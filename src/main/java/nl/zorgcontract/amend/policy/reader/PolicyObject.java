package nl.zorgcontract.amend.policy.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a policy file. Each is asked for by name; what nobody asked for is a
 * fault, and so is what is missing or of another kind. A fault is kept and the reading goes on,
 * with a stand-in for what could not be read. {@code null} is as good as absent.
 */
final class PolicyObject {

  private final JsonObject object;
  private final PolicyFaults faults;
  private final Set<String> asked = new LinkedHashSet<>();

  private PolicyObject(JsonObject object, PolicyFaults faults) {
    this.object = object;
    this.faults = faults;
  }

  /**
   * Reads an object.
   *
   * @param name what the object is called, for a fault
   * @param reader asks for every member that there may be; where the value is no object, it gets
   *     one without members and its faults are not told
   */
  static <T> T read(
      JsonValue value, String name, PolicyFaults faults, Function<PolicyObject, T> reader) {
    if (!(value instanceof JsonObject object)) {
      faults.add(value.place(), wrongKind(name, "object"));
      return standIn(value.place(), faults, reader);
    }
    PolicyObject members = new PolicyObject(object, faults);
    T result = reader.apply(members);
    members.refuseOthers();
    return result;
  }

  private static <T> T standIn(Place place, PolicyFaults faults, Function<PolicyObject, T> reader) {
    return reader.apply(new PolicyObject(new JsonObject(place, Map.of()), faults.ignored()));
  }

  private void refuseOthers() {
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!asked.contains(name)) {
                faults.addUnknown(value.place(), Message.of("policy.unknownMember"), name, asked);
              }
            });
  }

  /** What is wrong with a value of another kind than its member should have. */
  static Message wrongKind(String name, String kind) {
    return Message.of("policy.wrongKind")
        .word("member", name)
        .nested("expected", "expected.kind." + kind);
  }

  /** Where faults of these members are kept. */
  PolicyFaults faults() {
    return faults;
  }

  /** Where the object starts. */
  Place place() {
    return object.place();
  }

  /** Where the member's value starts; the object where it has none. */
  Place place(String name) {
    JsonValue value = object.members().get(name);
    return value == null ? place() : value.place();
  }

  /** Whether the member stands there, be it as {@code null}. */
  boolean has(String name) {
    asked.add(name);
    return object.members().containsKey(name);
  }

  /** The member's value as it is; null where it is absent. */
  @Nullable JsonValue value(String name) {
    asked.add(name);
    JsonValue value = object.members().get(name);
    return value instanceof JsonNull ? null : value;
  }

  /** A fault at the object: the member is required. */
  void missing(String name) {
    faults.add(place(name), Message.of("policy.missingMember").word("member", name));
  }

  private <V extends JsonValue> @Nullable V ofKind(String name, Class<V> type, String kind) {
    JsonValue value = value(name);
    if (value != null && !type.isInstance(value)) {
      faults.add(value.place(), wrongKind(name, kind));
    }
    return type.isInstance(value) ? type.cast(value) : null;
  }

  /** A text that is not blank, trimmed; null where there is none. */
  @Nullable String textOrNull(String name) {
    JsonText text = ofKind(name, JsonText.class, "text");
    return text == null ? null : notBlank(text, name);
  }

  private @Nullable String notBlank(JsonText text, String name) {
    if (text.value().isBlank()) {
      faults.add(text.place(), Message.of("policy.blankText").word("member", name));
      return null;
    }
    return text.value().strip();
  }

  /** A required text; empty where there is none. */
  String text(String name) {
    String text = textOrNull(name);
    if (value(name) == null) {
      missing(name);
    }
    return text == null ? "" : text;
  }

  /** A required text in both languages. */
  LocalizedText localized(String name) {
    return object(name, PolicyObject::localized);
  }

  /** A text in both languages; null where there is none. */
  @Nullable LocalizedText localizedOrNull(String name) {
    return value(name) == null ? null : localized(name);
  }

  private static LocalizedText localized(PolicyObject languages) {
    return new LocalizedText(languages.text("en"), languages.text("nl"));
  }

  /** Yes or no. */
  boolean flag(String name, boolean otherwise) {
    JsonBoolean flag = ofKind(name, JsonBoolean.class, "boolean");
    return flag == null ? otherwise : flag.value();
  }

  /** A number; null where there is none. */
  @Nullable BigDecimal numberOrNull(String name) {
    JsonNumber number = ofKind(name, JsonNumber.class, "number");
    if (number != null && !number.isModest()) {
      faults.add(number.place(), wrongKind(name, "number"));
      return null;
    }
    return number == null ? null : number.value();
  }

  /** A whole number from the least to the most; null where there is none. */
  @Nullable Integer wholeOrNull(String name, int least, int most) {
    BigDecimal number = numberOrNull(name);
    if (number == null) {
      return null;
    }
    boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    boolean isInRange =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!isWhole || !isInRange) {
      Message message = Message.of("policy.outOfRange").word("member", name);
      faults.add(place(name), message.number("minimum", least).number("maximum", most));
      return null;
    }
    return number.intValue();
  }

  /** A required object. */
  <T> T object(String name, Function<PolicyObject, T> reader) {
    T result = objectOrNull(name, reader);
    if (result != null) {
      return result;
    }
    missing(name);
    return standIn(place(), faults, reader);
  }

  /** An object; null where there is none. */
  <T> @Nullable T objectOrNull(String name, Function<PolicyObject, T> reader) {
    JsonValue value = value(name);
    return value == null ? null : read(value, name, faults, reader);
  }

  /** The items of an array; none where there is no array. */
  List<JsonValue> items(String name) {
    JsonArray array = ofKind(name, JsonArray.class, "array");
    return array == null ? List.of() : array.items();
  }

  /** The items of a required array that holds one at least. */
  List<JsonValue> someItems(String name) {
    List<JsonValue> items = items(name);
    if (value(name) == null) {
      missing(name);
    } else if (value(name) instanceof JsonArray && items.isEmpty()) {
      faults.add(place(name), Message.of("policy.emptyArray").word("member", name));
    }
    return items;
  }

  /** The objects of an array. */
  <T> List<T> objects(String name, List<JsonValue> items, Function<PolicyObject, T> reader) {
    return items.stream().map(item -> read(item, name, faults, reader)).toList();
  }

  /** The texts of an array, each with its place. */
  List<JsonText> texts(String name, List<JsonValue> items) {
    List<JsonText> texts = new ArrayList<>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonText text)) {
        faults.add(item.place(), wrongKind(name, "text"));
        continue;
      }
      String stripped = notBlank(text, name);
      if (stripped != null) {
        texts.add(new JsonText(text.place(), stripped));
      }
    }
    return texts;
  }

  /** The objects that are members of an object, by name; none where there is no such object. */
  <T> Map<String, T> named(String name, BiFunction<String, PolicyObject, T> reader) {
    Map<String, T> results = new LinkedHashMap<>();
    JsonObject objects = ofKind(name, JsonObject.class, "object");
    if (objects != null) {
      objects
          .members()
          .forEach(
              (key, value) ->
                  results.put(key, read(value, key, faults, each -> reader.apply(key, each))));
    }
    return results;
  }
}
