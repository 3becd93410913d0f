package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The first date on which the amendment could still take effect.
 *
 * @param startDate a start of the change window
 * @param submitBy the last day on which a request for it may be received; null where there is none
 */
public record Proposal(LocalDate startDate, @Nullable LocalDate submitBy) {}
