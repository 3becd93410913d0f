package nl.zorgcontract.amend.workspace.night;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An accepted amendment that the insurer's portal holds.
 *
 * @param startDate from when; null where that is not known
 */
public record PortalEntry(String requestId, @Nullable LocalDate startDate) {}
