package nl.zorgcontract.amend.report.summary;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a run did, in figures.
 *
 * @param run when it ran, with what
 * @param totals the control totals
 * @param counts the decisions counted
 * @param inputs the request files, the register and whatever else was read, with their checksums; a
 *     file's size and sum are of its bytes
 * @param policies the policies used, the bundled ones among them
 * @param outputs the files written, but for {@code summary.json} and {@code report.html} themselves
 * @param warnings what a person should know of the run as a whole
 */
public record Summary(
    RunDetails run,
    ControlTotals totals,
    Counts counts,
    List<FileSum> inputs,
    List<FileSum> policies,
    List<FileSum> outputs,
    List<RunWarning> warnings) {

  public Summary {
    inputs = List.copyOf(inputs);
    policies = List.copyOf(policies);
    outputs = List.copyOf(outputs);
    warnings = List.copyOf(warnings);
  }

  /** What the run leaves to do in the portal: as the workspace knows it, where it ran on one. */
  public PortalCount portal() {
    Waiting waiting = run.waiting();
    return waiting == null || waiting.ofRun() == null ? counts.portal() : waiting.ofRun();
  }

  /**
   * A run.
   *
   * @param startedAt when it started
   * @param finishedAt when it was done, not before it started
   * @param options the options by name, in the order of the help; an option given more than once is
   *     a {@link Value.Choices}
   * @param amendVersion the program's version
   * @param javaVersion the Java version
   * @param waiting what awaits a person after it; null where it did not run on a workspace
   */
  public record RunDetails(
      Instant startedAt,
      Instant finishedAt,
      Map<String, Value> options,
      String amendVersion,
      String javaVersion,
      @Nullable Waiting waiting) {

    public RunDetails {
      options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
  }

  /**
   * Decisions counted.
   *
   * @param reasons how many requests bear each reason, in the order of the checks; a request with
   *     two terms wrong counts once
   * @param agreements outcomes by the agreement's code, in its order; {@link
   *     SummaryCounter#UNKNOWN_AGREEMENT} for those not found
   * @param files outcomes by request file, in the order of the files; a file without requests has
   *     zeros
   * @param portal what is left to do in the portal, as far as the run itself can tell
   */
  public record Counts(
      Map<ReasonCode, Long> reasons,
      Map<String, OutcomeCounts> agreements,
      Map<String, OutcomeCounts> files,
      PortalCount portal) {

    public Counts {
      reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
      agreements = Collections.unmodifiableMap(new LinkedHashMap<>(agreements));
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  /**
   * A warning of the run as a whole.
   *
   * @param code which, in capitals: {@code RULING_UNUSED}
   * @param message what it says
   * @param file the file it is about, null for none
   */
  public record RunWarning(String code, Message message, @Nullable String file) {

    /** A warning of columns or members of a file that were passed over. */
    public static RunWarning unknownNames(Message message, String file) {
      return new RunWarning("UNKNOWN_NAMES", message, file);
    }

    /** The message with the file it is about in front. */
    public Message located() {
      return file == null
          ? message
          : Message.of("fault.file").word("file", file).nested("message", message);
    }
  }
}
