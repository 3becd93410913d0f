package nl.zorgcontract.amend.report.text;

import java.util.Optional;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * The policy by which what a decision is about has its names: the one that its run kept, or where
 * that kept none, as in version 1.0, the one of the same id that comes with the program.
 *
 * @param agreement the agreement of the decision in it
 */
record NamingPolicy(Optional<Policy> policy, Optional<Agreement> agreement) {

  static NamingPolicy of(StoredDecision decision, @Nullable Policy kept) {
    String id = decision.text("policy");
    Optional<Policy> policy =
        Optional.ofNullable(kept)
            .or(
                () ->
                    Optional.ofNullable(id)
                        .flatMap(each -> Policies.bundled().find(each))
                        .map(decision::standing));
    return new NamingPolicy(policy, policy.map(decision::agreement));
  }
}
