package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

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
        request.contractId(),
        request.agbCode(),
        request.action() != null && request.action().isOnAmendment() ? null : request.startDate(),
        Findings.ended(Stream.concat(missing, malformed).toList(), ReasonCode.MALFORMED_FIELD));
  }

  /** The decision on a request for which no contract was found. */
  public static Decision withoutContract(AmendmentRequest request, Reason reason) {
    return decision(
        request,
        request.contractId(),
        request.agbCode(),
        request.action().isOnAmendment() ? null : request.startDate(),
        Findings.ended(List.of(reason), reason.code()));
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

  private static Decision decision(
      SubmittedRequest request,
      @Nullable String contractId,
      @Nullable String agbCode,
      @Nullable LocalDate startDate,
      Findings findings) {
    return new Decision(
        request,
        findings.reasons().get(0).outcome(),
        Subject.named(contractId, agbCode),
        DecisionDates.asked(startDate),
        findings,
        Warnings.ofForm(request));
  }
}
