package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/** Decisions on requests that never reach a contract. */
public final class EarlyDecisions {

  private EarlyDecisions() {}

  /** The decision on a request that is not of its form. */
  public static Decision unreadable(UnreadableRequest request) {
    List<Reason> reasons =
        request.faults().stream()
            .map(fault -> Reason.rejected(request.code(), fault, null))
            .toList();
    return decision(request, request.contractId(), request.agbCode(), request.startDate(), reasons);
  }

  /** The decision on a request for which no contract was found. */
  public static Decision withoutContract(AmendmentRequest request, Reason reason) {
    return decision(
        request, request.contractId(), request.agbCode(), request.startDate(), List.of(reason));
  }

  private static Decision decision(
      SubmittedRequest request,
      @Nullable String contractId,
      @Nullable String agbCode,
      @Nullable LocalDate startDate,
      List<Reason> reasons) {
    return new Decision(
        request,
        reasons.get(0).outcome(),
        Subject.named(contractId, agbCode),
        DecisionDates.asked(startDate),
        Findings.ended(reasons),
        Warnings.ofForm(request));
  }
}
