package nl.zorgcontract.amend.run.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.report.StoredDecision;

/**
 * A run that decided on a request, and what it decided.
 *
 * @param decisions first those on the request that bears the id, then its copies and others of the
 *     id; each in the order of the input
 */
public record RunOfRequest(RunFolder run, List<StoredDecision> decisions) {

  public RunOfRequest {
    decisions =
        decisions.stream()
            .sorted(Comparator.comparing(decision -> !decision.isOnBearerOfId()))
            .toList();
  }

  /**
   * The last run that decided a request. One that only skipped it, as it was sent again, comes last
   * in question; an id that differs only in case, where no run had the very one.
   *
   * @param folders the folders of runs, the oldest one first, with whatever stands beside them
   */
  public static Optional<RunOfRequest> last(List<Path> folders, String requestId)
      throws IOException {
    Optional<RunOfRequest> exact = last(folders, requestId, false);
    return exact.isPresent() ? exact : last(folders, requestId, true);
  }

  private static Optional<RunOfRequest> last(
      List<Path> folders, String requestId, boolean inAnyCase) throws IOException {
    Optional<RunOfRequest> skipped = Optional.empty();
    for (int i = folders.size() - 1; i >= 0; i--) {
      if (Files.isRegularFile(folders.get(i).resolve(RunFileNames.DECISIONS))) {
        RunFolder run = RunFolder.open(folders.get(i));
        List<StoredDecision> decisions = run.decisions(requestId, inAnyCase);
        Optional<RunOfRequest> found =
            Optional.of(new RunOfRequest(run, decisions)).filter(each -> !decisions.isEmpty());
        if (decisions.stream().anyMatch(RunOfRequest::isDecided)) {
          return found;
        }
        skipped = skipped.isPresent() ? skipped : found;
      }
    }
    return skipped;
  }

  /**
   * The runs that decided on the same request before this one, the newest first.
   *
   * @param folders as {@link #last} takes them
   */
  public List<RunOfRequest> before(List<Path> folders) throws IOException {
    String requestId = String.valueOf(decisions.get(0).text("requestId"));
    List<RunOfRequest> before = new ArrayList<>();
    for (Path folder : folders) {
      if (Files.isRegularFile(folder.resolve(RunFileNames.DECISIONS))) {
        RunFolder earlier = RunFolder.open(folder);
        if (earlier.name().equals(run.name())) {
          break;
        }
        List<StoredDecision> found = earlier.decisions(requestId, false);
        if (!found.isEmpty()) {
          before.add(new RunOfRequest(earlier, found));
        }
      }
    }
    Collections.reverse(before);
    return before;
  }

  private static boolean isDecided(StoredDecision decision) {
    return !Outcome.SKIPPED.code().equals(decision.text("outcome"));
  }
}
