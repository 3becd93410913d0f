package nl.zorgcontract.amend.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object by name: {@code find} one that may be absent, {@code get}
 * one that is required. A value that is not of the form asked for is told and comes back as null,
 * and so does a required member that is absent; the reading goes on. {@code null} is as good as
 * absent.
 *
 * <p>In a closed object a member that nobody asked for is a fault; in an open one it is not.
 */
public final class ObjectReader {

  private final JsonObject object;
  private final FaultSink faults;
  private final ObjectWording wording;

  /** The names asked for; null where the object is open. */
  private final @Nullable Set<String> asked;

  private final String array;
  private final int number;

  private ObjectReader(
      JsonObject object,
      FaultSink faults,
      ObjectWording wording,
      boolean isClosed,
      String array,
      int number) {
    this.object = object;
    this.faults = faults;
    this.wording = wording;
    this.asked = isClosed ? new LinkedHashSet<>() : null;
    this.array = array;
    this.number = number;
  }

  public static ObjectReader open(JsonObject object, FaultSink faults, ObjectWording wording) {
    return new ObjectReader(object, faults, wording, false, "", 0);
  }

  /**
   * Reads a closed object, whose objects are closed too.
   *
   * @param name what the object is called in a fault
   * @param reader asks for every member that there may be; where the value is no object, it gets
   *     one without members, and what it finds wrong is not told
   */
  public static <T> T closed(
      JsonValue value,
      Fact name,
      FaultSink faults,
      ObjectWording wording,
      Function<ObjectReader, T> reader) {
    if (value instanceof JsonObject object) {
      ObjectReader members = new ObjectReader(object, faults, wording, true, "", 0);
      T result = reader.apply(members);
      members.forEachOther(
          members.asked(),
          (other, place) ->
              faults.addUnknown(place, wording.unknownMember(), other, members.asked()));
      return result;
    }
    Message fault = wording.malformed(ValueForm.OBJECT, value);
    faults.add(value.place(), fault.with("member", name));
    return standIn(value.place(), wording, reader);
  }

  private static <T> T standIn(
      Place place, ObjectWording wording, Function<ObjectReader, T> reader) {
    JsonObject empty = new JsonObject(place, Map.of());
    return reader.apply(new ObjectReader(empty, FaultSink.NONE, wording, true, "", 0));
  }

  /** Where faults are told that are of none of its members alone. */
  public FaultSink faults() {
    return faults;
  }

  /** Tells what is wrong with the object as a whole. */
  public void fault(Message message) {
    faults.add(place(), message);
  }

  /** Tells what is wrong with a member. */
  public void fault(String name, Message message) {
    faults.add(place(name), message);
  }

  /** Tells that the word of a member is none of those known, as {@link FaultSink#addUnknown}. */
  public void unknown(String name, Message message, String word, Collection<String> known) {
    faults.addUnknown(place(name), message, word, known);
  }

  /** The array that holds this object; empty where it is no item. */
  public String array() {
    return array;
  }

  /** The number of this object in its array, from 1; 0 where it is no item. */
  public int number() {
    return number;
  }

  /** Where the object starts. */
  public Place place() {
    return object.place();
  }

  /** Where the member's value starts; the object where it has none. */
  public Place place(String name) {
    JsonValue value = object.members().get(name);
    return value == null ? place() : value.place();
  }

  /** Whether the member stands there, be it as {@code null}. */
  public boolean has(String name) {
    ask(name);
    return object.members().containsKey(name);
  }

  private void ask(String name) {
    if (asked != null) {
      asked.add(name);
    }
  }

  private Collection<String> asked() {
    return asked == null ? Set.of() : asked;
  }

  /** Visits every member whose name is not among those known. */
  private void forEachOther(Collection<String> known, BiConsumer<String, Place> visitor) {
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                visitor.accept(name, value.place());
              }
            });
  }

  /** The value as it is; null where it is absent. */
  public @Nullable JsonValue value(String name) {
    ask(name);
    JsonValue value = object.members().get(name);
    return value instanceof JsonNull ? null : value;
  }

  /** Whether the member stands there as {@code null}. */
  public boolean isNull(String name) {
    return object.members().get(name) instanceof JsonNull;
  }

  /** What an optional member says. */
  public <T> @Nullable T find(String name, ValueForm<T> form) {
    JsonValue json = value(name);
    return json == null ? null : parse(name, json, form);
  }

  /** What a required member says. */
  public <T> @Nullable T get(String name, ValueForm<T> form) {
    JsonValue json = value(name);
    if (json == null) {
      missing(name);
      return null;
    }
    return parse(name, json, form);
  }

  private <T> @Nullable T parse(String name, JsonValue json, ValueForm<T> form) {
    T value = form.parse(json);
    if (value == null) {
      Message fault = wording.malformed(form, json);
      faults.add(json.place(), fault.with("member", wording.member(this, name)));
    }
    return value;
  }

  /** Tells where the member is absent. */
  public void require(String name) {
    if (value(name) == null) {
      missing(name);
    }
  }

  private void missing(String name) {
    faults.add(place(name), wording.missing().with("member", wording.member(this, name)));
  }

  /** The items of an array; those not of the form are told and left out. */
  public <T> List<T> findAll(String name, ValueForm<T> form) {
    return items(name, (json, position) -> item(name, json, position, form));
  }

  private <T> @Nullable T item(String name, JsonValue json, int position, ValueForm<T> form) {
    T value = form.parse(json);
    if (value == null) {
      faults.add(
          json.place(), wording.malformed(form, json).with("member", itemName(name, position)));
    }
    return value;
  }

  private Fact itemName(String array, int position) {
    return wording.item(wording.member(this, array), position);
  }

  /** The objects of an array, each closed where this one is. */
  public <T> List<T> findObjects(String name, Function<ObjectReader, @Nullable T> reader) {
    return findObjects(name, ValueForm.OBJECT, reader);
  }

  /** Likewise, each of a form that a fault names; the reader gives null for no result. */
  public <T> List<T> findObjects(
      String name, ValueForm<JsonObject> form, Function<ObjectReader, @Nullable T> reader) {
    return items(
        name,
        (json, position) -> {
          if (asked != null) {
            return closed(json, itemName(name, position), faults, wording, reader);
          }
          JsonObject item = item(name, json, position, form);
          return item == null
              ? null
              : reader.apply(new ObjectReader(item, faults, wording, false, name, position));
        });
  }

  private <T> List<T> items(String name, BiFunction<JsonValue, Integer, @Nullable T> reader) {
    JsonArray list = find(name, ValueForm.ARRAY);
    if (list == null || list.items().isEmpty()) {
      return List.of();
    }
    List<T> results = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size(); i++) {
      T result = reader.apply(list.items().get(i), i + 1);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  /** A required closed object; where it is none, the reader gets one without members. */
  public <T> T getObject(String name, Function<ObjectReader, T> reader) {
    T result = findObject(name, reader);
    if (result != null) {
      return result;
    }
    require(name);
    return standIn(place(), wording, reader);
  }

  /** A closed object. */
  public <T> @Nullable T findObject(String name, Function<ObjectReader, T> reader) {
    JsonValue value = value(name);
    return value == null
        ? null
        : closed(value, wording.member(this, name), faults, wording, reader);
  }

  /** The closed objects that are members of an object, by name; what is null is absent. */
  public <T> Map<String, T> findNamed(String name, BiFunction<String, ObjectReader, T> reader) {
    Map<String, T> results = new LinkedHashMap<>();
    JsonObject objects = find(name, ValueForm.OBJECT);
    if (objects != null) {
      objects
          .members()
          .forEach(
              (key, value) -> {
                Function<ObjectReader, T> named = each -> reader.apply(key, each);
                if (!(value instanceof JsonNull)) {
                  results.put(key, closed(value, new Fact.Word(key), faults, wording, named));
                }
              });
    }
    return results;
  }
}
