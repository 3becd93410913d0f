package nl.zorgcontract.amend.decision.resolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.Value;

/**
 * The terms of a request, read by the agreement's definitions.
 *
 * @param valid by the names of the definitions
 * @param unknown names that the agreement does not know, or that name a term a second time
 * @param invalid values that are not of their type, range or choice
 */
public record GivenTerms(Map<String, Value> valid, List<String> unknown, List<Invalid> invalid) {

  private static final GivenTerms NONE = new GivenTerms(Map.of(), List.of(), List.of());

  /** A value that its definition does not allow. */
  public record Invalid(TermDefinition definition, Value value) {}

  /** Sorts the terms of a request. */
  public static GivenTerms of(Map<String, Value> terms, Agreement agreement) {
    if (terms.isEmpty()) {
      return NONE;
    }
    Map<String, Value> valid = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<Invalid> invalid = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    terms.forEach(
        (name, value) -> {
          TermDefinition definition = agreement.term(name).orElse(null);
          if (definition == null || !seen.add(definition.name())) {
            unknown.add(name);
            return;
          }
          definition
              .parse(value)
              .ifPresentOrElse(
                  parsed -> valid.put(definition.name(), parsed),
                  () -> invalid.add(new Invalid(definition, value)));
        });
    return new GivenTerms(valid, unknown, invalid);
  }

  /**
   * The terms with each value that its definition understands in that definition's form; the others
   * as they are.
   */
  public static Map<String, Value> normalised(Map<String, Value> terms, Agreement agreement) {
    if (terms.isEmpty()) {
      return terms;
    }
    Map<String, Value> normalised = new LinkedHashMap<>();
    terms.forEach(
        (name, value) -> {
          Optional<TermDefinition> definition = agreement.term(name);
          normalised.put(
              definition.map(TermDefinition::name).orElse(name),
              definition.flatMap(term -> term.parse(value)).orElse(value));
        });
    return normalised;
  }

  /** The terms that a request comes down to: normalised; of a stop none, which ignores them. */
  static Map<String, Value> counting(Map<String, Value> terms, Action action, Agreement agreement) {
    return action == Action.STOP ? Map.of() : normalised(terms, agreement);
  }

  /** Whether a value was given for this term that it does not allow. */
  public boolean isInvalid(TermDefinition definition) {
    return invalid.stream().anyMatch(term -> term.definition().equals(definition));
  }
}
