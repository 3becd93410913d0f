package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.ContractFinder.Found;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import org.jspecify.annotations.Nullable;

/**
 * Decides the requests of a run one after another, each against the contracts as the earlier ones
 * left them. The caller hands them over in order of receipt.
 */
public final class DecisionDesk {

  private static final Set<ReasonCode> ALL_AFTER_SHAPE =
      EnumSet.range(ReasonCode.ALREADY_PROCESSED, ReasonCode.CONDITION_UNKNOWN);
  private static final Set<ReasonCode> ALL_AFTER_IDENTITY =
      EnumSet.range(ReasonCode.UNKNOWN_AGREEMENT, ReasonCode.CONDITION_UNKNOWN);

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
    if (taken.isPresent()) {
      return stopped(request, found.contract(), taken.get());
    }
    if (found.contract() == null) {
      return stopped(request, null, java.util.Objects.requireNonNull(found.reason()));
    }
    Contract present = amended.getOrDefault(found.contract().contractId(), found.contract());
    Ruling ruling = decider.decide(request, policies.apply(present.policy()), present);
    if (ruling.amended() != null) {
      amended.put(present.contractId(), ruling.amended());
    }
    return ruling.decision();
  }

  /** The contracts that accepted requests amended, by id, as they are now. */
  public Map<String, Contract> amended() {
    return java.util.Collections.unmodifiableMap(amended);
  }

  /** The decision on a request that is not of its form. */
  public static Decision unreadable(UnreadableRequest request) {
    List<Reason> reasons =
        request.faults().stream()
            .map(fault -> Checks.rejected(request.code(), fault, null))
            .toList();
    return new Decision(
        request,
        Outcome.REJECTED,
        Subject.named(request.contractId(), request.agbCode()),
        null,
        request.startDate(),
        null,
        null,
        null,
        reasons,
        Warnings.ofForm(request),
        List.of(),
        ALL_AFTER_SHAPE);
  }

  private Decision stopped(AmendmentRequest request, @Nullable Contract contract, Reason reason) {
    if (contract == null) {
      return stopped(
          request, Subject.named(request.contractId(), request.agbCode()), null, null, reason);
    }
    Policy policy = policies.apply(contract.policy());
    Agreement agreement = policy.agreements().find(request.agreement()).orElse(null);
    LocalDate start = request.startDate();
    if (start == null && agreement != null) {
      LocalDate receivedOn = request.receivedAt().on(policy.zone());
      start = Timing.firstPossibleStart(agreement, receivedOn, contract.term()).orElse(null);
    }
    LocalDate submitBy =
        start == null || agreement == null ? null : Timing.submitBy(agreement, start).orElse(null);
    return stopped(request, Subject.of(contract, policy, agreement), start, submitBy, reason);
  }

  private static Decision stopped(
      AmendmentRequest request,
      Subject subject,
      @Nullable LocalDate start,
      @Nullable LocalDate submitBy,
      Reason reason) {
    Policy policy = subject.policy();
    return new Decision(
        request,
        reason.outcome(),
        subject,
        policy == null ? null : request.receivedAt().on(policy.zone()),
        start == null ? request.startDate() : start,
        submitBy,
        null,
        null,
        List.of(reason),
        Warnings.ofForm(request),
        List.of(),
        ALL_AFTER_IDENTITY);
  }
}
