package nl.zorgcontract.amend.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a decision, each null where it is not known or does not apply.
 *
 * @param receivedOn the calendar day of receipt, in the policy's time zone; null where the request
 *     could not be read or no policy was reached
 * @param startDate the day on which the amendment takes effect or would have
 * @param submitBy the submission deadline of that day; null where the day or the window is not
 *     known
 * @param tariffFrom the day of the new tariff; null unless accepted and the agreement affects the
 *     tariff
 * @param proposal the first start still possible; null unless a reason of timing stands and there
 *     is one
 * @param neverBegins whether it stops what had not begun by that day, so that nothing was ever in
 *     force
 */
public record DecisionDates(
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate startDate,
    @Nullable LocalDate submitBy,
    @Nullable LocalDate tariffFrom,
    @Nullable StartOption proposal,
    boolean neverBegins) {

  /** The days of a request that undoes no start. */
  public DecisionDates(
      @Nullable LocalDate receivedOn,
      @Nullable LocalDate startDate,
      @Nullable LocalDate submitBy,
      @Nullable LocalDate tariffFrom,
      @Nullable StartOption proposal) {
    this(receivedOn, startDate, submitBy, tariffFrom, proposal, false);
  }

  /** The start that was asked for, of a request for which no policy was reached. */
  static DecisionDates asked(@Nullable LocalDate startDate) {
    return new DecisionDates(null, startDate, null, null, null);
  }
}
