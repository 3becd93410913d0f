package nl.zorgcontract.amend.request.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    oddDefaults();
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

  /** What says in other words a field that is empty, or another start. */
  private void oddDefaults() {
    unread.forEach(
        (name, value) -> {
          if (value instanceof JsonText text) {
            String said = Texts.trimmed(text.value());
            names.inOtherWords(name, said, this::text).ifPresent(oddities::add);
          }
        });
  }

  private String text(RequestField<?> field) {
    return fields.get(field.json()) instanceof JsonText text ? Texts.trimmed(text.value()) : "";
  }

  /** What could be of a term that is lacking, or says another than is given. */
  private void oddTerms() {
    if (unread.isEmpty()
        || !(fields.get(RequestField.AGREEMENT.json()) instanceof JsonText agreement)
        || !(fields.get(RequestField.ACTION.json()) instanceof JsonText asked)) {
      return;
    }
    Map<String, Value> given = filled(givenTerms());
    given.putAll(filled(terms));
    Map<String, Value> others = filled(unread);
    Action.CODES
        .ofWord(asked.value())
        .filter(Action::takesTerms)
        .ifPresent(
            action -> {
              if (NearTerms.canLackIn(action, !given.isEmpty())) {
                oddities.addAll(names.perhapsTerms(agreement.value(), others, given));
              }
              oddities.addAll(names.differing(agreement.value(), others, given));
            });
  }

  private static Map<String, Value> filled(Map<String, JsonValue> members) {
    Map<String, Value> filled = new LinkedHashMap<>();
    members.forEach(
        (name, value) -> {
          if (!isBlank(value)) {
            filled.put(name, Value.of(value));
          }
        });
    return filled;
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
