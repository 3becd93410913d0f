package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.time.LocalDate;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.table.CsvStyle;

/**
 * By what a nightly run decides.
 *
 * @param asOf the day of the run
 * @param exceptions what people granted
 * @param reading how request files are read
 * @param csv for whom CSV is written
 * @param account the policies, and what the summary says of the run
 */
public record NightlySettings(
    LocalDate asOf,
    GrantedExceptions exceptions,
    ReadOptions reading,
    CsvStyle csv,
    RunMetadata account) {

  /** Where it comes from: read only once the run holds the workspace and has something to do. */
  public interface Source {

    /**
     * Reads it.
     *
     * @param register the register's file name
     */
    NightlySettings read(String register) throws IOException;
  }
}
