package nl.zorgcontract.amend.run.written;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.letter.LetterBasis;
import nl.zorgcontract.amend.run.written.LetterRegister.Addressee;
import nl.zorgcontract.amend.run.written.LetterRegister.HeldContract;
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
    HeldContract named = practice.contracts().get(String.valueOf(decision.text("contractId")));
    Set<String> all = practice.policies();
    return named != null
        ? run.policy(named.policy())
        : all.size() == 1 ? run.policy(all.iterator().next()) : null;
  }

  /** Likewise, with the term of the contract that it names, or else of the only one there is. */
  LetterBasis basis(StoredDecision decision) throws IOException {
    Map<String, HeldContract> contracts = practice.contracts();
    HeldContract named = contracts.get(String.valueOf(decision.text("contractId")));
    HeldContract held =
        named == null && contracts.size() == 1 ? contracts.values().iterator().next() : named;
    return new LetterBasis(of(decision), held == null ? null : held.term());
  }

  /** Whose policy it is; else the insurer of all contracts of the practice; empty for several. */
  String insurer(StoredDecision decision) throws IOException {
    Policy policy = of(decision);
    if (policy != null) {
      return policy.insurer();
    }
    Set<String> insurers = new HashSet<>();
    for (String id : practice.policies()) {
      Policy each = run.policy(id);
      insurers.add(each == null ? "" : each.insurer());
    }
    return insurers.size() == 1 ? insurers.iterator().next() : "";
  }
}
