package nl.zorgcontract.amend.contract;

import java.time.LocalDate;

/**
 * A person let a request pass in spite of a reason against it.
 *
 * @param requestId the request
 * @param reason the code of the reason waived
 * @param grantedBy who granted it, not blank
 * @param grantedOn on which day
 */
public record GrantedException(
    String requestId, String reason, String grantedBy, LocalDate grantedOn) {}
