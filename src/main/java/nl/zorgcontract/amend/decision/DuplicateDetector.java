package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.HistoryEntry;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.RequestIndex;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which request id. Within the input the first request in order of processing claims its
 * id, whatever becomes of it; across runs only an accepted one does, by the history of its
 * contract. So the same request twice changes nothing, and one id never stands for two different
 * requests.
 */
final class DuplicateDetector {

  private final ContractLookup book;
  private final Function<String, Policy> policies;
  private final ContractFinder finder;
  private final RequestIndex roll;

  DuplicateDetector(
      ContractLookup book,
      Function<String, Policy> policies,
      ContractFinder finder,
      RequestIndex roll) {
    this.book = book;
    this.policies = policies;
    this.finder = finder;
    this.roll = roll;
  }

  /** What makes two requests of one id the same request. */
  private record Content(
      String contract,
      String agreement,
      Action action,
      @Nullable LocalDate requestedStart,
      Map<String, Value> terms) {}

  /**
   * Claims the request's id, or tells why it cannot.
   *
   * @param position of the request on the roll
   * @param contract the contract that the request means; null where none was found
   * @return empty where the id is free
   */
  Optional<Reason> claim(int position, AmendmentRequest request, @Nullable ContractHead contract) {
    int firstPosition = roll.first(position, request.requestId());
    AmendmentRequest first = firstPosition == position ? null : roll.request(firstPosition);
    List<HistoryEntry> history = book.history(request.requestId());
    if (first == null && history.isEmpty()) {
      return Optional.empty();
    }
    Content content = content(request, contract);
    for (HistoryEntry entry : history) {
      if (content.equals(content(entry))) {
        return Optional.of(same(before("reason.ALREADY_PROCESSED.before", request, entry)));
      }
    }
    if (first != null && content.equals(content(first, finder.find(first).contract()))) {
      return Optional.of(same(inInput("reason.ALREADY_PROCESSED.input", first)));
    }
    return Optional.of(
        other(
            first == null
                ? before("reason.DUPLICATE_REQUEST.before", request, history.get(0))
                : inInput("reason.DUPLICATE_REQUEST.input", first)));
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

  private static Reason same(Message message) {
    return new Reason(ReasonCode.ALREADY_PROCESSED, Outcome.SKIPPED, message, null);
  }

  private static Reason other(Message message) {
    return Reason.rejected(ReasonCode.DUPLICATE_REQUEST, message, null);
  }

  private Content content(AmendmentRequest request, @Nullable ContractHead contract) {
    String ids = request.contractId() + "/" + request.agbCode();
    return content(
        contract == null ? ids : contract.contractId(),
        contract == null ? null : contract.policy(),
        request.agreement(),
        request.action(),
        request.startDate(),
        request.terms());
  }

  private Content content(HistoryEntry entry) {
    Amendment amendment = entry.amendment();
    return content(
        entry.contractId(),
        entry.policy(),
        amendment.agreement(),
        amendment.action(),
        amendment.requestedStart(),
        amendment.terms());
  }

  private Content content(
      String contract,
      @Nullable String policy,
      String name,
      Action action,
      @Nullable LocalDate requestedStart,
      Map<String, Value> terms) {
    Agreement agreement =
        policy == null ? null : policies.apply(policy).agreements().find(name).orElse(null);
    return agreement == null
        ? new Content(contract, Texts.lower(name), action, requestedStart, terms)
        : new Content(
            contract,
            agreement.code(),
            action,
            requestedStart,
            GivenTerms.counting(terms, action, agreement));
  }
}
