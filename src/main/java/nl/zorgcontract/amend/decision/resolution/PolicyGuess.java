package nl.zorgcontract.amend.decision.resolution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;

/**
 * Which policy a request is about when no register tells. The best guess is a policy that knows the
 * agreement and in whose term the amendment would take effect; where several do, the one with the
 * earliest such start, and then the first by id.
 */
public final class PolicyGuess {

  private final Policies policies;
  private final EffectiveDays effectiveDays;

  /** Guesses among these, of which it reads no more than it needs. */
  public PolicyGuess(Policies policies, EffectiveDays effectiveDays) {
    this.policies = policies;
    this.effectiveDays = effectiveDays;
  }

  /** The policy that the request is most likely about. */
  public Policy of(AmendmentRequest request) {
    LocalDate start = request.startDate();
    List<Policy> likely = start == null ? List.of() : policies.of(start);
    if (likely.size() == 1) {
      return likely.get(0);
    }
    return (likely.isEmpty() ? policies.all() : likely)
        .stream()
            .min(
                Comparator.comparing((Policy policy) -> rank(policy, request))
                    .thenComparing(Policy::id))
            .orElseThrow();
  }

  private record Rank(boolean unknown, boolean outOfTerm, LocalDate start)
      implements Comparable<Rank> {
    @Override
    public int compareTo(Rank other) {
      return Comparator.comparing(Rank::outOfTerm)
          .thenComparing(Rank::unknown)
          .thenComparing(Rank::start)
          .compare(this, other);
    }
  }

  private Rank rank(Policy policy, AmendmentRequest request) {
    EffectiveDay effectiveDay = effectiveDays.of(request, policy, null);
    LocalDate start =
        effectiveDay.start() != null ? effectiveDay.start() : effectiveDay.receivedOn();
    return new Rank(effectiveDay.agreement() == null, !policy.term().contains(start), start);
  }
}
