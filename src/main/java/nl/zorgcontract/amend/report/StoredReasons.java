package nl.zorgcontract.amend.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Rule;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.TermDefinition;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import nl.zorgcontract.amend.report.StoredDecision.StoredWarning;
import org.jspecify.annotations.Nullable;

/**
 * Says a stored reason in another language than the run's, by its facts and the policy that the run
 * kept. A reason whose facts do not suffice is told as it was stored.
 */
public final class StoredReasons {

  private static final Set<String> DAYS =
      Set.of(
          "startDate",
          "receivedOn",
          "asOf",
          "deadline",
          "contractStart",
          "contractEnd",
          "periodStart");
  private static final Set<String> GIVEN =
      Set.of("requestId", "contract", "agb", "value", "agreement", "term", "reason");

  /** What the keys of messages on fields that are missing or malformed start with. */
  private static final String OF_FORM = "request.";

  private final Messages from;
  private final Messages to;
  private final @Nullable Policy policy;
  private final @Nullable Agreement agreement;

  /**
   * A translator.
   *
   * @param from the language of the run
   * @param to the language asked for
   * @param policy the policy of the decision; null where none was reached
   * @param agreement the agreement; null where it is not known
   */
  public StoredReasons(
      Messages from, Messages to, @Nullable Policy policy, @Nullable Agreement agreement) {
    this.from = from;
    this.to = to;
    this.policy = policy;
    this.agreement = agreement;
  }

  /** What the reason says. */
  public String of(StoredReason reason) {
    boolean ofForm =
        reason.code() == ReasonCode.MISSING_FIELD || reason.code() == ReasonCode.MALFORMED_FIELD;
    return of(ofForm ? OF_FORM : "reason." + reason.code(), reason.message(), reason.facts());
  }

  /** What the warning says. */
  public String of(StoredWarning warning) {
    return of("warning." + warning.code(), warning.message(), warning.facts());
  }

  private String of(String keys, String message, Map<String, JsonValue> facts) {
    if (from.language() == to.language()) {
      return message;
    }
    return variants(keys, facts)
        .filter(variant -> from.text(variant).equals(message))
        .findFirst()
        .map(to::text)
        .orElse(message);
  }

  /** The messages that it may have been; that which says the same in the run's language was it. */
  private Stream<Message> variants(String keys, Map<String, JsonValue> stored) {
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> each : stored.entrySet()) {
      Optional<Fact> fact = fact(each.getKey(), each.getValue(), keys.equals(OF_FORM), stored);
      if (fact.isEmpty()) {
        return Stream.empty();
      }
      facts.put(each.getKey(), fact.get());
    }
    return from.keys(keys).map(key -> new Message(key, facts)).filter(from::fits);
  }

  private Optional<Fact> fact(
      String slot, JsonValue stored, boolean ofForm, Map<String, JsonValue> all) {
    if (stored instanceof JsonNumber number) {
      return Optional.of(new Fact.Amount(new BigDecimal(number.literal())));
    }
    if (stored instanceof JsonArray array) {
      return several(slot, array);
    }
    if (!(stored instanceof JsonText text)) {
      return Optional.empty();
    }
    if (slot.equals("field") || slot.equals("file") || (ofForm && !isGiven(slot))) {
      return word(slot, text.value()).or(() -> Optional.of(new Fact.Word(text.value())));
    }
    if (DAYS.contains(slot)) {
      return Optional.of(new Fact.Day(LocalDate.parse(text.value())));
    }
    return phrase(slot, text.value(), all)
        .or(() -> word(slot, text.value()))
        .or(
            () ->
                GIVEN.contains(slot) || isGiven(slot)
                    ? Optional.of(new Fact.Given(text.value()))
                    : Optional.empty());
  }

  /** Of a field that is missing or malformed only the value and a name come from outside. */
  private static boolean isGiven(String slot) {
    return slot.equals("value") || slot.equals("name");
  }

  private Optional<Fact> several(String slot, JsonArray array) {
    List<Fact> facts = new ArrayList<>();
    List<MonthDay> days = new ArrayList<>();
    for (JsonValue item : array.items()) {
      if (!(item instanceof JsonText text)) {
        return Optional.empty();
      }
      if (slot.equals("window")) {
        days.add(MonthDay.parse(text.value()));
      } else {
        facts.add(word(slot, text.value()).orElse(new Fact.Word(text.value())));
      }
    }
    return Optional.of(days.isEmpty() ? new Fact.Several(facts) : new Fact.YearDays(days));
  }

  /** A word of the program that both languages have: a channel, who sent it in. */
  private Optional<Fact> word(String slot, String text) {
    Stream<String> keys =
        switch (slot) {
          case "channel", "submitter", "accepted" ->
              Stream.concat(
                  Stream.of(Channel.values()).map(channel -> "channel." + channel.code()),
                  Stream.of(Submitter.values()).map(submitter -> "submitter." + submitter.code()));
          case "expected" -> from.keys("request.expected.");
          default -> Stream.empty();
        };
    return keys.filter(key -> from.text(key).equals(text))
        .findFirst()
        .map(key -> new Fact.Nested(Message.of(key)));
  }

  /** A text of the policy. */
  private Optional<Fact> phrase(String slot, String text, Map<String, JsonValue> all) {
    if (policy == null) {
      return Optional.empty();
    }
    if (slot.equals("expected") || slot.equals("term")) {
      return term(slot, all);
    }
    return Stream.concat(policyTexts(policy), agreementTexts())
        .filter(each -> from.text(each).equals(text))
        .findFirst()
        .map(Fact.Phrase::new);
  }

  private Optional<Fact> term(String slot, Map<String, JsonValue> all) {
    if (agreement == null || !(all.get("term") instanceof JsonText name)) {
      return Optional.empty();
    }
    return agreement.terms().stream()
        .filter(term -> term.name().equals(name.value()))
        .findFirst()
        .map(
            term ->
                slot.equals("term")
                    ? new Fact.Word(term.name())
                    : new Fact.Nested(term.expected()));
  }

  private static Stream<LocalizedText> policyTexts(Policy policy) {
    return Stream.of(
            Stream.of(policy.name(), policy.referredTo()),
            policy.requirements().stream().map(Rule::text),
            policy.agreements().all().stream().map(Agreement::name))
        .flatMap(texts -> texts);
  }

  private Stream<LocalizedText> agreementTexts() {
    if (agreement == null) {
      return Stream.empty();
    }
    Agreement known = Objects.requireNonNull(agreement);
    return Stream.of(
            Stream.ofNullable(known.withdrawn()),
            known.conditions().stream().map(Rule::text),
            known.terms().stream().map(TermDefinition::label))
        .flatMap(texts -> texts);
  }
}
