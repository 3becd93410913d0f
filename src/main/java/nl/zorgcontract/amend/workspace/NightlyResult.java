package nl.zorgcontract.amend.workspace;

import java.util.List;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.Summary.RunWarning;
import org.jspecify.annotations.Nullable;

/**
 * What became of a night.
 *
 * @param finished the runs of earlier nights that were interrupted and are finished now
 * @param summary what the run did; null where there was nothing to do
 * @param refused the files that went to the quarantine, those of finished runs among them
 * @param warnings what was left in the inbox, and why
 * @param unreadable how many files of the inbox could not be read and stay there
 */
public record NightlyResult(
    List<String> finished,
    @Nullable Summary summary,
    List<Refused> refused,
    List<RunWarning> warnings,
    int unreadable) {

  public NightlyResult {
    finished = List.copyOf(finished);
    refused = List.copyOf(refused);
    warnings = List.copyOf(warnings);
  }

  /**
   * A request file that was refused.
   *
   * @param name its name in the inbox
   * @param quarantine its name in the quarantine
   * @param faults why; empty where an earlier run refused it
   */
  public record Refused(String name, String quarantine, List<Fault> faults) {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** Whether every file of the inbox was good. */
  public boolean isWell() {
    return refused.isEmpty() && unreadable == 0;
  }
}
