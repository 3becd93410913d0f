package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.zorgcontract.amend.report.list.ListForms;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunMetadata;
import org.jspecify.annotations.Nullable;

/**
 * What a nightly run goes by.
 *
 * @param basis the day of the run, its policies and the rulings of persons
 * @param reading how request files are read
 * @param lists in which forms the lists are written
 * @param metadata what the summary says of the run
 * @param waiting counts what awaits a person after it
 */
public record NightlySettings(
    DecisionBasis basis,
    ReadOptions reading,
    ListForms lists,
    RunMetadata metadata,
    WaitingAfterRun waiting) {

  /** Counts what awaits a person once a run is done that is not committed yet. */
  @FunctionalInterface
  public interface WaitingAfterRun {

    /**
     * Counts.
     *
     * @param folder what the run has written so far, its decisions among it
     * @param quarantined the names in the quarantine of the files that it refuses
     * @return null where it cannot be told
     */
    @Nullable Waiting count(String runId, Path folder, List<String> quarantined);
  }

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
