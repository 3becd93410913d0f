package nl.zorgcontract.amend.report.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.report.Replacements;
import nl.zorgcontract.amend.report.StoredDecision;

/**
 * A letter of one insurer to one practice on all its requests of a run. Not for several threads at
 * once.
 */
public final class Letter {

  private static final String REPLACED_BY = "replacedBy";

  /** The places for the later request of the run that undid one, by the action of that. */
  private static final Map<String, String> LATER =
      Map.of("withdraw", "withdrawnBy", "move", "movedBy");

  /** What is not told of a request that a later one of the run undid: it does not happen. */
  private static final List<String> OF_WHAT_STANDS =
      List.of("agreed", "ruling", "terms", "oldTerms", "lastDay", "tariffFrom", "warnings");

  /** What is not told of a request that the practice has corrected since. */
  private static final List<String> OF_A_NEXT_TIME =
      List.of("firstStart", "firstLastDay", "firstDeadline", "resubmitBy", "resubmitRule");

  private final Messages messages;
  private final LetterHead head;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<Outcome, List<Map<String, Object>>> requests = new EnumMap<>(Outcome.class);
  private final TreeSet<String> contracts = new TreeSet<>();

  /** The accepted requests; what a later one made of them is told once all are known. */
  private final IdentityHashMap<StoredDecision, Map<String, Object>> accepted =
      new IdentityHashMap<>();

  /** The actions of the accepted requests, by id. */
  private final Map<String, String> actions = new HashMap<>();

  /** Requests that could not be read, and the ids of those that could. */
  private final IdentityHashMap<StoredDecision, Map<String, Object>> unread =
      new IdentityHashMap<>();

  private final Set<String> readIds = new HashSet<>();

  private final Replacements replacements = new Replacements();
  private final ReplacedRequests replaced = new ReplacedRequests();
  private int count;

  /** A letter without requests yet, in the language of these messages. */
  public Letter(Messages messages, LetterHead head, LetterSettings settings) {
    this.messages = messages;
    this.head = head;
    values.put("date", messages.text(head.date()));
    values.put("reference", head.reference());
    put("practiceName", head.practiceName());
    values.put("agbCode", head.agbCode());
    put("insurer", head.insurer());
    values.put("sender", settings.sender().isEmpty() ? null : String.join("\n", settings.sender()));
    values.put("contact", settings.contact());
    for (Outcome outcome : Outcome.OF_A_RUN) {
      requests.put(outcome, new ArrayList<>());
    }
  }

  /** Whether a letter tells of a request: not where its only fault is the insurer's own. */
  public static boolean tells(StoredDecision decision) {
    return RequestValues.isForPractice(decision);
  }

  /**
   * Takes a request up.
   *
   * @param change what it made of the agreement, where it was accepted
   */
  public void add(StoredDecision decision, LetterBasis basis, AgreedChange change) {
    count++;
    Map<String, Object> request = RequestValues.of(messages, head.date(), decision, basis, change);
    requestsOf(decision).add(request);
    String contract = decision.text("contractId");
    if (contract != null && head.contracts().contains(contract)) {
      contracts.add(Sanitizer.of(contract));
    }
    if (decision.reasons().stream().anyMatch(reason -> reason.code().isOfForm())) {
      unread.put(decision, request);
    } else {
      readIds.add(String.valueOf(decision.text("requestId")));
    }
    if (Outcome.ACCEPTED.code().equals(decision.text("outcome"))) {
      accepted.put(decision, request);
      actions.put(
          String.valueOf(decision.text("requestId")), String.valueOf(decision.text("action")));
      replacements.add(decision);
      replaced.add(decision, change.replaced(decision));
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

  /** Puts a text from a file; an empty one says nothing. */
  private void put(String place, String text) {
    values.put(place, text.isEmpty() ? null : Sanitizer.of(text));
  }

  /** The place that tells of the later request by what that one did. */
  private String placeOfLater(String requestId) {
    return LATER.getOrDefault(actions.getOrDefault(requestId, ""), REPLACED_BY);
  }

  /** Tells what a later request made of it, or what it took the place of itself. */
  private void putOthers(StoredDecision decision, Map<String, Object> request) {
    String later = replacements.of(decision).orElse(null);
    if (later == null) {
      String earlier = String.join(", ", replaced.of(decision));
      request.put("replaces", earlier.isEmpty() ? null : Sanitizer.of(earlier));
      return;
    }
    OF_WHAT_STANDS.forEach(place -> request.put(place, null));
    String place = placeOfLater(later);
    request.put(place, Sanitizer.of(later));
    if (place.equals(REPLACED_BY)) {
      request.put("inTheEnd", replacements.inTheEnd(decision).map(Sanitizer::of).orElse(null));
    }
  }

  /** Of a request that was sent in once more as it should be, nothing is to be corrected. */
  private void putCorrected(StoredDecision decision, Map<String, Object> request) {
    if (readIds.contains(String.valueOf(decision.text("requestId")))) {
      OF_A_NEXT_TIME.forEach(place -> request.put(place, null));
      request.put("reasons", List.of(Map.of("reason", messages.text("letter.corrected"))));
    }
  }

  /** Only in a letter on several contracts does a request have to tell which it is about. */
  private void putContractIfSeveral(Map<String, Object> request) {
    request.put("onContract", contracts.size() > 1 ? request.get("contractId") : null);
  }

  public LetterText text(LetterTemplate template) {
    accepted.forEach(this::putOthers);
    unread.forEach(this::putCorrected);
    requests.values().stream().flatMap(List::stream).forEach(this::putContractIfSeveral);
    values.put("count", count);
    values.put("contracts", contracts.isEmpty() ? null : String.join(", ", contracts));
    requests.forEach(
        (outcome, list) -> {
          values.put(outcome.code(), list);
          values.put(LetterNames.question(outcome.code()), !list.isEmpty());
        });
    return LetterText.of(template.filled(values), messages);
  }
}
