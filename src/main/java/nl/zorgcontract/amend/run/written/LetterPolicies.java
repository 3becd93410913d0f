package nl.zorgcontract.amend.run.written;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.run.written.LetterRegister.Addressee;
import org.jspecify.annotations.Nullable;

/** Which policy, and which insurer, answers a request of a practice. */
final class LetterPolicies {

  private final RunFolder run;
  private final Addressee practice;

  LetterPolicies(RunFolder run, Addressee practice) {
    this.run = run;
    this.practice = practice;
  }

  /**
   * The policy by which a request was decided. Of one that reached none: that of the practice's
   * contract which it names, else that of all its contracts; null where they have several.
   */
  @Nullable Policy of(StoredDecision decision) throws IOException {
    String decidedBy = decision.text("policy");
    if (decidedBy != null) {
      return run.policy(decidedBy);
    }
    String contractId = decision.text("contractId");
    String named = contractId == null ? null : practice.policies().get(contractId);
    Set<String> all = new HashSet<>(practice.policies().values());
    return run.policy(named == null && all.size() == 1 ? all.iterator().next() : named);
  }

  /** Whose policy it is; else the insurer of all contracts of the practice; empty for several. */
  String insurer(StoredDecision decision) throws IOException {
    Policy policy = of(decision);
    if (policy != null) {
      return policy.insurer();
    }
    Set<String> insurers = new HashSet<>();
    for (String id : new HashSet<>(practice.policies().values())) {
      Policy each = run.policy(id);
      insurers.add(each == null ? "" : each.insurer());
    }
    return insurers.size() == 1 ? insurers.iterator().next() : "";
  }
}
