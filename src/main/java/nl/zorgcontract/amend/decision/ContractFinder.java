package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contract that a request means: the one it names; or, where it gives only the AGB code,
 * the contract of that practice whose term holds the start date, for an empty start date the first
 * possible start; or else the practice's only contract.
 */
final class ContractFinder {

  private final ContractLookup book;
  private final Function<String, Policy> policies;

  ContractFinder(ContractLookup book, Function<String, Policy> policies) {
    this.book = book;
    this.policies = policies;
  }

  /** A contract, or why there is none. */
  record Found(@Nullable ContractHead contract, @Nullable Reason reason) {

    static Found of(ContractHead contract) {
      return new Found(contract, null);
    }

    static Found none(Message message) {
      return new Found(null, Reason.rejected(ReasonCode.CONTRACT_NOT_FOUND, message, null));
    }

    /** Why there is no contract, where there is none. */
    Reason whyNot() {
      return Objects.requireNonNull(reason, "A contract was found");
    }
  }

  Found find(AmendmentRequest request) {
    String contractId = request.contractId();
    return contractId != null
        ? byId(contractId, request.agbCode())
        : ofPractice(request, Objects.requireNonNull(request.agbCode()));
  }

  private Found byId(String contractId, @Nullable String agbCode) {
    Optional<ContractHead> contract = book.byId(contractId);
    if (contract.isEmpty()) {
      return Found.none(Message.of("reason.CONTRACT_NOT_FOUND.id").given("contract", contractId));
    }
    if (agbCode != null && !agbCode.equals(contract.get().agbCode())) {
      return Found.none(
          Message.of("reason.CONTRACT_NOT_FOUND.mismatch")
              .given("contract", contractId)
              .given("agb", agbCode));
    }
    return Found.of(contract.get());
  }

  private Found ofPractice(AmendmentRequest request, String agbCode) {
    List<ContractHead> contracts = book.ofPractice(agbCode);
    if (contracts.size() == 1) {
      return Found.of(contracts.get(0));
    }
    if (contracts.isEmpty()) {
      return Found.none(Message.of("reason.CONTRACT_NOT_FOUND.practice").given("agb", agbCode));
    }
    List<ContractHead> fitting = fitting(request, contracts);
    if (fitting.size() > 1) {
      // Contracts with several insurers on one day: the agreement asked for tells them apart.
      fitting = fitting.stream().filter(contract -> knows(contract, request.agreement())).toList();
    }
    if (fitting.size() == 1) {
      return Found.of(fitting.get(0));
    }
    List<Fact> ids =
        contracts.stream().map(contract -> (Fact) new Fact.Given(contract.contractId())).toList();
    return Found.none(
        Message.of("reason.CONTRACT_NOT_FOUND.several")
            .given("agb", agbCode)
            .with("contracts", new Fact.Several(ids)));
  }

  private boolean knows(ContractHead contract, String agreement) {
    return policies.apply(contract.policy()).agreements().find(agreement).isPresent();
  }

  /** The contracts whose term holds the start date, or the earliest first possible start. */
  private List<ContractHead> fitting(AmendmentRequest request, List<ContractHead> contracts) {
    LocalDate start = request.startDate();
    if (start != null) {
      return contracts.stream().filter(contract -> contract.term().contains(start)).toList();
    }
    List<Candidate> candidates = new ArrayList<>();
    for (ContractHead contract : contracts) {
      firstPossibleStart(request, contract)
          .ifPresent(first -> candidates.add(new Candidate(contract, first)));
    }
    Optional<LocalDate> earliest =
        candidates.stream().map(Candidate::start).min(Comparator.naturalOrder());
    return candidates.stream()
        .filter(candidate -> earliest.filter(candidate.start()::equals).isPresent())
        .map(Candidate::contract)
        .toList();
  }

  private record Candidate(ContractHead contract, LocalDate start) {}

  private Optional<LocalDate> firstPossibleStart(AmendmentRequest request, ContractHead contract) {
    Policy policy = policies.apply(contract.policy());
    return policy
        .agreements()
        .find(request.agreement())
        .flatMap(
            agreement ->
                Timing.firstPossibleStart(
                    agreement, request.receivedAt().on(policy.zone()), contract.term()));
  }
}
