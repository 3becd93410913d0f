package nl.zorgcontract.amend.decision.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractLookup;
import nl.zorgcontract.amend.contract.register.HistoryEntry;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.index.RequestIndex;
import nl.zorgcontract.amend.request.index.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contract that a request means: the one it names; or, where it gives only the AGB code,
 * the contract of that practice whose term holds the start date, for an empty start date the first
 * possible start; or else the practice's only contract. A withdraw or a move means the contract
 * that holds the amendment.
 */
final class ContractFinder {

  private final ResolutionBasis basis;
  private final RequestIndex requests;
  private final ContractLookup register;

  ContractFinder(ResolutionBasis basis) {
    this.basis = basis;
    this.requests = basis.requests();
    this.register = basis.register();
  }

  /** A contract, or why there is none. */
  record FoundContract(@Nullable ContractHead contract, @Nullable Reason reason) {

    static FoundContract of(ContractHead contract) {
      return new FoundContract(contract, null);
    }

    static FoundContract none(Message message) {
      return new FoundContract(null, Reason.rejected(ReasonCode.CONTRACT_NOT_FOUND, message, null));
    }

    /** Why there is no contract, where there is none. */
    Reason whyNot() {
      return Objects.requireNonNull(reason, "A contract was found");
    }
  }

  /**
   * Finds the contract of the request at this position, which has this key.
   *
   * @param resolved the contracts of the other requests; for a withdraw or a move, of all that are
   *     decided before it
   */
  FoundContract find(int position, RequestKey key, Resolutions resolved) {
    String contractId = key.contractId();
    return contractId != null
        ? byId(position, contractId, key.agbCode(), resolved)
        : ofPractice(position, key, resolved);
  }

  private FoundContract byId(
      int position, String contractId, @Nullable String agbCode, Resolutions resolved) {
    Optional<ContractHead> contract =
        resolved.contract(requests.firstNaming(position)).or(() -> register.byId(contractId));
    if (contract.isEmpty()) {
      Message none =
          HyphenHint.at(
              contractId,
              Message.of("reason.CONTRACT_NOT_FOUND.id").given("contract", contractId),
              "reason.CONTRACT_NOT_FOUND.hyphen");
      boolean isNew = agbCode == null || register.ofPractice(agbCode).isEmpty();
      return FoundContract.none(isNew ? withWayForNewPractices(none, position) : none);
    }
    if (agbCode != null && !agbCode.equals(contract.get().agbCode())) {
      return FoundContract.none(
          Message.of("reason.CONTRACT_NOT_FOUND.mismatch")
              .given("contract", contractId)
              .given("agb", agbCode));
    }
    return FoundContract.of(contract.get());
  }

  private FoundContract ofPractice(int position, RequestKey key, Resolutions resolved) {
    String agbCode = Objects.requireNonNull(key.agbCode());
    List<ContractHead> contracts = register.ofPractice(agbCode);
    if (contracts.size() == 1) {
      return FoundContract.of(contracts.get(0));
    }
    if (contracts.isEmpty()) {
      Message none = Message.of("reason.CONTRACT_NOT_FOUND.practice").given("agb", agbCode);
      return FoundContract.none(withWayForNewPractices(none, position));
    }
    List<ContractHead> accepted = withInHistory(key.requestId(), contracts);
    if (accepted.size() == 1) {
      return FoundContract.of(accepted.get(0));
    }
    AmendmentRequest request = requests.request(position);
    List<ContractHead> fitting =
        key.amends() == null
            ? fitting(request, contracts)
            : withAmendment(position, key.amends(), contracts, resolved);
    if (fitting.size() > 1 && request.agreement() != null) {
      // Contracts with several insurers on one day: the agreement asked for tells them apart.
      fitting = fitting.stream().filter(contract -> knows(contract, request)).toList();
    }
    if (fitting.size() == 1) {
      return FoundContract.of(fitting.get(0));
    }
    return FoundContract.none(several(agbCode, contracts));
  }

  private static Message several(String agbCode, List<ContractHead> contracts) {
    return Message.of("reason.CONTRACT_NOT_FOUND.several")
        .given("agb", agbCode)
        .several("contracts", contracts, each -> new Fact.Given(each.contractId()));
  }

  /** Adds how a practice without a contract applies, where the policy of all contracts says so. */
  private Message withWayForNewPractices(Message none, int position) {
    return register
        .onlyPolicy()
        .map(basis::policy)
        .map(policy -> standing(policy, requests.request(position)).guidance().newPractices())
        .map(
            text ->
                Message.of("reason.CONTRACT_NOT_FOUND.newPractices")
                    .nested("message", none)
                    .phrase("newPractices", text))
        .orElse(none);
  }

  private static Policy standing(Policy policy, AmendmentRequest request) {
    LocalDate start = request.startDate();
    return policy.on(start != null ? start : request.receivedAt().on(policy.zone()));
  }

  /** The contracts whose history holds the request. */
  private List<ContractHead> withInHistory(String requestId, List<ContractHead> contracts) {
    List<HistoryEntry> history = register.history(requestId);
    return history.isEmpty()
        ? List.of()
        : contracts.stream()
            .filter(
                contract ->
                    history.stream()
                        .anyMatch(each -> each.contractId().equals(contract.contractId())))
            .toList();
  }

  /** Likewise, and the one that an earlier request of the input with this id means. */
  private List<ContractHead> withAmendment(
      int position, String amends, List<ContractHead> contracts, Resolutions resolved) {
    List<ContractHead> found = new ArrayList<>(withInHistory(amends, contracts));
    OptionalInt named = requests.first(amends);
    if (named.isPresent() && requests.compare(named.getAsInt(), position) < 0) {
      resolved
          .contract(named.getAsInt())
          .filter(contract -> contracts.contains(contract) && !found.contains(contract))
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean knows(ContractHead contract, AmendmentRequest request) {
    Policy policy = basis.policy(contract.policy());
    return request.action().isOnAmendment()
        ? policy
            .on(request.receivedAt().on(policy.zone()))
            .agreements()
            .find(String.valueOf(request.agreement()))
            .isPresent()
        : basis.effectiveDay(request, contract).agreement() != null;
  }

  /** The contracts whose term holds the start, or the earliest first possible one. */
  private List<ContractHead> fitting(AmendmentRequest request, List<ContractHead> contracts) {
    List<PossibleStart> candidates = new ArrayList<>();
    for (ContractHead contract : contracts) {
      LocalDate start = basis.effectiveDay(request, contract).start();
      if (start != null && contract.term().contains(start)) {
        candidates.add(new PossibleStart(contract, start));
      }
    }
    if (request.startDate() != null) {
      return candidates.stream().map(PossibleStart::contract).toList();
    }
    Optional<LocalDate> earliest =
        candidates.stream().map(PossibleStart::start).min(Comparator.naturalOrder());
    return candidates.stream()
        .filter(candidate -> earliest.filter(candidate.start()::equals).isPresent())
        .map(PossibleStart::contract)
        .toList();
  }

  private record PossibleStart(ContractHead contract, LocalDate start) {}
}
