package nl.zorgcontract.amend.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.contract.register.ContractFilter;
import nl.zorgcontract.amend.contract.register.HistoryEntry;
import nl.zorgcontract.amend.contract.register.Register;
import nl.zorgcontract.amend.decision.resolution.ContractLookup;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;

/**
 * Looks contracts up in a register.
 *
 * @param register the register as it was read
 */
public record RegisterLookup(Register register) implements ContractLookup {

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

  @Override
  public Optional<ContractHead> byId(String contractId) {
    return register.head(contractId);
  }

  @Override
  public List<ContractHead> ofPractice(String agbCode) {
    return register.ofPractice(agbCode);
  }

  @Override
  public Optional<String> onlyPolicy() {
    return register.onlyPolicy();
  }

  @Override
  public List<HistoryEntry> history(String requestId) {
    return register.history(requestId);
  }
}
