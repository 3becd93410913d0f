package nl.zorgcontract.amend.report.summary;

/**
 * How many accepted requests of a run are work in the insurer's portal. One that a later request of
 * the run replaced is none.
 *
 * @param toSet how many are to be set
 * @param toUndo how many withdraw an amendment that is to be taken back
 * @param isExact whether {@code done.csv} was looked at: else it is not known which of those to be
 *     taken back were ever set
 */
public record PortalCount(long toSet, long toUndo, boolean isExact) {}
