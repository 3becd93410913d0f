package nl.zorgcontract.amend.policy.reader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.rule.Condition.Bound;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * Reads the conditions of one agreement, or the requirements on the practice. The form stands in
 * the description of this package.
 */
final class ConditionReader {

  private static final String TERMS = "terms.";
  private static final String PRACTICE = "practice.";
  private static final List<String> COMPARISONS =
      List.of("equals", "oneOf", "atLeast", "atMost", "inList");

  private final List<TermDefinition> terms;
  private final Set<String> untyped;
  private final Set<String> lists;

  /**
   * A reader of conditions on these terms.
   *
   * @param terms the agreement's terms; none for requirements on the practice
   * @param untyped those of them whose type is not known
   * @param lists the names of the policy's lists
   */
  ConditionReader(List<TermDefinition> terms, Set<String> untyped, Set<String> lists) {
    this.terms = terms;
    this.untyped = untyped;
    this.lists = lists;
  }

  /** The rules of an array: each a condition with its text and source. */
  List<Rule> rules(ObjectReader members, String name, SourceNames sources) {
    return members.findObjects(name, rule -> rule(rule, sources));
  }

  private Rule rule(ObjectReader rule, SourceNames sources) {
    Condition condition = rule.getObject("condition", this::condition);
    return new Rule(
        condition,
        PolicyForms.word(rule, "whenFalse", Severity.CODES, Severity.REJECT),
        PolicyForms.word(rule, "whenUnknown", Severity.CODES, Severity.REFER),
        PolicyForms.localized(rule, "text"),
        sources.of(rule));
  }

  private Condition condition(ObjectReader members) {
    boolean all = members.has("allOf");
    boolean any = members.has("anyOf");
    boolean compares = members.has("value");
    List<String> found = COMPARISONS.stream().filter(members::has).toList();
    int forms = (all ? 1 : 0) + (any ? 1 : 0) + (compares ? 1 : 0);
    if (forms != 1 || found.size() != (compares ? 1 : 0)) {
      members.fault(Message.of("policy.condition.form").words("comparisons", COMPARISONS));
      return new Condition.AllOf(List.of());
    }
    if (compares) {
      return comparison(members, found.get(0));
    }
    String name = all ? "allOf" : "anyOf";
    PolicyForms.requireItems(members, name);
    List<Condition> parts = members.findObjects(name, this::condition);
    return all ? new Condition.AllOf(parts) : new Condition.AnyOf(parts);
  }

  private Condition comparison(ObjectReader members, String comparison) {
    String path = PolicyForms.text(members, "value");
    Optional<TermDefinition> term = path.isEmpty() ? Optional.empty() : term(members, path);
    return switch (comparison) {
      case "equals" -> new Condition.IsEqual(path, expected(members, term));
      case "oneOf" -> new Condition.OneOf(path, allowed(members, term));
      case "atLeast" -> new Condition.AtLeast(path, bound(members, comparison, term));
      case "atMost" -> new Condition.AtMost(path, bound(members, comparison, term));
      default -> new Condition.InList(path, list(members, term));
    };
  }

  /**
   * The term that a path names; empty for a fact of the practice, for a term of unknown type, and
   * with a fault for any other path.
   */
  private Optional<TermDefinition> term(ObjectReader members, String path) {
    if (path.startsWith(PRACTICE) && path.length() > PRACTICE.length()) {
      return Optional.empty();
    }
    Place place = members.place("value");
    if (!path.startsWith(TERMS)) {
      members.faults().add(place, Message.of("policy.condition.path").given("value", path));
      return Optional.empty();
    }
    String name = path.substring(TERMS.length());
    Optional<TermDefinition> term =
        terms.stream().filter(each -> each.name().equals(name)).findFirst();
    if (term.isEmpty()) {
      List<String> names =
          terms.stream().map(TermDefinition::name).filter(each -> !each.isEmpty()).toList();
      members.faults().addUnknown(place, Message.of("policy.condition.term"), name, names);
    }
    return term.filter(each -> !untyped.contains(each.name()));
  }

  private static Value expected(ObjectReader members, Optional<TermDefinition> term) {
    JsonValue json = members.value("equals");
    Value value = json == null ? new Value.Text("") : Value.of(json);
    boolean isPlain =
        value instanceof Value.Text text
            ? !text.text().isEmpty()
            : value instanceof Value.Flag || value instanceof Value.Number;
    if (!isPlain) {
      Message message = PolicyWording.wrongKind("plain").word("member", "equals");
      members.fault("equals", message);
      return value;
    }
    return fitting(value, members.place("equals"), term, members.faults());
  }

  /** The value as the term holds it; a fault where the term never can. */
  private static Value fitting(
      Value value, Place place, Optional<TermDefinition> term, FaultSink faults) {
    if (term.isEmpty()) {
      return value;
    }
    Optional<Value> held = held(value, term.get());
    if (held.isEmpty()) {
      faults.add(
          place,
          Message.of("policy.condition.misfit")
              .word("term", term.get().name())
              .nested("expected", term.get().expected()));
    }
    return held.orElse(value);
  }

  /**
   * A policy writes values as they are kept: true and 12.5, where a request may say "ja" and
   * "12,5"; the code of a choice, not its name.
   */
  private static Optional<Value> held(Value value, TermDefinition term) {
    boolean isOfKind =
        switch (term.type()) {
          case TEXT -> value instanceof Value.Text;
          case INTEGER, DECIMAL -> value instanceof Value.Number;
          case BOOLEAN -> value instanceof Value.Flag;
          case CHOICE, CHOICES ->
              value instanceof Value.Text text
                  && term.choices().stream().anyMatch(each -> each.code().equals(text.text()));
        };
    return isOfKind ? term.parse(value) : Optional.empty();
  }

  private static void checkType(
      ObjectReader members,
      String comparison,
      Optional<TermDefinition> term,
      Set<TermDefinition.Type> types) {
    if (term.isPresent() && !types.contains(term.get().type())) {
      Message message =
          Message.of("policy.condition.notForType")
              .word("comparison", comparison)
              .word("term", term.get().name())
              .word("type", term.get().type().code());
      members.fault(comparison, message);
    }
  }

  private static List<String> allowed(ObjectReader members, Optional<TermDefinition> term) {
    checkType(
        members,
        "oneOf",
        term,
        Set.of(TermDefinition.Type.TEXT, TermDefinition.Type.CHOICE, TermDefinition.Type.CHOICES));
    Optional<TermDefinition> choice = term.filter(each -> !each.choices().isEmpty());
    PolicyForms.requireItems(members, "oneOf");
    List<Placed<String>> texts = members.findAll("oneOf", PolicyForms.WORD);
    texts.forEach(
        text -> fitting(new Value.Text(text.value()), text.place(), choice, members.faults()));
    return texts.stream().map(Placed::value).toList();
  }

  private static Bound bound(
      ObjectReader members, String comparison, Optional<TermDefinition> term) {
    checkType(
        members,
        comparison,
        term,
        Set.of(TermDefinition.Type.INTEGER, TermDefinition.Type.DECIMAL));
    JsonValue json = members.value(comparison);
    if (json instanceof JsonObject) {
      return members.getObject(comparison, ConditionReader::scaled);
    }
    if (json != null && !(json instanceof JsonNumber)) {
      Message message = PolicyWording.wrongKind("bound").word("member", comparison);
      members.faults().add(json.place(), message);
      return new Bound(null, null);
    }
    return new Bound(members.find(comparison, ValueForm.NUMBER), null);
  }

  private static Bound scaled(ObjectReader bound) {
    if (!bound.has("hours")) {
      bound.require("hours");
    }
    BigDecimal hours = bound.find("hours", ValueForm.NUMBER);
    BigDecimal perPatients = bound.find("perPatients", ValueForm.NUMBER);
    if (bound.value("perPatients") == null) {
      bound.require("perPatients");
    } else if (perPatients != null && perPatients.signum() <= 0) {
      bound.fault("perPatients", Message.of("policy.perPatients"));
    }
    return new Bound(hours, perPatients);
  }

  private String list(ObjectReader members, Optional<TermDefinition> term) {
    checkType(
        members, "inList", term, Set.of(TermDefinition.Type.TEXT, TermDefinition.Type.CHOICE));
    String list = PolicyForms.text(members, "inList");
    if (!list.isEmpty() && !lists.contains(list)) {
      members.unknown("inList", Message.of("policy.condition.list"), list, lists);
    }
    return list;
  }
}
