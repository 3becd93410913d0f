package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import nl.zorgcontract.amend.report.list.ListForms;
import nl.zorgcontract.amend.request.ReadOptions;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunMetadata;

/**
 * What a nightly run goes by.
 *
 * @param basis the day of the run, its policies and the rulings of persons
 * @param reading how request files are read
 * @param lists in which forms the lists are written
 * @param largestFile the most bytes that a request file may have
 * @param metadata what the summary says of the run
 */
public record NightlySettings(
    DecisionBasis basis,
    ReadOptions reading,
    ListForms lists,
    long largestFile,
    RunMetadata metadata) {

  /** Loads the settings, once the run holds the workspace and there is something to decide. */
  public interface Loader {

    /**
     * Reads policies, lists and rulings.
     *
     * @param register the register's file name
     */
    NightlySettings load(String register) throws IOException;
  }
}
