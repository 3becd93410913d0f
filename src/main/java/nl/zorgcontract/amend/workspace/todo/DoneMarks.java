package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import nl.zorgcontract.amend.workspace.night.DoneFile;
import nl.zorgcontract.amend.workspace.night.DoneFile.Done;
import nl.zorgcontract.amend.workspace.night.FoundRequests;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import nl.zorgcontract.amend.workspace.night.NightIndex;
import nl.zorgcontract.amend.workspace.night.NightIndexReader;
import nl.zorgcontract.amend.workspace.night.PortalWork;
import org.jspecify.annotations.Nullable;

/**
 * Marks accepted amendments as set in the insurer's portal.
 *
 * @param requestIds the requests, as their files write them
 * @param remarks what a person should know of them
 */
public record DoneMarks(List<String> requestIds, List<Message> remarks) {

  public DoneMarks {
    requestIds = List.copyOf(requestIds);
    remarks = List.copyOf(remarks);
  }

  /**
   * What was written.
   *
   * @param fresh the requests of which a line was added
   * @param before what is said of those that were marked before
   */
  public record Written(List<String> fresh, List<Message> before) {}

  /**
   * Finds the requests.
   *
   * @param ids in any case
   * @throws RefusedException where one of them was not accepted
   */
  public static DoneMarks of(Workspace workspace, List<String> ids) throws IOException {
    NightIndex index = NightIndexReader.read(workspace);
    FoundRequests requests = FoundRequests.of(workspace, index, ids);
    PortalWork portal = new PortalWork(index);
    Set<String> found = new LinkedHashSet<>();
    List<Message> remarks = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (String id : ids) {
      Optional<IndexedDecision> decision = requests.find(id);
      if (decision.filter(each -> each.outcome() == Outcome.ACCEPTED).isEmpty()) {
        faults.add(
            new Fault(
                id,
                Place.NONE,
                Message.of(decision.isEmpty() ? "newRuling.unknown" : "done.notAccepted")));
      } else if (found.add(decision.get().requestId())) {
        portal
            .undoing(decision.get().requestId())
            .ifPresent(by -> remarks.add(undone(decision.get(), by)));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    return new DoneMarks(List.copyOf(found), remarks);
  }

  private static Message undone(IndexedDecision decision, IndexedDecision by) {
    return Message.of("done.undone")
        .given("request", decision.requestId())
        .given("by", by.requestId());
  }

  /**
   * Adds a line for each of them that has none yet.
   *
   * @param note for colleagues; null for none
   * @param style that of a file that is new
   */
  public Written write(
      WorkspaceLock lock,
      RunListener steps,
      String by,
      LocalDate on,
      @Nullable String note,
      CsvStyle style)
      throws IOException {
    DoneFile file = DoneFile.read(lock.workspace());
    Map<String, Done> there = file.done();
    List<String> fresh = new ArrayList<>();
    List<Message> before = new ArrayList<>();
    for (String id : requestIds) {
      Done done = there.get(id);
      if (done != null) {
        before.add(
            Message.of(note == null ? "done.already" : "done.already.note")
                .given("request", id)
                .given("by", done.by())
                .day("on", done.on()));
      } else {
        fresh.add(id);
      }
    }
    if (!fresh.isEmpty()) {
      steps.before(RunStep.ADD_LINES, Workspace.DONE);
      file.add(fresh, new Done(by, on), note, style);
    }
    return new Written(fresh, before);
  }
}
