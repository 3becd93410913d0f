package nl.zorgcontract.amend.contract.register;

import nl.zorgcontract.amend.contract.Amendment;

/**
 * A request that was accepted before, found in the register.
 *
 * @param contractId the contract that it amended
 * @param policy the id of that contract's policy
 * @param amendment what it did
 */
public record HistoryEntry(String contractId, String policy, Amendment amendment) {}
