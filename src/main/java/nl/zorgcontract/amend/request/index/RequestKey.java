package nl.zorgcontract.amend.request.index;

import org.jspecify.annotations.Nullable;

/**
 * The fields of a request that tell which contract it means.
 *
 * @param contractId null where only the AGB code is named
 * @param agbCode 8 digits; null where only the contract is named
 * @param amends the request whose amendment is withdrawn or moved; null for any other action
 */
public record RequestKey(
    String requestId,
    @Nullable String contractId,
    @Nullable String agbCode,
    @Nullable String amends) {}
