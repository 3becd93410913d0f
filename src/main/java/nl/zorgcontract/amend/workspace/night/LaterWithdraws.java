package nl.zorgcontract.amend.workspace.night;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which withdraws name a request that was not accepted: by them the practice took it back. */
public final class LaterWithdraws {

  private final Map<String, IndexedDecision> withdraws = new HashMap<>();

  /** Of the decisions of an index. */
  public LaterWithdraws(NightIndex index) {
    for (IndexedDecision decision : index.decisions()) {
      String amends = decision.isWithdraw() ? decision.amends() : null;
      if (amends != null) {
        withdraws.put(amends, decision);
      }
    }
  }

  /** The withdraw that came in last for a request, unless that was before the request did. */
  public Optional<IndexedDecision> of(IndexedDecision request) {
    return Optional.ofNullable(withdraws.get(request.requestId()))
        .filter(withdraw -> isLater(withdraw, request));
  }

  private static boolean isLater(IndexedDecision withdraw, IndexedDecision request) {
    LocalDate received = withdraw.receivedOn();
    LocalDate before = request.receivedOn();
    return received == null || before == null || !received.isBefore(before);
  }
}
