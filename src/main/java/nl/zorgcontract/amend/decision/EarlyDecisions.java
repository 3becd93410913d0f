package nl.zorgcontract.amend.decision;

import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;

/** Decisions on requests that never reach a contract. */
public final class EarlyDecisions {

  private EarlyDecisions() {}

  /** The decision on a request that is not of its form, with every fault of it. */
  public static Decision unreadable(UnreadableRequest request) {
    Stream<Reason> missing =
        request.missing().stream()
            .map(fault -> Reason.rejected(ReasonCode.MISSING_FIELD, fault, null));
    Stream<Reason> malformed =
        request.malformed().stream()
            .map(fault -> Reason.rejected(ReasonCode.MALFORMED_FIELD, fault, null));
    return decision(
        request,
        Findings.ended(Stream.concat(missing, malformed).toList(), ReasonCode.MALFORMED_FIELD));
  }

  /** The decision on a request for which no contract was found. */
  public static Decision withoutContract(AmendmentRequest request, Reason reason) {
    return decision(request, Findings.ended(List.of(reason), reason.code()));
  }

  /** What is said of a withdraw or a move without a register: its form is right. */
  public static Decision ofItsForm(AmendmentRequest request) {
    return new Decision(
        request,
        Outcome.NO_OBJECTION,
        Subject.named(request.contractId(), request.agbCode()),
        DecisionDates.asked(null),
        Findings.ended(List.of(), ReasonCode.MALFORMED_FIELD),
        Warnings.ofForm(request));
  }

  private static Decision decision(SubmittedRequest request, Findings findings) {
    AskedChange asked = request.asked();
    boolean isOnAmendment = asked.action() != null && asked.action().isOnAmendment();
    return new Decision(
        request,
        findings.reasons().get(0).outcome(),
        Subject.named(request.contract().contractId(), request.contract().agbCode()),
        DecisionDates.asked(isOnAmendment ? null : asked.startDate()),
        findings,
        Warnings.ofForm(request));
  }
}
