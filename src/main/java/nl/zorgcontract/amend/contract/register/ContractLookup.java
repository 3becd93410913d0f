package nl.zorgcontract.amend.contract.register;

import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.contract.ContractHead;

/** The contracts as they stood in the register before the run. */
public interface ContractLookup {

  Optional<ContractHead> byId(String contractId);

  /** The contracts of this practice, in the order of the register. */
  List<ContractHead> ofPractice(String agbCode);

  /** The id of the policy that every contract is under; empty where there are several. */
  Optional<String> onlyPolicy();

  /** The accepted requests of this id in the history of any contract. */
  List<HistoryEntry> history(String requestId);
}
