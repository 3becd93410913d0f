package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.ContractFinder.Found;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides the requests of a run one after another, each against the contracts as the earlier ones
 * left them. The caller hands them over in order of receipt.
 */
public final class DecisionDesk {

  private final Decider decider;
  private final Function<String, Policy> policies;
  private final ContractFinder finder;
  private final Claims claims;
  private final Map<String, Contract> amended = new HashMap<>();

  /**
   * A desk for one run.
   *
   * @param policies the policy of an id; every contract's policy is known
   */
  public DecisionDesk(Decider decider, ContractBook book, Function<String, Policy> policies) {
    this.decider = decider;
    this.policies = policies;
    finder = new ContractFinder(book, policies);
    claims = new Claims(book, policies);
  }

  /** Decides the next request. */
  public Decision decide(SubmittedRequest submitted) {
    if (submitted instanceof UnreadableRequest unreadable) {
      return unreadable(unreadable);
    }
    AmendmentRequest request = (AmendmentRequest) submitted;
    Found found = finder.find(request);
    Optional<Reason> taken = claims.claim(request, found.contract());
    Contract contract = found.contract();
    if (contract == null) {
      return withoutContract(request, taken.orElseGet(found::whyNot));
    }
    Policy policy = policies.apply(contract.policy());
    if (taken.isPresent()) {
      return decider.stopped(request, policy, contract, taken.get());
    }
    Contract present = amended.getOrDefault(contract.contractId(), contract);
    Ruling ruling = decider.decide(request, policy, present);
    if (ruling.amended() != null) {
      amended.put(present.contractId(), ruling.amended());
    }
    return ruling.decision();
  }

  /** The contracts that accepted requests amended, by id, as they are now. */
  public Map<String, Contract> amended() {
    return Collections.unmodifiableMap(amended);
  }

  /** The decision on a request that is not of its form. */
  public static Decision unreadable(UnreadableRequest request) {
    List<Reason> reasons =
        request.faults().stream()
            .map(fault -> Checks.rejected(request.code(), fault, null))
            .toList();
    return withoutContract(
        request, request.contractId(), request.agbCode(), request.startDate(), reasons);
  }

  private static Decision withoutContract(AmendmentRequest request, Reason reason) {
    return withoutContract(
        request, request.contractId(), request.agbCode(), request.startDate(), List.of(reason));
  }

  /** A decision of which the first reason ended the matter before a contract was reached. */
  private static Decision withoutContract(
      SubmittedRequest request,
      @Nullable String contractId,
      @Nullable String agbCode,
      @Nullable LocalDate startDate,
      List<Reason> reasons) {
    Reason first = reasons.get(0);
    return new Decision(
        request,
        first.outcome(),
        Subject.named(contractId, agbCode),
        null,
        startDate,
        null,
        null,
        null,
        reasons,
        Warnings.ofForm(request),
        List.of(),
        Checks.after(first.code()));
  }
}
