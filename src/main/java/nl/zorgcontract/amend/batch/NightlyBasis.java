package nl.zorgcontract.amend.batch;

import java.io.IOException;
import java.time.LocalDate;
import nl.zorgcontract.amend.decision.ExceptionBook;
import nl.zorgcontract.amend.report.CsvStyle;
import nl.zorgcontract.amend.request.ReadOptions;

/**
 * By what a nightly run decides.
 *
 * @param asOf the day of the run
 * @param exceptions what people granted
 * @param reading how request files are read
 * @param csv for whom CSV is written
 * @param account the policies, and what the summary says of the run
 */
public record NightlyBasis(
    LocalDate asOf,
    ExceptionBook exceptions,
    ReadOptions reading,
    CsvStyle csv,
    RunAccount account) {

  /** Where it comes from: read only once the run holds the workspace and has something to do. */
  public interface Source {

    /**
     * Reads it.
     *
     * @param register the register's file name
     */
    NightlyBasis read(String register) throws IOException;
  }
}
