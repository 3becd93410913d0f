package nl.zorgcontract.amend.report.letter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.report.StoredDecision;

/**
 * Which earlier requests an accepted one took the place of: also those that a request of the same
 * run had replaced, which it replaced in its turn.
 */
final class ReplacedRequests {

  /** What each request replaced itself, by its id, by contract. */
  private final Map<String, Map<String, List<String>>> direct = new HashMap<>();

  /** Takes an accepted request, and those of which it left nothing. */
  void add(StoredDecision decision, List<String> replaced) {
    onContract(decision).put(String.valueOf(decision.text("requestId")), replaced);
  }

  /** All that it took the place of, the earliest first; empty for none. */
  List<String> of(StoredDecision decision) {
    Map<String, List<String>> replaced = onContract(decision);
    Set<String> seen = new HashSet<>();
    Deque<String> all = new ArrayDeque<>();
    Deque<String> next = new ArrayDeque<>();
    next.add(String.valueOf(decision.text("requestId")));
    while (!next.isEmpty()) {
      String each = next.removeLast();
      if (seen.add(each)) {
        all.addFirst(each);
        next.addAll(replaced.getOrDefault(each, List.of()));
      }
    }
    all.removeLast();
    return List.copyOf(all);
  }

  private Map<String, List<String>> onContract(StoredDecision decision) {
    return direct.computeIfAbsent(
        String.valueOf(decision.text("contractId")), contract -> new HashMap<>());
  }
}
