package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.ContractFinder.Found;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.RequestIndex;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the requests of a run, in order of receipt: what contract does each mean, and is its id
 * free? That is asked of all before the first is decided, so the order in which contracts come then
 * does not matter.
 */
public final class ContractResolver {

  private final ContractFinder finder;
  private final DuplicateDetector claims;

  /**
   * A reception for one run.
   *
   * @param policies the policy of an id; every contract's policy is known
   */
  public ContractResolver(
      RequestIndex roll, ContractLookup book, Function<String, Policy> policies) {
    finder = new ContractFinder(book, policies);
    claims = new DuplicateDetector(book, policies, finder, roll);
  }

  /** What became of a request that was taken in. */
  public sealed interface Taken {}

  /** Decided: no contract is needed for it, or none was found. */
  public record Settled(Decision decision) implements Taken {}

  /**
   * To be decided against a contract.
   *
   * @param contract the contract that it means
   * @param stop why it goes no further; null where its id is free
   */
  public record Pending(ContractHead contract, @Nullable Reason stop) implements Taken {}

  /**
   * Takes in a request.
   *
   * @param position of the request on the roll
   */
  public Taken take(int position, SubmittedRequest submitted) {
    if (submitted instanceof UnreadableRequest unreadable) {
      return new Settled(unreadable(unreadable));
    }
    AmendmentRequest request = (AmendmentRequest) submitted;
    Found found = finder.find(request);
    Optional<Reason> stop = claims.claim(position, request, found.contract());
    ContractHead contract = found.contract();
    return contract == null
        ? new Settled(withoutContract(request, stop.orElseGet(found::whyNot)))
        : new Pending(contract, stop.orElse(null));
  }

  /** The decision on a request that is not of its form. */
  public static Decision unreadable(UnreadableRequest request) {
    List<Reason> reasons =
        request.faults().stream()
            .map(fault -> Reason.rejected(request.code(), fault, null))
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
    return new Decision(
        request,
        reasons.get(0).outcome(),
        Subject.named(contractId, agbCode),
        DecisionDates.asked(startDate),
        Findings.ended(reasons),
        Warnings.ofForm(request));
  }
}
