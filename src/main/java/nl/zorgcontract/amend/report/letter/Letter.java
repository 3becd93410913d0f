package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import nl.zorgcontract.amend.report.StoredMessage;
import org.jspecify.annotations.Nullable;

/** A letter to one practice on all its requests of a run. Not for several threads at once. */
public final class Letter {

  private final Messages messages;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, List<LetterScope>> requests = new LinkedHashMap<>();
  private final Set<String> insurers = new TreeSet<>();
  private int count;

  /**
   * A letter without requests yet.
   *
   * @param messages the language of the letter
   * @param date the day of the letter
   */
  public Letter(Messages messages, LocalDate date, String practiceName, String agbCode) {
    this.messages = messages;
    texts.put("date", messages.text(date));
    texts.put("practiceName", Sanitizer.of(practiceName));
    texts.put("agbCode", agbCode);
    for (Outcome outcome : Outcome.values()) {
      requests.put(outcome.code(), new ArrayList<>());
    }
  }

  /**
   * Takes a request up.
   *
   * @param policy the policy by which it was decided; null where none was reached
   */
  public void add(StoredDecision decision, @Nullable Policy policy) {
    List<LetterScope> group = requests.get(decision.text("outcome"));
    if (group == null) {
      throw new IllegalStateException("No outcome: " + decision.text("outcome"));
    }
    count++;
    if (policy != null) {
      insurers.add(Sanitizer.of(policy.insurer()));
    }
    group.add(scope(decision, policy));
  }

  private LetterScope scope(StoredDecision decision, @Nullable Policy policy) {
    String code = decision.text("agreement");
    Agreement agreement =
        policy == null || code == null ? null : policy.agreements().find(code).orElse(null);
    Map<String, String> request = new LinkedHashMap<>();
    put(request, "requestId", otherwise(decision.text("requestId"), "html.noId"));
    put(request, "contractId", decision.text("contractId"));
    put(
        request,
        "agreement",
        agreement == null
            ? otherwise(code, "letter.noAgreement")
            : messages.text(agreement.name()));
    String action = decision.text("action");
    put(request, "action", action == null ? null : messages.text("action." + action));
    putDay(request, "receivedOn", decision.day("receivedOn"));
    putDay(request, "requestedStart", decision.day("requestedStart"));
    putDay(request, "startDate", decision.day("startDate"));
    putDay(request, "tariffFrom", decision.day("tariffFrom"));
    putDay(request, "firstStart", decision.proposal("startDate"));
    putDay(request, "firstDeadline", decision.proposal("submitBy"));
    List<StoredMessage> reasons = decision.reasons().stream().map(StoredReason::message).toList();
    put(request, "decidedBy", decidedBy(policy, reasons));
    return new LetterScope(
        request,
        Map.of(
            "reasons",
            reasons.stream()
                .map(reason -> new LetterScope(Map.of("reason", reason.in(messages)), Map.of()))
                .toList()));
  }

  private String otherwise(@Nullable String value, String key) {
    return value == null ? messages.text(key) : value;
  }

  /** Who decides, unless a reason has told it already. */
  private @Nullable String decidedBy(@Nullable Policy policy, List<StoredMessage> reasons) {
    return policy == null || reasons.stream().anyMatch(reason -> reason.tells("referredTo"))
        ? null
        : messages.text(policy.referredTo());
  }

  private static void put(Map<String, String> request, String place, @Nullable String text) {
    request.put(place, text == null ? "" : Sanitizer.of(text));
  }

  private void putDay(Map<String, String> request, String place, @Nullable LocalDate day) {
    request.put(place, day == null ? "" : messages.text(day));
  }

  /** The letter by a template, ending in a line feed. */
  public String text(LetterTemplate template) {
    texts.put("count", String.valueOf(count));
    texts.put("insurer", String.join(", ", insurers));
    return template.filled(new LetterScope(texts, requests));
  }
}
