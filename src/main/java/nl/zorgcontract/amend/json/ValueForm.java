package nl.zorgcontract.amend.json;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The form that a value must have, and what is made of a value that has it.
 *
 * @param kind the kind of JSON: {@code text}, {@code boolean}, {@code number}, {@code object} or
 *     {@code array}
 * @param name by which an {@link ObjectWording} knows what to say of a value of another form
 * @param parser gives null for a value that is not of the form
 */
public record ValueForm<T>(String kind, String name, Function<JsonValue, @Nullable T> parser) {

  private static final String TEXT_KIND = "text";

  public static final ValueForm<String> TEXT = ofText(TEXT_KIND, text -> text);

  /** {@code true} or {@code false}. */
  public static final ValueForm<Boolean> BOOLEAN =
      ofKind("boolean", json -> json instanceof JsonBoolean flag ? flag.value() : null);

  /** A number that is {@link JsonNumber#isModest}. */
  public static final ValueForm<BigDecimal> NUMBER =
      ofKind(
          "number",
          json -> json instanceof JsonNumber number && number.isModest() ? number.value() : null);

  public static final ValueForm<JsonObject> OBJECT = objectNamed("object");

  public static final ValueForm<JsonArray> ARRAY =
      ofKind("array", json -> json instanceof JsonArray array ? array : null);

  private static <T> ValueForm<T> ofKind(String kind, Function<JsonValue, @Nullable T> parser) {
    return new ValueForm<>(kind, kind, parser);
  }

  /** An object that stands for something. */
  public static ValueForm<JsonObject> objectNamed(String name) {
    return new ValueForm<>("object", name, json -> json instanceof JsonObject o ? o : null);
  }

  /** A text that means something. */
  public static <T> ValueForm<T> ofText(String name, Function<String, @Nullable T> parser) {
    return new ValueForm<>(
        TEXT_KIND, name, json -> json instanceof JsonText text ? parser.apply(text.value()) : null);
  }

  /** A text that obeys a rule. */
  public static ValueForm<String> textThat(String name, Predicate<String> rule) {
    return ofText(name, text -> rule.test(text) ? text : null);
  }

  /** This form, with the place of the value. */
  public ValueForm<Placed<T>> placed() {
    return new ValueForm<>(
        kind,
        name,
        json -> {
          T value = parse(json);
          return value == null ? null : new Placed<>(json.place(), value);
        });
  }

  /** What the value means; null where it is not of this form. */
  public @Nullable T parse(JsonValue json) {
    return parser.apply(json);
  }
}
