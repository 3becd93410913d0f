package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.ContractFinder.Found;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides the requests of a run. Each is taken in first, in order of receipt, which shows what
 * contract it means and whether its id is free; then those of one contract are decided one after
 * another, each against the contract as the one before left it.
 */
public final class DecisionDesk {

  private final Decider decider;
  private final Function<String, Policy> policies;
  private final ContractFinder finder;
  private final Claims claims;

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

  /** What became of a request that was taken in. */
  public sealed interface Taken {}

  /** Decided: no contract is needed for it, or none was found. */
  public record Settled(Decision decision) implements Taken {}

  /**
   * To be decided against a contract.
   *
   * @param contractId the contract that it means
   * @param stop why it goes no further; null where its id is free
   */
  public record Pending(AmendmentRequest request, String contractId, @Nullable Reason stop)
      implements Taken {}

  /** Takes in the next request. */
  public Taken take(SubmittedRequest submitted) {
    if (submitted instanceof UnreadableRequest unreadable) {
      return new Settled(unreadable(unreadable));
    }
    AmendmentRequest request = (AmendmentRequest) submitted;
    Found found = finder.find(request);
    Optional<Reason> stop = claims.claim(request, found.contract());
    ContractHead contract = found.contract();
    return contract == null
        ? new Settled(withoutContract(request, stop.orElseGet(found::whyNot)))
        : new Pending(request, contract.contractId(), stop.orElse(null));
  }

  /**
   * Decides a request that was taken in.
   *
   * @param stop why it goes no further; null where its id is free
   * @param contract the contract that it means, as the requests before it left it
   */
  public Ruling decide(AmendmentRequest request, @Nullable Reason stop, Contract contract) {
    Policy policy = policies.apply(contract.policy());
    return stop == null
        ? decider.decide(request, policy, contract)
        : new Ruling(decider.stopped(request, policy, contract, stop), null);
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
