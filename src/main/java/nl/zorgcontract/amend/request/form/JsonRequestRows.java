package nl.zorgcontract.amend.request.form;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * Requests in JSON: the objects of an array, or objects that follow each other (NDJSON), of which
 * there may be one. That one may also hold the array: {@code {"requests": [...]}}.
 */
final class JsonRequestRows implements RequestRows {

  private static final String REQUESTS = "requests";

  private final String file;
  private final JsonReader json;
  private final RequestMembers names;
  private final UnknownNames unknown = UnknownNames.members();
  private final Queue<JsonValue> held = new ArrayDeque<>();
  private boolean started;

  JsonRequestRows(String file, Reader in, ReadOptions options) {
    this.file = file;
    this.json = JsonReader.of(file, in);
    this.names = new RequestMembers(options);
  }

  @Override
  public @Nullable RequestRow next() {
    JsonValue value = held.isEmpty() ? json.next() : held.remove();
    if (!started && value instanceof JsonObject object && !json.isArray()) {
      value = unwrapped(object);
    }
    started = true;
    if (value == null) {
      return null;
    }
    int line = value.place().line();
    if (!(value instanceof JsonObject object)) {
      Message fault = Message.of("request.notAnObject").given("value", value.shown());
      JsonObject empty = new JsonObject(value.place(), Map.of());
      return new JsonRow(line, fault, List.of(), empty, Map.of());
    }
    refuseOtherFiles(object);
    return row(object);
  }

  /**
   * The first request where the object holds the array of them; else the object itself.
   *
   * @throws RefusedException where it holds an array of objects by another name, or the request
   *     itself; or, beside the requests, what would be passed over
   */
  private @Nullable JsonValue unwrapped(JsonObject object) {
    Map<String, JsonValue> members = object.members();
    List<String> requests =
        members.keySet().stream()
            .filter(name -> Texts.folded(name).equals(REQUESTS))
            .filter(name -> members.get(name) instanceof JsonArray)
            .toList();
    if (requests.size() == 1) {
      return unwrapped(object, requests.get(0));
    }
    if (members.keySet().stream().anyMatch(name -> names.field(name) != null)) {
      return object;
    }
    refuseOtherFiles(object);
    List<String> lists =
        members.keySet().stream().filter(name -> isOfObjects(members.get(name))).toList();
    if (!lists.isEmpty()) {
      throw refused(members, lists.get(0), "request.otherWrapper");
    }
    Optional<String> inner =
        members.keySet().stream()
            .filter(name -> members.get(name) instanceof JsonObject)
            .findFirst();
    if (inner.isPresent()) {
      throw refused(members, inner.get(), "request.otherObject");
    }
    return object;
  }

  private RefusedException refused(Map<String, JsonValue> members, String name, String key) {
    JsonValue inner = Objects.requireNonNull(members.get(name));
    return RefusedException.of(file, inner.place(), Message.of(key).given("member", name));
  }

  private static boolean isOfObjects(@Nullable JsonValue value) {
    return value instanceof JsonArray array
        && !array.items().isEmpty()
        && array.items().stream().allMatch(JsonObject.class::isInstance);
  }

  private @Nullable JsonValue unwrapped(JsonObject object, String requests) {
    Map<String, JsonValue> members = object.members();
    members.forEach(
        (name, value) -> {
          if (name.equals(requests)) {
            held.addAll(((JsonArray) value).items());
          } else if (names.field(name) != null || isOfObjects(value) || holdsFields(value)) {
            throw refused(members, name, "request.besideList");
          } else if (!names.passesOver(name)) {
            unknown.add(name, value.place());
          }
        });
    JsonValue next = json.next();
    if (next != null) {
      throw RefusedException.of(file, next.place(), Message.of("json.trailing"));
    }
    return held.poll();
  }

  /** Whether it is an object with fields of a request, as those that all requests share. */
  private boolean holdsFields(JsonValue value) {
    return value instanceof JsonObject object
        && object.members().keySet().stream().anyMatch(name -> names.field(name) != null);
  }

  private void refuseOtherFiles(JsonObject object) {
    Map<String, JsonValue> members = object.members();
    if (members.containsKey("outcome") && members.containsKey("reasons")) {
      throw RefusedException.of(file, object.place(), Message.of("request.isReport"));
    }
    if (isContract(members)) {
      throw RefusedException.of(file, Place.NONE, Message.of("request.isRegister"));
    }
  }

  /** People swap the file of requests and the register; no request is like this. */
  private static boolean isContract(Map<String, JsonValue> members) {
    return members.get("agreements") instanceof JsonArray
        && members.containsKey("policy")
        && !members.containsKey(RequestField.REQUEST_ID.json());
  }

  private RequestRow row(JsonObject object) {
    int line = object.place().line();
    if (names.areAll(object.members().keySet())) {
      return new JsonRow(line, null, List.of(), object, Map.of());
    }
    RequestObject read = new RequestObject(object, names, unknown);
    JsonObject members = new JsonObject(object.place(), read.fields());
    return new JsonRow(line, null, read.oddities(), members, read.terms());
  }

  @Override
  public String file() {
    return file;
  }

  @Override
  public UnknownNames unknown() {
    return unknown;
  }

  @Override
  public PassedOver passedOver() {
    return names.passedOver();
  }

  @Override
  public void close() {
    json.close();
  }

  /**
   * A request.
   *
   * @param members by the names of the fields
   * @param ownTerms the terms that stand beside the fields
   */
  private record JsonRow(
      int line,
      @Nullable Message fault,
      List<Message> oddities,
      JsonObject members,
      Map<String, JsonValue> ownTerms)
      implements RequestRow {

    @Override
    public String text(RequestField<?> field) {
      String text = members.text(field.json());
      return text == null ? "" : Texts.trimmed(text);
    }

    @Override
    public @Nullable String otherKind(RequestField<?> field) {
      return otherThan(JsonText.class, field.json());
    }

    @Override
    public Map<String, Value> terms() {
      JsonObject given = members.object(TermNames.TERMS);
      if (given.members().isEmpty() && ownTerms.isEmpty()) {
        return Map.of();
      }
      Map<String, Value> terms = new LinkedHashMap<>();
      add(given.members(), terms);
      add(ownTerms, terms);
      return terms;
    }

    private static void add(Map<String, JsonValue> given, Map<String, Value> terms) {
      given.forEach(
          (name, value) -> {
            if (!RequestObject.isBlank(value)) {
              terms.put(name, Value.of(value));
            }
          });
    }

    @Override
    public @Nullable String otherKindOfTerms() {
      return otherThan(JsonObject.class, TermNames.TERMS);
    }

    private @Nullable String otherThan(Class<? extends JsonValue> kind, String name) {
      JsonValue value = members.members().get(name);
      return value == null || RequestObject.isBlank(value) || kind.isInstance(value)
          ? null
          : value.shown();
    }
  }
}
