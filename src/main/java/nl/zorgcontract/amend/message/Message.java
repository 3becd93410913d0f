package nl.zorgcontract.amend.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A message as data, before it is rendered in a language: the key of a template and the facts that
 * fill its slots. Decisions are stored with both, so that they can be told in either language.
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

  /** Returns this message with a further slot. */
  public Message with(String slot, Fact fact) {
    Map<String, Fact> more = new LinkedHashMap<>(facts);
    more.put(slot, fact);
    return new Message(key, more);
  }

  /** Adds a value from a file. */
  public Message given(String slot, String value) {
    return with(slot, new Fact.Given(value));
  }

  /** Adds a word of the program. */
  public Message word(String slot, String word) {
    return with(slot, new Fact.Word(word));
  }

  public Message number(String slot, long number) {
    return with(slot, new Fact.Amount(BigDecimal.valueOf(number)));
  }

  public Message number(String slot, BigDecimal number) {
    return with(slot, new Fact.Amount(number));
  }

  public Message day(String slot, LocalDate day) {
    return with(slot, new Fact.Day(day));
  }

  /** Adds a text of a policy. */
  public Message phrase(String slot, LocalizedText text) {
    return with(slot, new Fact.Phrase(text));
  }

  /** Adds a message without slots, such as the description of a form. */
  public Message nested(String slot, String messageKey) {
    return with(slot, new Fact.Nested(of(messageKey)));
  }

  public Message nested(String slot, Message message) {
    return with(slot, new Fact.Nested(message));
  }

  /**
   * One of several: the first, the second or the last.
   *
   * @param messageKeys of messages without slots, at least one
   */
  public static Message either(List<String> messageKeys) {
    int last = messageKeys.size() - 1;
    return last == 0
        ? of(messageKeys.get(0))
        : of("list.or")
            .several("first", messageKeys.subList(0, last), key -> new Fact.Nested(of(key)))
            .nested("last", messageKeys.get(last));
  }

  /** Adds a list of words of the program. */
  public Message words(String slot, List<String> words) {
    return several(slot, words, Fact.Word::new);
  }

  /** Adds a list: a fact for each item. */
  public <T> Message several(String slot, Collection<T> items, Function<T, Fact> fact) {
    return with(slot, new Fact.Several(items.stream().map(fact).toList()));
  }
}
