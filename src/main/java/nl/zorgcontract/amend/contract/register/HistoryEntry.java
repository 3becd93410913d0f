package nl.zorgcontract.amend.contract.register;

import nl.zorgcontract.amend.contract.Amendment;

/**
 * An earlier accepted request, as the history of a contract records it.
 *
 * @param contractId the contract that it amended
 * @param policy the id of that contract's policy
 * @param amendment what it did
 */
public record HistoryEntry(String contractId, String policy, Amendment amendment) {}
