package nl.zorgcontract.amend.decision;

import java.time.LocalDate;

/**
 * The first date on which the amendment could still take effect.
 *
 * @param startDate a start of the change window
 * @param submitBy the last day on which a request for it may be received
 */
public record Proposal(LocalDate startDate, LocalDate submitBy) {}
