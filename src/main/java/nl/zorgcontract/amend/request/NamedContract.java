package nl.zorgcontract.amend.request;

import org.jspecify.annotations.Nullable;

/**
 * Which contract a request names, by practice or by its own id, or both.
 *
 * @param agbCode 8 digits; null where only the contract is named
 * @param agbPadded whether the leading zero of the AGB code was restored
 * @param contractId 1 to 64 characters; null where only the AGB code is named
 */
public record NamedContract(
    @Nullable String agbCode, boolean agbPadded, @Nullable String contractId) {}
