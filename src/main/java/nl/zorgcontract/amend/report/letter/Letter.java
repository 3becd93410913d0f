package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Replacements;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import nl.zorgcontract.amend.report.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A letter of one insurer to one practice on all its requests of a run. Not for several threads at
 * once.
 */
public final class Letter {

  private final Messages messages;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<Outcome, List<Map<String, Object>>> requests = new EnumMap<>(Outcome.class);

  /** The accepted requests, whose place {@code replacedBy} is filled once all are known. */
  private final IdentityHashMap<StoredDecision, Map<String, Object>> accepted =
      new IdentityHashMap<>();

  private final Replacements replacements = new Replacements();
  private int count;

  /**
   * A letter without requests yet.
   *
   * @param messages the language of the letter
   * @param date the day of the letter
   * @param insurer who writes it; empty where no policy tells
   */
  public Letter(
      Messages messages, LocalDate date, String practiceName, String agbCode, String insurer) {
    this.messages = messages;
    values.put("date", messages.text(date));
    put(values, "practiceName", practiceName);
    values.put("agbCode", agbCode);
    put(values, "insurer", insurer);
    for (Outcome outcome : Outcome.OF_A_RUN) {
      requests.put(outcome, new ArrayList<>());
    }
  }

  /**
   * Takes a request up.
   *
   * @param policy the policy by which it was decided; null where none was reached
   */
  public void add(StoredDecision decision, @Nullable Policy policy) {
    count++;
    Map<String, Object> request = request(decision, policy);
    requestsOf(decision).add(request);
    if (Outcome.ACCEPTED.code().equals(decision.text("outcome"))) {
      accepted.put(decision, request);
      replacements.add(decision);
    }
  }

  private List<Map<String, Object>> requestsOf(StoredDecision decision) {
    String code = decision.text("outcome");
    return requests.entrySet().stream()
        .filter(each -> each.getKey().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No outcome: " + code))
        .getValue();
  }

  private Map<String, Object> request(StoredDecision decision, @Nullable Policy policy) {
    String code = decision.text("agreement");
    Agreement agreement =
        policy == null || code == null
            ? null
            : decision.standing(policy).agreements().find(code).orElse(null);
    Map<String, Object> request = new HashMap<>();
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
    putDays(request, decision);
    request.put("replacedBy", null);
    List<StoredMessage> reasons = decision.reasons().stream().map(StoredReason::message).toList();
    LocalizedText referredTo =
        agreement != null
            ? agreement.followUp().referredTo()
            : policy == null ? null : decision.standing(policy).referredTo();
    put(request, "decidedBy", decidedBy(referredTo, reasons));
    request.put(
        "reasons", reasons.stream().map(reason -> Map.of("reason", reason.in(messages))).toList());
    return request;
  }

  private void putDays(Map<String, Object> request, StoredDecision decision) {
    putDay(request, "receivedOn", decision.day("receivedOn"));
    putDay(request, "requestedStart", decision.day("requestedStart"));
    putDay(request, "startDate", decision.day("startDate"));
    putDay(request, "tariffFrom", decision.day("tariffFrom"));
    putDay(request, "firstStart", decision.proposal("startDate"));
    putDay(request, "firstDeadline", decision.proposal("submitBy"));
  }

  private String otherwise(@Nullable String value, String key) {
    return value == null ? messages.text(key) : value;
  }

  /** Who decides, unless a reason has told it already. */
  private @Nullable String decidedBy(
      @Nullable LocalizedText referredTo, List<StoredMessage> reasons) {
    return referredTo == null || reasons.stream().anyMatch(reason -> reason.tells("referredTo"))
        ? null
        : messages.text(referredTo);
  }

  /** Puts a text from a file; an empty one says nothing. */
  private static void put(Map<String, Object> values, String place, @Nullable String text) {
    values.put(place, text == null || text.isEmpty() ? null : Sanitizer.of(text));
  }

  private void putDay(Map<String, Object> request, String place, @Nullable LocalDate day) {
    request.put(place, day == null ? null : messages.text(day));
  }

  /** The letter by a template, ending in a line feed. */
  public String text(LetterTemplate template) {
    accepted.forEach(
        (decision, request) -> put(request, "replacedBy", replacements.of(decision).orElse(null)));
    values.put("count", count);
    requests.forEach(
        (outcome, list) -> {
          values.put(outcome.code(), list);
          values.put(LetterNames.question(outcome.code()), !list.isEmpty());
        });
    return template.filled(values);
  }
}
