package nl.zorgcontract.amend.report.summary;

/**
 * Control totals of a run: every request read has an outcome, every contract read was written. They
 * can only be created where they add up.
 *
 * @param requestsRead the requests that the files held, counted by the reader
 * @param outcomes the decisions, counted as they were reported; together as many as the requests
 *     read
 * @param contractsIn the contracts of the register read
 * @param contractsOut the contracts of the register written, as many
 * @param contractsAmended how many of them changed
 */
public record ControlTotals(
    long requestsRead,
    OutcomeCounts outcomes,
    long contractsIn,
    long contractsOut,
    long contractsAmended) {

  /**
   * Checks the totals.
   *
   * @throws IllegalStateException where they do not add up, which fails the run
   */
  public ControlTotals {
    if (requestsRead != outcomes.total()) {
      throw new IllegalStateException(
          "Control totals: "
              + requestsRead
              + " requests read, but "
              + outcomes.total()
              + " decided");
    }
    if (contractsIn != contractsOut) {
      throw new IllegalStateException(
          "Control totals: " + contractsIn + " contracts read, but " + contractsOut + " written");
    }
    if (contractsAmended > contractsOut || contractsAmended > outcomes.accepted()) {
      throw new IllegalStateException(
          "Control totals: "
              + contractsAmended
              + " contracts amended, of "
              + contractsOut
              + ", by "
              + outcomes.accepted()
              + " accepted requests");
    }
  }
}
