package nl.zorgcontract.amend.report.summary;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Under which agreement a request is counted: also one that reached no policy, but named an
 * agreement that some policy knows. Not for several threads at once.
 */
public final class CountedAgreements {

  private final BoundedCache<String, Optional<Agreement>> named;

  /**
   * By these policies.
   *
   * @param policies asked for where a request reached none of them
   */
  public CountedAgreements(Supplier<List<Policy>> policies) {
    this.named =
        new BoundedCache<>(
            name ->
                policies.get().stream()
                    .flatMap(policy -> policy.agreements().find(name).stream())
                    .findFirst());
  }

  /** Null where the policy that it reached, or every one, knows no such agreement. */
  public @Nullable Agreement of(Decision decision) {
    Agreement agreement = decision.subject().agreement();
    String asked = decision.request().asked().agreement();
    return agreement != null || asked == null || decision.subject().policy() != null
        ? agreement
        : named.of(asked).orElse(null);
  }
}
