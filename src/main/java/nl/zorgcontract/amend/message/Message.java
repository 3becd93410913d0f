package nl.zorgcontract.amend.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be said, before it is said in a language: the key of a template and the facts that
 * fill its slots. The same facts go into the text and, by name, into the JSON output.
 *
 * @param key the template's key, such as {@code reason.DEADLINE_MISSED}; every key stands in the
 *     message file of each language
 * @param facts the slots by name, in the order given
 */
public record Message(String key, Map<String, Fact> facts) {

  public Message {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** A message without slots. */
  public static Message of(String key) {
    return new Message(key, Map.of());
  }

  /** This message with one slot more. */
  public Message with(String slot, Fact fact) {
    Map<String, Fact> more = new LinkedHashMap<>(facts);
    more.put(slot, fact);
    return new Message(key, more);
  }

  /** A slot that holds a value from a file, as {@link Fact.Given}. */
  public Message given(String slot, String value) {
    return with(slot, new Fact.Given(value));
  }

  /** A slot that holds a word of ours, as {@link Fact.Word}. */
  public Message word(String slot, String word) {
    return with(slot, new Fact.Word(word));
  }

  /** A slot that holds a number. */
  public Message number(String slot, long number) {
    return with(slot, new Fact.Amount(BigDecimal.valueOf(number)));
  }

  /** A slot that holds a number. */
  public Message number(String slot, BigDecimal number) {
    return with(slot, new Fact.Amount(number));
  }

  /** A slot that holds a day. */
  public Message day(String slot, LocalDate day) {
    return with(slot, new Fact.Day(day));
  }

  /** A slot that holds a text of the policy. */
  public Message phrase(String slot, LocalizedText text) {
    return with(slot, new Fact.Phrase(text));
  }

  /** A slot that holds another message without slots, such as the description of a form. */
  public Message nested(String slot, String messageKey) {
    return with(slot, new Fact.Nested(of(messageKey)));
  }

  /** A slot that holds another message. */
  public Message nested(String slot, Message message) {
    return with(slot, new Fact.Nested(message));
  }

  /** A slot that lists words of ours. */
  public Message words(String slot, List<String> words) {
    return with(
        slot, new Fact.Several(words.stream().map(word -> (Fact) new Fact.Word(word)).toList()));
  }
}
