package nl.zorgcontract.amend.workspace;

import java.util.List;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.Summary.RunWarning;
import org.jspecify.annotations.Nullable;

/**
 * What a nightly run did.
 *
 * @param finished ids of earlier runs that were interrupted and are finished now
 * @param summary the summary of the run; null where there was nothing to decide
 * @param refused the files that went to the quarantine, including those of the finished runs
 * @param warnings one for each entry that was left in the inbox, and what else a person should know
 * @param isAll whether the run took all that it found; if not, another run of the night takes more
 */
public record NightlyResult(
    List<String> finished,
    @Nullable Summary summary,
    List<Refused> refused,
    List<RunWarning> warnings,
    boolean isAll) {

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

  /** Whether everything in the inbox could be processed. */
  public boolean isWell() {
    return refused.isEmpty() && warnings.stream().noneMatch(Inbox::isLeft);
  }
}
