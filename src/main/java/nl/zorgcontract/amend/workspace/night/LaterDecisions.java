package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.workspace.Workspace;

/** What other decisions of a workspace make of a decision on a request. */
public final class LaterDecisions {

  private LaterDecisions() {}

  /**
   * What is to be known beside a decision, the earliest first: that another decision on the request
   * counts, that what was accepted is withdrawn, moved or replaced, or that the practice took back
   * what was referred.
   *
   * @param runId the run of the decision
   * @throws nl.zorgcontract.amend.message.RefusedException where {@code done.csv} or the folder of
   *     a run is broken
   */
  public static List<Message> on(Workspace workspace, String requestId, String runId)
      throws IOException {
    NightIndex index = NightIndexReader.read(workspace);
    Optional<IndexedDecision> found =
        FoundRequests.of(workspace, index, List.of(requestId))
            .find(requestId)
            .filter(each -> each.requestId().equals(requestId));
    if (found.isEmpty()) {
      return List.of();
    }
    IndexedDecision counting = found.get();
    List<Message> later = new ArrayList<>();
    if (!counting.run().id().equals(runId)) {
      later.add(
          told("explain.later.counting", counting)
              .nested("outcome", "outcome." + counting.outcome().code()));
    }
    if (counting.outcome() == Outcome.ACCEPTED) {
      addUndoing(later, requestId, new PortalWork(index));
    } else if (counting.outcome() == Outcome.REFERRED) {
      new LaterWithdraws(index)
          .of(counting)
          .ifPresent(by -> later.add(told("explain.later.takenBack", by)));
    }
    return later;
  }

  /** What undid it, what undid that, and so on; where nothing did, what replaced it. */
  private static void addUndoing(List<Message> later, String requestId, PortalWork portal) {
    Set<String> seen = new HashSet<>();
    Optional<IndexedDecision> undoing = portal.undoing(requestId);
    if (undoing.isEmpty()) {
      portal.replacing(requestId).forEach(by -> later.add(told("explain.later.replaced", by)));
    }
    while (undoing.isPresent() && seen.add(undoing.get().requestId())) {
      IndexedDecision by = undoing.get();
      later.add(told(by.isWithdraw() ? "explain.later.withdrawn" : "explain.later.moved", by));
      undoing = portal.undoing(by.requestId());
    }
  }

  private static Message told(String key, IndexedDecision by) {
    return Message.of(key)
        .given("by", by.requestId())
        .day("on", by.run().asOf())
        .word("run", by.run().id());
  }
}
