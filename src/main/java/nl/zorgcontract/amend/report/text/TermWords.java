package nl.zorgcontract.amend.report.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.policy.term.TermDefinition.Choice;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** Terms as people read them: {@code uren per week: 12; apotheker: ja}. */
public final class TermWords {

  private static final int LONGEST_VALUE = 200;

  private final Messages messages;

  /** Terms in the language of these messages. */
  public TermWords(Messages messages) {
    this.messages = messages;
  }

  /**
   * The terms in one line; empty where there are none.
   *
   * @param agreement what they are terms of; null where it is not known
   */
  public String of(Map<String, Value> terms, @Nullable Agreement agreement) {
    return terms.entrySet().stream()
        .map(
            term ->
                label(term.getKey(), agreement)
                    + ": "
                    + value(term.getKey(), term.getValue(), agreement))
        .collect(Collectors.joining("; "));
  }

  /** What people call a term; its name as given where the agreement has no such term. */
  public String label(String name, @Nullable Agreement agreement) {
    return definition(name, agreement)
        .map(definition -> messages.text(definition.label()))
        .orElseGet(() -> shown(name));
  }

  /** What people call a value; a value that the agreement cannot read is shown as given. */
  public String value(String name, Value given, @Nullable Agreement agreement) {
    Optional<TermDefinition> definition = definition(name, agreement);
    Value value = definition.flatMap(each -> each.parse(given)).orElse(given);
    return value(value, definition.map(TermDefinition::choices).orElse(List.of()));
  }

  private String value(Value value, List<Choice> choices) {
    if (value instanceof Value.Flag flag) {
      return messages.text(flag.flag() ? "screen.yes" : "screen.no");
    }
    if (value instanceof Value.Number number) {
      return messages.text(new Fact.Amount(number.number()));
    }
    if (value instanceof Value.Choices several) {
      return several.choices().stream()
          .map(code -> choice(code, choices))
          .collect(Collectors.joining(", "));
    }
    return choice(TermTexts.of(value), choices);
  }

  private String choice(String code, List<Choice> choices) {
    return choices.stream()
        .filter(choice -> choice.code().equals(code))
        .findFirst()
        .map(choice -> messages.text(choice.name()))
        .orElseGet(() -> shown(code));
  }

  private static Optional<TermDefinition> definition(String name, @Nullable Agreement agreement) {
    return agreement == null ? Optional.empty() : agreement.term(name);
  }

  private static String shown(String text) {
    return Sanitizer.of(Sanitizer.cut(text, LONGEST_VALUE));
  }
}
