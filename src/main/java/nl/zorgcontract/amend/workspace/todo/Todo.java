package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.summary.PortalCount;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.report.summary.Waiting;
import nl.zorgcontract.amend.report.summary.Waiting.WaitingKind;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import nl.zorgcontract.amend.workspace.night.IndexedRun;
import nl.zorgcontract.amend.workspace.night.NightIndex;
import nl.zorgcontract.amend.workspace.night.NightIndexReader;

/**
 * What awaits a person in a workspace, over all nights.
 *
 * @param today the day of the list
 * @param items the most urgent first
 * @param ruled the requests that await the night and no longer a person, with who ruled
 * @param doneUnseen the requests that {@code done.csv} names though no run has seen them
 */
public record Todo(
    LocalDate today, List<TodoItem> items, List<TodoItem> ruled, List<String> doneUnseen) {

  public Todo {
    items = items.stream().sorted(TodoItem.BY_URGENCY).toList();
    ruled = ruled.stream().sorted(TodoItem.BY_URGENCY).toList();
    doneUnseen = List.copyOf(doneUnseen);
  }

  /**
   * The list of a workspace as it is now.
   *
   * @param policies those that may lapse
   * @param filter what of it is asked for
   * @throws nl.zorgcontract.amend.message.RefusedException where {@code rulings.csv}, {@code
   *     done.csv} or the folder of a run is broken
   */
  public static Todo of(
      Workspace workspace, List<Policy> policies, LocalDate today, TodoFilter filter)
      throws IOException {
    NightIndex index = NightIndexReader.read(workspace);
    TodoBuilder builder = new TodoBuilder(workspace, index, today, filter);
    builder.addAll();
    builder.addLapsing(policies);
    return builder.build();
  }

  /**
   * How much awaits a person once a run is done that is not committed yet.
   *
   * @param runId the run
   * @param folder what it has written so far
   * @param quarantined the names in the quarantine of the files that it refuses
   */
  public static Waiting afterRun(
      Workspace workspace, LocalDate today, String runId, Path folder, List<String> quarantined)
      throws IOException {
    IndexedRun run = IndexedRun.uncommitted(runId, today, quarantined);
    NightIndex index = NightIndexReader.readWith(run, folder, workspace);
    TodoBuilder builder = new TodoBuilder(workspace, index, today, TodoFilter.NONE);
    builder.addAllAfter(run);
    Todo todo = builder.build();
    return new Waiting(today, todo.waiting().kinds(), todo.portalWork(runId));
  }

  /** Whether there is nothing on the list, and nothing that awaits the night. */
  public boolean isEmpty() {
    return items.isEmpty() && ruled.isEmpty();
  }

  /** How much there is of each kind that waits: all but what lapses. */
  public Waiting waiting() {
    Map<TodoKind, WaitingKind> kinds = new EnumMap<>(TodoKind.class);
    for (TodoItem item : items) {
      if (item.since() != null) {
        kinds.merge(item.kind(), new WaitingKind(item.kind(), 1, item.since()), Todo::sum);
      }
    }
    return new Waiting(today, new ArrayList<>(kinds.values()), null);
  }

  /** What a run leaves to do in the portal. */
  private PortalCount portalWork(String runId) {
    long toSet = 0;
    long toUndo = 0;
    for (TodoItem item : items) {
      IndexedDecision decision = item.decision();
      if (item.kind() == TodoKind.ACCEPTED
          && decision != null
          && decision.run().id().equals(runId)) {
        toUndo += decision.isWithdraw() ? 1 : 0;
        toSet += decision.isWithdraw() ? 0 : 1;
      }
    }
    return new PortalCount(toSet, toUndo, true);
  }

  private static WaitingKind sum(WaitingKind one, WaitingKind other) {
    LocalDate a = Objects.requireNonNull(one.oldest());
    LocalDate b = Objects.requireNonNull(other.oldest());
    return new WaitingKind(one.kind(), one.items() + other.items(), a.isBefore(b) ? a : b);
  }
}
