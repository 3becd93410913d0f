package nl.zorgcontract.amend.report.text;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.rule.Condition;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/** What exactly a condition asks for, beside the policy's own words for it. */
final class ConditionWords {

  private static final String TERM = "terms.";
  private static final String PRACTICE = "practice.";

  private final Messages messages;
  private final @Nullable Agreement agreement;
  private final TermWords terms;

  /**
   * Conditions in the language of these messages.
   *
   * @param agreement whose terms they read; null where they read none
   */
  ConditionWords(Messages messages, @Nullable Agreement agreement) {
    this.messages = messages;
    this.agreement = agreement;
    this.terms = new TermWords(messages);
  }

  String of(Condition condition) {
    if (condition instanceof Condition.IsEqual equal) {
      return said("equal", equal.path(), value(equal.path(), equal.expected()));
    }
    if (condition instanceof Condition.OneOf oneOf) {
      String allowed =
          oneOf.allowed().stream()
              .map(each -> value(oneOf.path(), new Value.Text(each)))
              .collect(Collectors.joining(", "));
      return said("oneOf", oneOf.path(), allowed);
    }
    if (condition instanceof Condition.AtLeast least) {
      return said("atLeast", least.path(), bound(least.bound()));
    }
    if (condition instanceof Condition.AtMost most) {
      return said("atMost", most.path(), bound(most.bound()));
    }
    if (condition instanceof Condition.InList inList) {
      return said("inList", inList.path(), inList.list());
    }
    return condition instanceof Condition.AllOf all
        ? joined("list.and", all.conditions())
        : joined("condition.or", ((Condition.AnyOf) condition).conditions());
  }

  private String said(String how, String path, String what) {
    return messages.text(
        Message.of("condition." + how).word("name", name(path)).word("value", what));
  }

  private String name(String path) {
    return path.startsWith(TERM)
        ? terms.label(path.substring(TERM.length()), agreement)
        : new PracticeWords(messages).label(path.substring(PRACTICE.length()));
  }

  private String value(String path, Value value) {
    return path.startsWith(TERM)
        ? terms.value(path.substring(TERM.length()), value, agreement)
        : terms.value(path, value, null);
  }

  private String bound(Condition.Bound bound) {
    if (bound.amount() == null) {
      return messages.text("condition.noFigure");
    }
    Message amount =
        Message.of(bound.perPatients() == null ? "condition.amount" : "condition.perPatients")
            .number("amount", bound.amount());
    return messages.text(
        bound.perPatients() == null ? amount : amount.number("patients", bound.perPatients()));
  }

  private String joined(String word, List<Condition> conditions) {
    return conditions.stream()
        .map(each -> isJoined(each) ? "(" + of(each) + ")" : of(each))
        .collect(Collectors.joining(" " + messages.text(word) + " "));
  }

  private static boolean isJoined(Condition condition) {
    return condition instanceof Condition.OnConditions;
  }
}
