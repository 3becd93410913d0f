package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.nio.file.Path;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;

/** A register that is checked against the policies of a run. */
public final class CheckedRegister {

  private CheckedRegister() {}

  /** Reads and checks a register whose contracts are under these policies. */
  public static Register read(Path file, ContractFilter filter, Policies policies)
      throws IOException {
    return Register.read(
        file,
        filter,
        id -> policies.find(id).isPresent(),
        (id, agreement) -> policies.find(id).map(policy -> knows(policy, agreement)).orElse(true),
        Prefetcher::newThread);
  }

  private static boolean knows(Policy policy, String agreement) {
    return policy.versions().stream()
        .anyMatch(version -> version.policy().agreements().find(agreement).isPresent());
  }
}
