package nl.zorgcontract.amend.request.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * The object of a request whose members are not all called as the format spells them: which of them
 * are fields and terms, and what is odd about the others.
 */
final class RequestObject {

  private final RequestMembers names;
  private final Map<String, JsonValue> fields = new HashMap<>();
  private final Map<String, JsonValue> terms = new LinkedHashMap<>();
  private final Map<String, JsonValue> unread = new LinkedHashMap<>();
  private final Set<Message> oddities = new LinkedHashSet<>();

  /**
   * Reads the names.
   *
   * @param unknown is told of those that mean nothing
   */
  RequestObject(JsonObject object, RequestMembers names, UnknownNames unknown) {
    this.names = names;
    object.members().forEach(this::add);
    unread.forEach((name, value) -> unknown.add(name, value.place()));
    oddTermsTwice();
    oddNames();
    oddTerms();
  }

  private void add(String name, JsonValue value) {
    if (names.passesOver(name)) {
      return;
    }
    String known = names.field(name);
    if (known != null) {
      if (fields.putIfAbsent(known, value) != null) {
        oddities.add(twice(known, name));
      }
    } else if (names.isTerm(name)) {
      if (terms.putIfAbsent(names.term(name), value) != null) {
        oddities.add(twice(names.term(name), name));
      }
    } else {
      unread.put(name, value);
    }
  }

  /** Terms that are members both of the request and of its {@code terms}. */
  private void oddTermsTwice() {
    Map<String, JsonValue> given = givenTerms();
    terms.keySet().stream()
        .filter(given::containsKey)
        .forEach(name -> oddities.add(twice(TermNames.heading(name), name)));
  }

  private Map<String, JsonValue> givenTerms() {
    return fields.get(TermNames.TERMS) instanceof JsonObject given ? given.members() : Map.of();
  }

  private static Message twice(String first, String second) {
    return Message.of("request.memberTwice").given("first", first).given("second", second);
  }

  /** What resembles a field that is lacking or, where it is filled, one that is empty. */
  private void oddNames() {
    oddities.addAll(names.similar(unread.keySet(), fields.keySet(), terms.keySet()));
    List<String> empty =
        RequestField.withDefault(names.isReceiptGiven()).stream()
            .map(RequestField::json)
            .filter(name -> fields.containsKey(name) && isBlank(fields.get(name)))
            .toList();
    if (empty.isEmpty()) {
      return;
    }
    Set<String> present = new HashSet<>(fields.keySet());
    empty.forEach(present::remove);
    Set<String> filled = new LinkedHashSet<>(unread.keySet());
    filled.removeIf(name -> isBlank(unread.get(name)));
    oddities.addAll(names.similar(filled, present, terms.keySet()));
  }

  /** What could be of a term that is lacking. */
  private void oddTerms() {
    Set<String> given = given();
    if (unread.isEmpty()
        || !(fields.get(RequestField.AGREEMENT.json()) instanceof JsonText agreement)
        || !(fields.get(RequestField.ACTION.json()) instanceof JsonText action)
        || Action.CODES
            .ofWord(action.value())
            .filter(known -> NearTerms.canLackIn(known, !given.isEmpty()))
            .isEmpty()) {
      return;
    }
    Map<String, Value> values = new LinkedHashMap<>();
    unread.forEach(
        (name, value) -> {
          if (!isBlank(value)) {
            values.put(name, Value.of(value));
          }
        });
    oddities.addAll(names.perhapsTerms(agreement.value(), values, given));
  }

  /** The names of the terms that are given. */
  private Set<String> given() {
    return Stream.of(givenTerms(), terms)
        .flatMap(members -> members.entrySet().stream())
        .filter(member -> !isBlank(member.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Whether it says no more than if it were not there. */
  static boolean isBlank(@Nullable JsonValue value) {
    return value instanceof JsonNull
        || (value instanceof JsonText text && Texts.trimmed(text.value()).isEmpty());
  }

  /** The members by the names of the fields. */
  Map<String, JsonValue> fields() {
    return fields;
  }

  /** The terms that stand beside the fields. */
  Map<String, JsonValue> terms() {
    return terms;
  }

  /** What is wrong with its names. */
  List<Message> oddities() {
    return List.copyOf(oddities);
  }
}
