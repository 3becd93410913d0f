package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.time.LocalDate;
import nl.zorgcontract.amend.decision.GrantedExceptions;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.run.RunMetadata;
import nl.zorgcontract.amend.table.CsvStyle;

/**
 * What a nightly run goes by.
 *
 * @param asOf the day of the run
 * @param exceptions the exceptions that people granted
 * @param reading how request files are read
 * @param csv the style of the CSV files that are written
 * @param metadata the policies, and what the summary says of the run
 */
public record NightlySettings(
    LocalDate asOf,
    GrantedExceptions exceptions,
    ReadOptions reading,
    CsvStyle csv,
    RunMetadata metadata) {

  /** Loads the settings, once the run holds the workspace and there is something to decide. */
  public interface Loader {

    /**
     * Reads policies, lists and exceptions.
     *
     * @param register the register's file name
     */
    NightlySettings load(String register) throws IOException;
  }
}
