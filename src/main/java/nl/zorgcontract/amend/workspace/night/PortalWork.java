package nl.zorgcontract.amend.workspace.night;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    return decision.isWithdraw() ? undoneInPortal(decision).isPresent() : !isReplaced(decision);
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

  /**
   * What the portal holds although an accepted amendment withdrew, moved or replaced it, as far as
   * anything of it is to be taken back there.
   */
  public List<PortalEntry> heldInSpiteOf(IndexedDecision decision) {
    Map<String, PortalEntry> held = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<IndexedDecision> unset = new ArrayDeque<>(List.of(decision));
    while (!unset.isEmpty()) {
      IndexedDecision next = unset.remove();
      if (seen.add(next.requestId())) {
        addHeld(held, next, unset);
      }
    }
    return List.copyOf(held.values());
  }

  /**
   * Adds what the portal holds of that which a decision undid.
   *
   * @param unset takes what it replaced that was itself not set, so that what stood before counts
   */
  private void addHeld(
      Map<String, PortalEntry> held, IndexedDecision decision, Deque<IndexedDecision> unset) {
    undoneInPortal(decision).ifPresent(entry -> held.putIfAbsent(entry.requestId(), entry));
    // What a withdrawn amendment had replaced counts again.
    for (String id : decision.isWithdraw() ? List.<String>of() : decision.replaced()) {
      Optional<IndexedDecision> replaced = index.find(id);
      if (replaced.isEmpty() || isSet(replaced.get())) {
        if (removes(decision, replaced)) {
          LocalDate start = replaced.map(IndexedDecision::startDate).orElse(null);
          held.putIfAbsent(id, new PortalEntry(id, start));
        }
      } else if (leavesNothing(decision, replaced.get())) {
        unset.add(replaced.get());
      }
    }
  }

  /** Of what is done the index may have forgotten the start: a stop removes all that it names. */
  private static boolean removes(IndexedDecision by, Optional<IndexedDecision> replaced) {
    return replaced.isPresent()
        ? leavesNothing(by, replaced.get())
        : Action.STOP.code().equals(by.action());
  }

  /** Of the chain of amendments that one withdraws or moves, that which the portal holds. */
  private Optional<PortalEntry> undoneInPortal(IndexedDecision decision) {
    Set<String> seen = new HashSet<>();
    IndexedDecision by = decision;
    String id = by.amends();
    while (id != null && seen.add(id)) {
      Optional<IndexedDecision> undone = index.find(id);
      if (undone.isEmpty() || isSet(undone.get())) {
        return Optional.of(new PortalEntry(id, givenUp(by, undone)));
      }
      by = undone.get();
      id = by.amends();
    }
    return Optional.empty();
  }

  /** The start that a withdraw or a move gave up; null where it is not known. */
  private static @Nullable LocalDate givenUp(IndexedDecision by, Optional<IndexedDecision> undone) {
    LocalDate start = by.isWithdraw() ? by.startDate() : by.movedFrom();
    return start != null ? start : undone.map(IndexedDecision::startDate).orElse(null);
  }

  /** Whether it was set: by the list, or before that began, when it was set without. */
  private boolean isSet(IndexedDecision decision) {
    return index.isDone(decision.requestId())
        || decision.outcome() != Outcome.ACCEPTED
        || !decision.run().isListed();
  }
}
