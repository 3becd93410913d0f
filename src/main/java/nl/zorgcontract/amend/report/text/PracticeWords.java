package nl.zorgcontract.amend.report.text;

import java.util.Map;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.term.Value;

/** What the register holds of a practice, as people read it: {@code apotheekhoudend: nee}. */
public final class PracticeWords {

  private final Messages messages;
  private final TermWords values;

  /** Practices in the language of these messages. */
  public PracticeWords(Messages messages) {
    this.messages = messages;
    this.values = new TermWords(messages);
  }

  /** All of it in one line; empty where there is nothing. */
  public String of(Map<String, Value> facts) {
    return facts.entrySet().stream()
        .map(
            fact ->
                label(fact.getKey()) + ": " + values.value(fact.getKey(), fact.getValue(), null))
        .collect(Collectors.joining("; "));
  }

  /** What people call it; its name in the register where no text of ours has a word for it. */
  String label(String name) {
    Message label = Message.of("practiceData." + name);
    return messages.has(label) ? messages.text(label) : Sanitizer.of(name);
  }
}
