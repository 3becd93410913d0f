package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.HistoryEntry;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which request id. Within the input the first request in order of processing claims its
 * id, whatever becomes of it; across runs only an accepted one does, by the history of its
 * contract. So the same request twice changes nothing, and one id never stands for two different
 * requests.
 */
final class Claims {

  private final ContractBook book;
  private final Function<String, Policy> policies;
  private final Map<String, Claim> claims = new HashMap<>();

  Claims(ContractBook book, Function<String, Policy> policies) {
    this.book = book;
    this.policies = policies;
  }

  private record Claim(AmendmentRequest request, @Nullable Contract contract) {}

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
   * @param contract the contract that the request means; null where none was found
   * @return empty where the id is free
   */
  Optional<Reason> claim(AmendmentRequest request, @Nullable Contract contract) {
    List<HistoryEntry> history = book.history(request.requestId());
    if (!history.isEmpty()) {
      return Optional.of(acceptedBefore(content(request, contract), request, history));
    }
    Claim earlier = claims.putIfAbsent(request.requestId(), new Claim(request, contract));
    return Optional.ofNullable(earlier)
        .map(
            claim ->
                earlierInInput(
                    content(request, contract).equals(content(claim.request(), claim.contract())),
                    request,
                    claim.request().origin()));
  }

  private Reason acceptedBefore(
      Content content, AmendmentRequest request, List<HistoryEntry> history) {
    Optional<HistoryEntry> same =
        history.stream().filter(entry -> content.equals(content(entry))).findFirst();
    String key =
        same.isPresent() ? "reason.ALREADY_PROCESSED.before" : "reason.DUPLICATE_REQUEST.before";
    return reason(
        same.isPresent(),
        Message.of(key)
            .given("requestId", request.requestId())
            .given("contract", same.orElse(history.get(0)).contractId()));
  }

  private static Reason earlierInInput(boolean same, AmendmentRequest request, Origin earlier) {
    String key = same ? "reason.ALREADY_PROCESSED.input" : "reason.DUPLICATE_REQUEST.input";
    return reason(
        same,
        Message.of(key)
            .given("requestId", request.requestId())
            .word("file", earlier.file())
            .number("line", earlier.line()));
  }

  private static Reason reason(boolean same, Message message) {
    return same
        ? new Reason(ReasonCode.ALREADY_PROCESSED, Outcome.SKIPPED, message, null)
        : Checks.rejected(ReasonCode.DUPLICATE_REQUEST, message, null);
  }

  private Content content(AmendmentRequest request, @Nullable Contract contract) {
    Optional<Agreement> agreement =
        contract == null
            ? Optional.empty()
            : policies.apply(contract.policy()).agreements().find(request.agreement());
    return new Content(
        contract != null ? contract.contractId() : request.contractId() + "/" + request.agbCode(),
        agreement.map(Agreement::code).orElse(Texts.lower(request.agreement())),
        request.action(),
        request.startDate(),
        agreement
            .map(known -> GivenTerms.normalised(request.terms(), known))
            .orElse(request.terms()));
  }

  private Content content(HistoryEntry entry) {
    Amendment amendment = entry.amendment();
    Optional<Agreement> agreement =
        policies.apply(entry.policy()).agreements().find(amendment.agreement());
    return new Content(
        entry.contractId(),
        agreement.map(Agreement::code).orElse(Texts.lower(amendment.agreement())),
        amendment.action(),
        amendment.requestedStart(),
        agreement
            .map(known -> GivenTerms.normalised(amendment.terms(), known))
            .orElse(amendment.terms()));
  }
}
