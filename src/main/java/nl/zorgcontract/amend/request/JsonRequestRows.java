package nl.zorgcontract.amend.request;

import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * Requests in JSON: the objects of an array, or objects that follow each other (NDJSON), of which
 * there may be one.
 */
final class JsonRequestRows implements RequestRows {

  private static final Set<String> KNOWN = known();

  private final String file;
  private final JsonReader json;
  private final UnknownNames unknown = UnknownNames.members();

  JsonRequestRows(String file, Reader in) {
    this.file = file;
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
    int line = value.place().line();
    if (!(value instanceof JsonObject object)) {
      Message fault = Message.of("request.notAnObject").given("value", value.shown());
      return new JsonRow(line, fault, ObjectReader.silent(new JsonObject(value.place(), Map.of())));
    }
    ObjectReader members = ObjectReader.silent(object);
    if (isContract(members)) {
      throw RefusedException.of(file, Place.NONE, Message.of("request.isRegister"));
    }
    members.forEachOther(KNOWN, unknown::add);
    return new JsonRow(line, null, members);
  }

  @Override
  public UnknownNames unknown() {
    return unknown;
  }

  @Override
  public void close() {
    json.close();
  }

  /** People swap the file of requests and the register; no request is like this. */
  private static boolean isContract(ObjectReader members) {
    return members.value("agreements") instanceof JsonArray
        && members.has("policy")
        && !members.has(RequestField.REQUEST_ID.json());
  }

  private static boolean isBlank(JsonValue value) {
    return value instanceof JsonNull
        || (value instanceof JsonText text && Texts.trimmed(text.value()).isEmpty());
  }

  private record JsonRow(int line, @Nullable Message fault, ObjectReader members)
      implements RequestRow {

    @Override
    public String name(RequestField<?> field) {
      return field.json();
    }

    @Override
    public String text(RequestField<?> field) {
      String text = members.find(field.json(), ValueForm.TEXT);
      return text == null ? "" : Texts.trimmed(text);
    }

    @Override
    public @Nullable String otherKind(RequestField<?> field) {
      return otherThan(JsonText.class, field.json());
    }

    @Override
    public Map<String, Value> terms() {
      JsonObject given = members.find(TermNames.TERMS, ValueForm.OBJECT);
      if (given == null) {
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
      return otherThan(JsonObject.class, TermNames.TERMS);
    }

    private @Nullable String otherThan(Class<? extends JsonValue> kind, String name) {
      JsonValue value = members.value(name);
      return value == null || isBlank(value) || kind.isInstance(value) ? null : value.shown();
    }
  }
}
