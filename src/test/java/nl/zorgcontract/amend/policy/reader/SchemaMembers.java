package nl.zorgcontract.amend.policy.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;

/** The members that the JSON Schema of a policy declares, and where a policy has them. */
final class SchemaMembers {

  private static final String REFERENCE = "#/$defs/";

  /** How the definitions begin that have the members once more, as a revision changes them. */
  private static final String CHANGED = "change";

  private final JsonObject schema;

  /**
   * A member that stands in a policy.
   *
   * @param name the schema's definition and the member's name in it
   * @param way the names and indices that lead to it
   */
  record Member(String name, List<String> way, boolean isRequired) {

    boolean isRevised() {
      return way.contains("change");
    }
  }

  /** An object of the schema, by the name of its definition or the way to it. */
  private record Definition(String name, JsonObject schema) {

    Map<String, JsonValue> properties() {
      return object(schema, "properties").members();
    }

    boolean requires(String member) {
      return schema.members().get("required") instanceof JsonArray required
          && required.items().stream()
              .anyMatch(each -> each instanceof JsonText text && text.value().equals(member));
    }
  }

  SchemaMembers(JsonObject schema) {
    this.schema = schema;
  }

  private static JsonObject object(JsonObject of, String name) {
    return of.members().get(name) instanceof JsonObject object
        ? object
        : new JsonObject(of.place(), Map.of());
  }

  private Stream<Definition> definitions(String name, JsonValue schemaPart) {
    if (!(schemaPart instanceof JsonObject part)) {
      return Stream.of();
    }
    if (part.members().get("$ref") instanceof JsonText reference) {
      String target = reference.value().substring(REFERENCE.length());
      if (target.startsWith(CHANGED)) {
        return Stream.of();
      }
      return definitions(target, object(object(schema, "$defs"), target));
    }
    return part.members().get("anyOf") instanceof JsonArray alternatives
        ? alternatives.items().stream().flatMap(each -> definitions(name, each))
        : Stream.of(new Definition(name, part));
  }

  /** Every member declared. */
  Set<String> declared() {
    Set<String> declared = new TreeSet<>();
    addDeclared(new Definition("policy", schema), declared);
    object(schema, "$defs")
        .members()
        .forEach(
            (name, part) -> {
              if (!name.startsWith(CHANGED)) {
                addInline(name, part, declared);
              }
            });
    return declared;
  }

  private void addDeclared(Definition definition, Set<String> declared) {
    String name = definition.name();
    definition.properties().entrySet().stream()
        .filter(member -> member.getValue() instanceof JsonObject)
        .forEach(
            member -> {
              String full = name + "." + member.getKey();
              declared.add(full);
              addInline(full, member.getValue(), declared);
            });
    Map<String, JsonValue> parts = definition.schema().members();
    Stream.of("items", "additionalProperties")
        .filter(parts::containsKey)
        .forEach(each -> addInline(name + ".*", parts.get(each), declared));
  }

  private void addInline(String name, JsonValue part, Set<String> declared) {
    definitions(name, part)
        .filter(each -> each.name().equals(name))
        .forEach(each -> addDeclared(each, declared));
  }

  /** Every member that stands in a policy, in its order. */
  List<Member> in(JsonValue policy) {
    List<Member> found = new ArrayList<>();
    addFound(policy, List.of(new Definition("policy", schema)), List.of(), found);
    return found;
  }

  private void addFound(
      JsonValue value, List<Definition> definitions, List<String> way, List<Member> found) {
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        addFound(array.items().get(i), parts(definitions, "items"), with(way, "" + i), found);
      }
    } else if (value instanceof JsonObject object) {
      object
          .members()
          .forEach((name, member) -> addMember(name, member, definitions, with(way, name), found));
    }
  }

  private void addMember(
      String name,
      JsonValue value,
      List<Definition> definitions,
      List<String> way,
      List<Member> found) {
    List<Definition> declaring =
        definitions.stream()
            .filter(each -> each.properties().get(name) instanceof JsonObject)
            .toList();
    declaring.forEach(
        each -> found.add(new Member(each.name() + "." + name, way, each.requires(name))));
    List<Definition> below = new ArrayList<>();
    if (name.equals("change")) {
      below.add(new Definition("policy", schema));
    } else if (way.size() > 2 && way.get(way.size() - 2).equals("agreements")) {
      below.addAll(definitions("agreement", object(object(schema, "$defs"), "agreement")).toList());
    }
    declaring.stream()
        .flatMap(each -> definitions(each.name() + "." + name, each.properties().get(name)))
        .forEach(below::add);
    if (declaring.isEmpty()) {
      below.addAll(parts(definitions, "additionalProperties"));
    }
    addFound(value, below, way, found);
  }

  private List<Definition> parts(List<Definition> definitions, String part) {
    return definitions.stream()
        .filter(each -> each.schema().members().containsKey(part))
        .flatMap(each -> definitions(each.name() + ".*", each.schema().members().get(part)))
        .toList();
  }

  private static List<String> with(List<String> way, String step) {
    return Stream.concat(way.stream(), Stream.of(step)).toList();
  }
}
