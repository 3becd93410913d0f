package nl.zorgcontract.amend.workspace.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.report.Replacements;
import org.jspecify.annotations.Nullable;

/**
 * Which accepted amendments are still to be set in the insurer's portal.
 *
 * <ul>
 *   <li>One that was withdrawn or moved is not: what withdraws or moves it counts instead.
 *   <li>One whose terms or period a later amendment replaced is not, as long as that one is neither
 *       withdrawn nor moved. Where only a period was replaced that it had ended, it is.
 *   <li>A withdraw is only where something was set that is to be undone: any amendment of the chain
 *       that it undoes. One that was accepted before the list began was set without it.
 * </ul>
 */
public final class PortalWork {

  private final NightIndex index;
  private final Map<String, IndexedDecision> undone = new HashMap<>();
  private final Map<String, List<IndexedDecision>> replaced = new HashMap<>();

  /** Of the decisions of an index. */
  public PortalWork(NightIndex index) {
    this.index = index;
    for (IndexedDecision each : index.decisions()) {
      if (each.outcome() == Outcome.ACCEPTED) {
        String amends = each.amends();
        if (amends != null) {
          undone.put(amends, each);
        }
        each.replaced()
            .forEach(id -> replaced.computeIfAbsent(id, fresh -> new ArrayList<>(1)).add(each));
      }
    }
  }

  /** Whether the decision accepted an amendment that is to be set, or undone, in the portal. */
  public boolean awaits(IndexedDecision decision) {
    String id = decision.requestId();
    if (decision.outcome() != Outcome.ACCEPTED
        || !decision.run().isListed()
        || index.isDone(id)
        || undone.containsKey(id)) {
      return false;
    }
    return decision.isWithdraw() ? undoesWhatWasDone(decision) : !isReplaced(decision);
  }

  /** What withdrew or moved the amendment; empty where nothing did. */
  public Optional<IndexedDecision> undoing(String requestId) {
    return Optional.ofNullable(undone.get(requestId));
  }

  /** What replaced terms or a period of the amendment, and was neither withdrawn nor moved. */
  List<IndexedDecision> replacing(String requestId) {
    return replaced.getOrDefault(requestId, List.of()).stream()
        .filter(by -> !undone.containsKey(by.requestId()))
        .toList();
  }

  private boolean isReplaced(IndexedDecision decision) {
    return replacing(decision.requestId()).stream().anyMatch(by -> leavesNothing(by, decision));
  }

  private static boolean leavesNothing(IndexedDecision by, IndexedDecision decision) {
    LocalDate start = decision.startDate();
    LocalDate laterStart = by.startDate();
    Optional<Action> later = Optional.ofNullable(by.action()).flatMap(Action.CODES::ofCode);
    return start == null
        || laterStart == null
        || later.isEmpty()
        || Replacements.leavesNothing(later.get(), laterStart, start);
  }

  private boolean undoesWhatWasDone(IndexedDecision withdraw) {
    Set<String> seen = new HashSet<>();
    String id = withdraw.amends();
    while (id != null && seen.add(id)) {
      if (wasDone(id)) {
        return true;
      }
      id = movedFrom(id);
    }
    return false;
  }

  private boolean wasDone(String id) {
    boolean isFromTheList =
        index
            .find(id)
            .filter(each -> each.outcome() == Outcome.ACCEPTED && each.run().isListed())
            .isPresent();
    return index.isDone(id) || !isFromTheList;
  }

  /** The amendment that a move moved; null where it is no move. */
  private @Nullable String movedFrom(String id) {
    return index.find(id).map(IndexedDecision::amends).orElse(null);
  }
}
