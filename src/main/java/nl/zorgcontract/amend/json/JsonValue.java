package nl.zorgcontract.amend.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that remembers where it was read. Numbers keep their literal, so that nothing is
 * rounded or rewritten.
 */
public sealed interface JsonValue {

  /** Where the value starts. */
  Place place();

  /** The value as a message shows it; what an array or an object holds is left out. */
  default String shown() {
    if (this instanceof JsonText text) {
      return text.value();
    }
    if (this instanceof JsonNumber number) {
      return number.literal();
    }
    if (this instanceof JsonBoolean flag) {
      return String.valueOf(flag.value());
    }
    if (this instanceof JsonArray array) {
      return array.items().isEmpty() ? "[]" : "[...]";
    }
    return this instanceof JsonObject ? "{...}" : "null";
  }

  /**
   * An object.
   *
   * @param members in the order of the file; handed over, not to be changed afterwards
   */
  record JsonObject(Place place, Map<String, JsonValue> members) implements JsonValue {
    public JsonObject {
      members = Collections.unmodifiableMap(members);
    }

    /** The value, where it is an object; else one without members. */
    public static JsonObject of(JsonValue value) {
      return value instanceof JsonObject object ? object : new JsonObject(value.place(), Map.of());
    }

    /** The text of a member; null where it has none. */
    public @Nullable String text(String name) {
      return members.get(name) instanceof JsonText text ? text.value() : null;
    }

    /** The day that a member names; null where it has no text. */
    public @Nullable LocalDate day(String name) {
      String text = text(name);
      return text == null ? null : LocalDate.parse(text);
    }

    /** The number of a member, without what is behind the point; 0 where it has none. */
    public long count(String name) {
      return members.get(name) instanceof JsonNumber number && number.isModest()
          ? number.value().longValue()
          : 0;
    }

    /** The object of a member; one without members where it has none. */
    public JsonObject object(String name) {
      return members.get(name) instanceof JsonObject object
          ? object
          : new JsonObject(place, Map.of());
    }

    /** The objects in the array of a member; none where it has no array. */
    public List<JsonObject> objects(String name) {
      return items(name, JsonObject.class).toList();
    }

    /** The texts in the array of a member; none where it has no array. */
    public List<String> texts(String name) {
      return items(name, JsonText.class).map(JsonText::value).toList();
    }

    private <V> Stream<V> items(String name, Class<V> kind) {
      return members.get(name) instanceof JsonArray array
          ? array.items().stream().filter(kind::isInstance).map(kind::cast)
          : Stream.empty();
    }
  }

  /**
   * An array.
   *
   * @param items handed over likewise
   */
  record JsonArray(Place place, List<JsonValue> items) implements JsonValue {
    public JsonArray {
      items = Collections.unmodifiableList(items);
    }
  }

  record JsonText(Place place, String value) implements JsonValue {}

  /** A number, as the file spelled it. */
  record JsonNumber(Place place, String literal) implements JsonValue {

    /**
     * The number's exact value.
     *
     * @throws ArithmeticException where it is not {@link #isModest}: a literal of 12 characters can
     *     name a number of a billion digits
     */
    public BigDecimal value() {
      if (!isModest()) {
        throw new ArithmeticException("A number to be kept, not to be reckoned with");
      }
      return new BigDecimal(literal);
    }

    /**
     * Whether it has at most 30 digits before the decimal point and 30 after it. Written out
     * without an exponent it is modest again.
     */
    public boolean isModest() {
      if (literal.length() > 100) {
        return false;
      }
      int exponent = Math.max(literal.indexOf('e'), literal.indexOf('E'));
      if (exponent < 0 && literal.length() <= 30) {
        return true;
      }
      if (exponent >= 0 && literal.length() - exponent > 5) {
        return false;
      }
      BigDecimal value = new BigDecimal(literal).stripTrailingZeros();
      return value.scale() <= 30 && value.precision() - value.scale() <= 30;
    }
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(Place place, boolean value) implements JsonValue {}

  record JsonNull(Place place) implements JsonValue {}

  /**
   * Whether two values are the same JSON, wherever they stood. Numbers compare by value, objects
   * whatever the order of their members.
   */
  static boolean same(JsonValue a, JsonValue b) {
    if (a instanceof JsonObject x && b instanceof JsonObject y) {
      return x.members().keySet().equals(y.members().keySet())
          && x.members().entrySet().stream()
              .allMatch(
                  e -> same(e.getValue(), Objects.requireNonNull(y.members().get(e.getKey()))));
    }
    if (a instanceof JsonArray x && b instanceof JsonArray y) {
      return x.items().size() == y.items().size()
          && IntStream.range(0, x.items().size())
              .allMatch(i -> same(x.items().get(i), y.items().get(i)));
    }
    if (a instanceof JsonNumber x && b instanceof JsonNumber y) {
      return x.literal().equals(y.literal())
          || (x.isModest() && y.isModest() && x.value().compareTo(y.value()) == 0);
    }
    if (a instanceof JsonText x && b instanceof JsonText y) {
      return x.value().equals(y.value());
    }
    if (a instanceof JsonBoolean x && b instanceof JsonBoolean y) {
      return x.value() == y.value();
    }
    return a instanceof JsonNull && b instanceof JsonNull;
  }
}
