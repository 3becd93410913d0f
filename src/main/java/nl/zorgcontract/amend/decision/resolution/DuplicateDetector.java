package nl.zorgcontract.amend.decision.resolution;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractLookup;
import nl.zorgcontract.amend.contract.register.HistoryEntry;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;
import org.jspecify.annotations.Nullable;

/**
 * Finds the requests whose id is taken. Within the input the first request in order of processing
 * takes its id, whatever becomes of it; across runs only an accepted one does, by the history of
 * its contract. So the same request twice changes nothing, and one id never stands for two
 * different requests.
 */
final class DuplicateDetector {

  private final ResolutionBasis basis;
  private final RequestIndex requests;
  private final ContractLookup register;

  /** The changes of ids that stand in the register several times: each is compared only once. */
  private final Map<String, Map<RequestedChange, HistoryEntry>> accepted = new HashMap<>();

  DuplicateDetector(ResolutionBasis basis) {
    this.basis = basis;
    this.requests = basis.requests();
    this.register = basis.register();
  }

  /**
   * What makes two requests of one id the same request.
   *
   * @param subject the agreement; of a withdraw or a move the request whose amendment it is on
   */
  private record RequestedChange(
      String contract,
      String subject,
      Action action,
      @Nullable LocalDate requestedStart,
      Map<String, Value> terms) {}

  /** Whether the id of the request may be taken: it is not the first that bears it. */
  boolean isSuspect(int position, String requestId) {
    return requests.first(position, requestId) != position
        || !register.history(requestId).isEmpty();
  }

  /** Stops a suspect, once the contracts of all requests are resolved. */
  void check(int position, Resolutions resolutions) {
    String requestId = requests.requestId(position);
    resolutions.stop(
        position,
        reason(
            position,
            requests.first(position, requestId),
            register.history(requestId),
            resolutions));
  }

  private Reason reason(
      int position, int firstPosition, List<HistoryEntry> history, Resolutions resolutions) {
    AmendmentRequest request = requests.request(position);
    AmendmentRequest first = firstPosition == position ? null : requests.request(firstPosition);
    RequestedChange change = change(request, resolutions.contract(position));
    Optional<HistoryEntry> before = same(request.requestId(), change, history);
    if (before.isPresent()) {
      return skipped(before("reason.ALREADY_PROCESSED.before", request, before.get()));
    }
    if (first != null && change.equals(change(first, resolutions.contract(firstPosition)))) {
      return skipped(inInput("reason.ALREADY_PROCESSED.input", first));
    }
    Message message =
        first == null
            ? before("reason.DUPLICATE_REQUEST.before", request, history.get(0))
            : inInput("reason.DUPLICATE_REQUEST.input", first);
    return Reason.rejected(ReasonCode.DUPLICATE_REQUEST, message, null);
  }

  /** The first entry of the history that is the same change. */
  private Optional<HistoryEntry> same(
      String requestId, RequestedChange change, List<HistoryEntry> history) {
    if (history.size() > 1) {
      return Optional.ofNullable(
          accepted.computeIfAbsent(requestId, id -> byChange(history)).get(change));
    }
    return history.stream().filter(entry -> change.equals(change(entry))).findFirst();
  }

  private Map<RequestedChange, HistoryEntry> byChange(List<HistoryEntry> history) {
    Map<RequestedChange, HistoryEntry> byChange = new HashMap<>();
    history.forEach(entry -> byChange.putIfAbsent(change(entry), entry));
    return byChange;
  }

  private static Message before(String key, AmendmentRequest request, HistoryEntry accepted) {
    return Message.of(key)
        .given("requestId", request.requestId())
        .given("contract", accepted.contractId());
  }

  private static Message inInput(String key, AmendmentRequest first) {
    return Message.of(key)
        .given("requestId", first.requestId())
        .word("file", first.origin().file())
        .number("line", first.origin().line());
  }

  private static Reason skipped(Message message) {
    return new Reason(ReasonCode.ALREADY_PROCESSED, Outcome.SKIPPED, message, null);
  }

  private RequestedChange change(AmendmentRequest request, Optional<ContractHead> contract) {
    String contractId =
        contract
            .map(ContractHead::contractId)
            .orElseGet(() -> request.contractId() + "/" + request.agbCode());
    if (request.amends() != null) {
      return onAmendment(contractId, request.action(), request.startDate(), request.amends());
    }
    return change(
        contractId,
        contract.flatMap(head -> agreement(request, head)),
        request.agreementNamed(),
        request.action(),
        request.startDate(),
        request.terms());
  }

  private Optional<Agreement> agreement(AmendmentRequest request, ContractHead contract) {
    Policy policy = basis.policy(contract.policy());
    return policy.called(request.agreementNamed(), basis.effectiveDay(request, contract).policy());
  }

  private RequestedChange change(HistoryEntry entry) {
    Amendment amendment = entry.amendment();
    LocalDate requestedStart = amendment.requested().startDate();
    if (amendment.amends() != null) {
      return onAmendment(
          entry.contractId(), amendment.action(), requestedStart, amendment.amends());
    }
    Policy policy = basis.policy(entry.policy());
    return change(
        entry.contractId(),
        policy.called(amendment.agreement(), policy.on(amendment.startDate())),
        amendment.agreement(),
        amendment.action(),
        requestedStart,
        amendment.terms());
  }

  private static RequestedChange onAmendment(
      String contract, Action action, @Nullable LocalDate requestedStart, String amends) {
    return new RequestedChange(contract, amends, action, requestedStart, Map.of());
  }

  private static RequestedChange change(
      String contract,
      Optional<Agreement> known,
      String name,
      Action action,
      @Nullable LocalDate requestedStart,
      Map<String, Value> terms) {
    return known
        .map(
            agreement ->
                new RequestedChange(
                    contract,
                    agreement.code(),
                    action,
                    requestedStart,
                    GivenTerms.counting(terms, action, agreement)))
        .orElseGet(
            () -> new RequestedChange(contract, Names.folded(name), action, requestedStart, terms));
  }
}
