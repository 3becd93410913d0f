package nl.zorgcontract.amend.workspace.todo;

import java.util.Set;
import nl.zorgcontract.amend.decision.ruling.RuledRequest;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.policy.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * What a person rules, on whichever request.
 *
 * @param isGranted else it is refused
 * @param reasons the reasons that are set aside; empty for every one that refers
 * @param explanation what the practice is told; a refusal has one
 * @param note for colleagues, never shown; null for none
 */
public record RulingDraft(
    boolean isGranted,
    Set<ReasonCode> reasons,
    RuledBy ruledBy,
    RuledDays days,
    @Nullable String explanation,
    @Nullable String note) {

  public RulingDraft {
    reasons = Set.copyOf(reasons);
  }

  Ruling on(String requestId, RuledRequest request) {
    return new Ruling(requestId, isGranted, reasons, ruledBy, days, explanation, request);
  }
}
