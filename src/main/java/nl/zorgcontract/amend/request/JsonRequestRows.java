package nl.zorgcontract.amend.request;

import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * Requests in JSON: the objects of an array, or objects that follow each other (NDJSON), of which
 * there may be one.
 */
final class JsonRequestRows implements RequestRows {

  private static final Set<String> KNOWN = known();

  private final JsonReader json;
  private final UnknownNames unknown = UnknownNames.members();

  JsonRequestRows(String file, Reader in) {
    this.json = JsonReader.of(file, in);
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    for (RequestField<?> field : RequestField.ALL) {
      known.add(field.json());
    }
    known.add(TermNames.TERMS);
    return known;
  }

  @Override
  public @Nullable RequestRow next() {
    JsonValue value = json.next();
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonObject object)) {
      Message fault = Message.of("request.notAnObject").given("value", shown(value));
      return new JsonRow(value.place().line(), fault, Map.of());
    }
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!KNOWN.contains(name)) {
                unknown.add(name, member.place());
              }
            });
    return new JsonRow(object.place().line(), null, object.members());
  }

  @Override
  public UnknownNames unknown() {
    return unknown;
  }

  @Override
  public void close() {
    json.close();
  }

  private static boolean isBlank(JsonValue value) {
    return value instanceof JsonNull
        || (value instanceof JsonText text && Texts.trimmed(text.value()).isEmpty());
  }

  /** How a value looks in a message; what an array or an object holds is left out. */
  private static String shown(JsonValue value) {
    if (value instanceof JsonText text) {
      return text.value();
    }
    if (value instanceof JsonNumber number) {
      return number.literal();
    }
    if (value instanceof JsonBoolean flag) {
      return String.valueOf(flag.value());
    }
    if (value instanceof JsonArray array) {
      return array.items().isEmpty() ? "[]" : "[...]";
    }
    return value instanceof JsonObject ? "{...}" : "null";
  }

  private static final class JsonRow implements RequestRow {

    private final int line;
    private final @Nullable Message fault;
    private final Map<String, JsonValue> members;

    JsonRow(int line, @Nullable Message fault, Map<String, JsonValue> members) {
      this.line = line;
      this.fault = fault;
      this.members = members;
    }

    @Override
    public int line() {
      return line;
    }

    @Override
    public @Nullable Message fault() {
      return fault;
    }

    @Override
    public String name(RequestField<?> field) {
      return field.json();
    }

    @Override
    public String text(RequestField<?> field) {
      return members.get(field.json()) instanceof JsonText text ? Texts.trimmed(text.value()) : "";
    }

    @Override
    public @Nullable String otherKind(RequestField<?> field) {
      JsonValue value = members.get(field.json());
      return value == null || isBlank(value) || value instanceof JsonText ? null : shown(value);
    }

    @Override
    public Map<String, Value> terms() {
      if (!(members.get(TermNames.TERMS) instanceof JsonObject given)) {
        return Map.of();
      }
      Map<String, Value> terms = new LinkedHashMap<>();
      given
          .members()
          .forEach(
              (name, value) -> {
                if (!isBlank(value)) {
                  terms.put(name, Value.of(value));
                }
              });
      return terms;
    }

    @Override
    public @Nullable String otherKindOfTerms() {
      JsonValue value = members.get(TermNames.TERMS);
      return value == null || isBlank(value) || value instanceof JsonObject ? null : shown(value);
    }
  }
}
