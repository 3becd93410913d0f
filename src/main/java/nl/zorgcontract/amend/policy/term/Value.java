package nl.zorgcontract.amend.policy.term;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The value of a term or of a fact about the practice. Equal values are equal whatever their
 * spelling: 8.50 is 8.5.
 */
public sealed interface Value {

  /** A text, without spaces around it. */
  record Text(String text) implements Value {}

  /** A number; 8.50 and 8.5 are one. */
  @SuppressWarnings("JavaLangClash") // always written Value.Number
  record Number(BigDecimal number) implements Value {
    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    public static Number of(long number) {
      return new Number(BigDecimal.valueOf(number));
    }
  }

  record Flag(boolean flag) implements Value {}

  /** Several choices, each once; in another order they are the same. */
  record Choices(List<String> choices) implements Value {
    public Choices {
      choices = choices.stream().distinct().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Choices that
          && new HashSet<>(choices).equals(new HashSet<>(that.choices));
    }

    @Override
    public int hashCode() {
      return new HashSet<>(choices).hashCode();
    }
  }

  /**
   * Anything else that stands in a register or a request: kept and written back, never understood.
   *
   * @param json the value as read; two are equal when their JSON is
   */
  record Other(JsonValue json) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Other that && JsonValue.same(json, that.json);
    }

    @Override
    public int hashCode() {
      return json.getClass().hashCode();
    }
  }

  /** The value that stands in JSON, where no definition says what it should be. */
  static Value of(JsonValue json) {
    if (json instanceof JsonValue.JsonText text) {
      return new Text(Texts.trimmed(text.value()));
    }
    if (json instanceof JsonValue.JsonBoolean flag) {
      return new Flag(flag.value());
    }
    if (json instanceof JsonValue.JsonNumber number && number.isModest()) {
      return new Number(number.value());
    }
    if (json instanceof JsonValue.JsonArray array
        && array.items().stream().allMatch(JsonValue.JsonText.class::isInstance)) {
      return new Choices(
          array.items().stream()
              .map(item -> Texts.trimmed(((JsonValue.JsonText) item).value()))
              .toList());
    }
    return new Other(json);
  }

  /** The values of an object by their names; what is null is absent. */
  static Map<String, Value> all(JsonValue.JsonObject object) {
    Map<String, Value> values = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!(value instanceof JsonValue.JsonNull)) {
                values.put(name, of(value));
              }
            });
    return values;
  }

  /**
   * A copy that nobody changes. Most requests and periods have one term or none, which have no
   * order to keep: of those {@link Map#copyOf} makes no second copy.
   */
  static Map<String, Value> copyOf(Map<String, Value> values) {
    return values.size() < 2
        ? Map.copyOf(values)
        : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Writes the value as JSON: a number plainly, choices as an array. */
  static void write(Value value, JsonWriter json) {
    if (value instanceof Text text) {
      json.text(text.text());
    } else if (value instanceof Number number) {
      json.number(number.number());
    } else if (value instanceof Flag flag) {
      json.flag(flag.flag());
    } else if (value instanceof Choices several) {
      json.startArray();
      several.choices().forEach(json::text);
      json.endArray();
    } else if (value instanceof Other other) {
      json.value(other.json());
    }
  }

  /** Writes values as an object, each under its name. */
  static void writeAll(Map<String, Value> values, JsonWriter json) {
    json.startObject();
    values.forEach((name, value) -> write(value, json.name(name)));
    json.endObject();
  }

  /** The value as a cell of a spreadsheet writes it; empty for what was not understood. */
  static Optional<String> cell(Value value) {
    if (value instanceof Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Number number) {
      return Optional.of(number.number().toPlainString());
    }
    if (value instanceof Flag flag) {
      return Optional.of(Boolean.toString(flag.flag()));
    }
    return value instanceof Choices several
        ? Optional.of(String.join("|", several.choices()))
        : Optional.empty();
  }

  /**
   * The value as a cell of a spreadsheet would show it; what was not understood is shown as the
   * JSON kind it is.
   */
  static String display(Value value) {
    return cell(value).orElseGet(() -> kind(((Other) value).json()));
  }

  private static String kind(JsonValue json) {
    if (json instanceof JsonValue.JsonNumber number) {
      return number.literal();
    }
    return json instanceof JsonValue.JsonArray ? "[...]" : "{...}";
  }
}
