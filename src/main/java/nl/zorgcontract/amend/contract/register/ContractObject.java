package nl.zorgcontract.amend.contract.register;

import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.OrderedMap;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;

/**
 * The members of a contract, or of one of its periods or history entries. A member that is missing
 * or not of its form is told to the {@link ContractInspection}, and comes back empty. {@code null}
 * is as good as absent.
 */
final class ContractObject {

  private final JsonObject object;
  private final ContractInspection inspection;
  private final @Nullable String part;
  private final int number;

  private ContractObject(
      JsonObject object, ContractInspection inspection, @Nullable String part, int number) {
    this.object = object;
    this.inspection = inspection;
    this.part = part;
    this.number = number;
  }

  static ContractObject ofContract(JsonObject object, ContractInspection inspection) {
    return new ContractObject(object, inspection, null, 0);
  }

  /**
   * The members of an item of one of the contract's lists.
   *
   * @param part {@code period} or {@code history}
   * @param number of the item, from 1
   */
  static ContractObject ofItem(
      JsonObject object, ContractInspection inspection, String part, int number) {
    return new ContractObject(object, inspection, part, number);
  }

  <T> Optional<T> required(String name, MemberForm<T> form) {
    JsonValue json = find(name);
    if (json == null) {
      inspection.fault(object.place(), Message.of("register.missing").with("member", name(name)));
      return Optional.empty();
    }
    return read(name, json, form);
  }

  <T> Optional<T> optional(String name, MemberForm<T> form) {
    JsonValue json = find(name);
    return json == null ? Optional.empty() : read(name, json, form);
  }

  /** The values of an object by name; those that are {@code null} are left out, as unknown. */
  static Map<String, Value> values(JsonObject object) {
    if (object.members().isEmpty()) {
      return Map.of();
    }
    OrderedMap.Builder<Value> values = new OrderedMap.Builder<>();
    object
        .members()
        .forEach(
            (name, json) -> {
              if (!(json instanceof JsonNull)) {
                values.add(name, Value.of(json));
              }
            });
    return values.build();
  }

  private @Nullable JsonValue find(String name) {
    JsonValue json = object.members().get(name);
    return json instanceof JsonNull ? null : json;
  }

  private <T> Optional<T> read(String name, JsonValue json, MemberForm<T> form) {
    Optional<T> value = form.read().apply(json);
    if (value.isEmpty()) {
      malformed(name(name), json, form.expected());
    }
    return value;
  }

  /**
   * Tells that an item of a list is not of its form.
   *
   * @param number of the item, from 1
   */
  void malformedItem(String list, int number, JsonValue json, Message expected) {
    Message item = Message.of("register.item").with("member", name(list)).number("number", number);
    malformed(new Fact.Nested(item), json, expected);
  }

  private void malformed(Fact member, JsonValue json, Message expected) {
    inspection.fault(
        json.place(),
        Message.of("register.malformed")
            .with("member", member)
            .given("value", shown(json))
            .nested("expected", expected));
  }

  private Fact name(String name) {
    if (part == null) {
      return new Fact.Word(name);
    }
    return new Fact.Nested(
        Message.of("register.in." + part).word("member", name).number("number", number));
  }

  /** The value as the file shows it, or a hint of it where it is a list or an object. */
  static String shown(JsonValue json) {
    if (json instanceof JsonText text) {
      return text.value();
    }
    if (json instanceof JsonNumber number) {
      return number.literal();
    }
    if (json instanceof JsonBoolean flag) {
      return String.valueOf(flag.value());
    }
    return json instanceof JsonNull ? "null" : json instanceof JsonArray ? "[...]" : "{...}";
  }
}
