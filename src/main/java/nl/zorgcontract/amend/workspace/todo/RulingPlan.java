package nl.zorgcontract.amend.workspace.todo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.ruling.RuledRequest;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.Rulings;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.Progress;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.form.ReadOptions;
import nl.zorgcontract.amend.run.BatchRun;
import nl.zorgcontract.amend.run.BatchRun.RegisterOutput;
import nl.zorgcontract.amend.run.DecisionBasis;
import nl.zorgcontract.amend.run.RunListener;
import nl.zorgcontract.amend.run.RunRequests;
import nl.zorgcontract.amend.run.RunStep;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.workspace.InboxWriter;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.WorkspaceLock;
import nl.zorgcontract.amend.workspace.night.FoundRequests;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import nl.zorgcontract.amend.workspace.night.IndexedRun;
import nl.zorgcontract.amend.workspace.night.NightIndex;
import nl.zorgcontract.amend.workspace.night.NightIndexReader;
import nl.zorgcontract.amend.workspace.night.PortalWork;

/**
 * What a person rules on requests of a workspace: decided at once, with the register as it is and
 * without writing anything, so that a ruling that cannot work is refused; then written down, and
 * the requests put back into the inbox, where the next night finds both.
 */
public final class RulingPlan {

  private final RulingDraft draft;
  private final Optional<IndexedRun> newestRun;
  private final List<PlannedRuling> rulings;

  private RulingPlan(
      RulingDraft draft, Optional<IndexedRun> newestRun, List<PlannedRuling> rulings) {
    this.draft = draft;
    this.newestRun = newestRun;
    this.rulings = rulings;
  }

  /** A request, the ruling on it, and what the next night decides unless something changes. */
  private record PlannedRuling(StoredRequest request, Ruling ruling, Decision decision) {}

  /**
   * Plans a ruling on each of these requests.
   *
   * @param ids the requests, in any case
   * @param policies those of the next night
   * @param today the day on which they are decided at once
   * @throws RefusedException where one of them cannot work, with why
   */
  public static RulingPlan of(
      Workspace workspace, List<String> ids, RulingDraft draft, Policies policies, LocalDate today)
      throws IOException {
    NightIndex index = NightIndexReader.read(workspace);
    List<StoredRequest> requests = new ArrayList<>();
    for (IndexedDecision decision : find(ids, index, workspace, today)) {
      requests.add(StoredRequest.read(workspace, decision));
    }
    List<Ruling> rulings =
        requests.stream()
            .map(each -> draft.on(each.decision().requestId(), ruledRequest(each)))
            .toList();
    List<Decision> decisions = decide(requests, rulings, workspace, policies, today);
    List<PlannedRuling> planned = new ArrayList<>();
    for (int i = 0; i < decisions.size(); i++) {
      planned.add(new PlannedRuling(requests.get(i), rulings.get(i), decisions.get(i)));
    }
    RulingPlan plan = new RulingPlan(draft, index.newestRun(), planned);
    plan.refuseWhatCannotWork();
    return plan;
  }

  /** The last decisions on the requests, which can be ruled on. */
  private static Collection<IndexedDecision> find(
      List<String> ids, NightIndex index, Workspace workspace, LocalDate today) throws IOException {
    PortalWork portal = new PortalWork(index);
    FoundRequests known = FoundRequests.of(workspace, index, ids);
    Map<String, IndexedDecision> found = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (String id : ids) {
      Optional<IndexedDecision> decision = known.find(id);
      if (decision.isEmpty()) {
        faults.add(
            fault(id, Message.of(known.isUnread(id) ? "newRuling.unread" : "newRuling.unknown")));
      } else if (decision.get().outcome() == Outcome.ACCEPTED) {
        faults.add(fault(id, accepted(decision.get(), portal, today)));
      } else {
        found.put(decision.get().requestId(), decision.get());
      }
    }
    refuseAny(faults);
    return found.values();
  }

  /** What can still be done about an amendment that was accepted. */
  private static Message accepted(IndexedDecision decision, PortalWork portal, LocalDate today) {
    LocalDate on = decision.run().asOf();
    return portal
        .undoing(decision.requestId())
        .map(by -> Message.of("newRuling.undone").day("on", on).given("by", by.requestId()))
        .orElseGet(() -> accepted(decision, today).day("on", on));
  }

  private static Message accepted(IndexedDecision decision, LocalDate today) {
    LocalDate start = decision.startDate();
    if (decision.isWithdraw()) {
      return Message.of("newRuling.accepted.withdraw");
    }
    return start == null || start.isAfter(today)
        ? Message.of("newRuling.accepted")
        : Message.of("newRuling.accepted.inForce").day("start", start);
  }

  private static RuledRequest ruledRequest(StoredRequest stored) {
    AmendmentRequest request = stored.request();
    return new RuledRequest(
        stored.decision().contractId(),
        stored.decision().agreement(),
        request.action(),
        new RequestedStart(request.startDate()),
        request.terms());
  }

  private static List<Decision> decide(
      List<StoredRequest> requests,
      List<Ruling> rulings,
      Workspace workspace,
      Policies policies,
      LocalDate today)
      throws IOException {
    List<InputFile> files =
        requests.stream()
            .map(
                each -> new InputFile(each.fileName(), () -> new ByteArrayInputStream(each.file())))
            .toList();
    List<Ruling> all = new ArrayList<>(RulingFile.read(workspace).rulings());
    all.addAll(rulings);
    return BatchRun.run(
            RunRequests.read(files, ReadOptions.DEFAULT),
            workspace.register(),
            new DecisionBasis(today, policies, Rulings.ofWorkspace(all)),
            RegisterOutput.NONE,
            Progress.NONE)
        .decisions();
  }

  private void refuseWhatCannotWork() {
    List<Fault> faults = new ArrayList<>();
    for (PlannedRuling each : rulings) {
      String id = each.ruling().requestId();
      if (!works(each.decision())) {
        faults.add(fault(id, why(each.decision())));
      } else if (isTariffOutsideTerm(each.decision())) {
        faults.add(fault(id, Message.of("newRuling.tariffOutsideTerm")));
      }
    }
    refuseAny(faults);
  }

  private boolean works(Decision decision) {
    return draft.isGranted()
        ? decision.outcome() == Outcome.ACCEPTED
        : decision.reasons().stream().anyMatch(reason -> reason.code() == ReasonCode.REFUSED);
  }

  /** What stands in the way: what is said of the ruling, else the reasons. */
  private Message why(Decision decision) {
    for (Warning warning : decision.warnings()) {
      if (warning.code().isAboutRuling()) {
        return warning.message();
      }
    }
    String key = draft.isGranted() ? "newRuling.noGrant" : "newRuling.noRefusal";
    return Message.of(key)
        .several("why", decision.reasons(), reason -> new Fact.Nested(reason.message()));
  }

  /** Of a day that this ruling gives, where the tariff is affected at all. */
  private boolean isTariffOutsideTerm(Decision decision) {
    Policy policy = decision.subject().policy();
    LocalDate tariffFrom = draft.days().tariffFrom();
    return policy != null
        && tariffFrom != null
        && tariffFrom.equals(decision.dates().tariffFrom())
        && !policy.term().contains(tariffFrom);
  }

  private static Fault fault(String id, Message message) {
    return new Fault(id, Place.NONE, message);
  }

  private static void refuseAny(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
  }

  /** What the next night decides, unless something changes before. */
  public List<Decision> decisions() {
    return rulings.stream().map(PlannedRuling::decision).toList();
  }

  /**
   * What is said of the requests that are granted although their start has passed, or with a tariff
   * from a day before their start.
   */
  public List<Message> unusualDays(LocalDate today) {
    List<Message> unusual = new ArrayList<>();
    for (PlannedRuling each : draft.isGranted() ? rulings : List.<PlannedRuling>of()) {
      String id = each.ruling().requestId();
      LocalDate start = each.decision().startDate();
      LocalDate tariffFrom = each.decision().tariffFrom();
      if (start != null && start.isBefore(today)) {
        unusual.add(Message.of("newRuling.startPassed").given("request", id).day("start", start));
      }
      if (start != null && tariffFrom != null && tariffFrom.isBefore(start)) {
        unusual.add(
            Message.of("newRuling.tariffBeforeStart")
                .given("request", id)
                .day("tariffFrom", tariffFrom)
                .day("start", start));
      }
    }
    return unusual;
  }

  /**
   * Puts the requests back into the inbox, then adds the rulings. The lock keeps the night away
   * meanwhile, and everybody else who adds a line.
   *
   * @param style that of a file that is new
   * @return empty where a night has come since this was planned: nothing was written, and it is to
   *     be planned afresh
   */
  public Optional<WrittenRulings> write(WorkspaceLock lock, RunListener steps, CsvStyle style)
      throws IOException {
    Workspace workspace = lock.workspace();
    if (!NightIndexReader.newestRunId(workspace).equals(newestRun.map(IndexedRun::id))) {
      return Optional.empty();
    }
    workspace.makeFolders();
    InboxWriter inbox = new InboxWriter(workspace, steps);
    for (PlannedRuling each : rulings) {
      inbox.put(each.request().fileName(), each.request().file());
    }
    steps.before(RunStep.ADD_LINES, RunFileNames.RULINGS);
    List<Ruling> added = rulings.stream().map(PlannedRuling::ruling).toList();
    return Optional.of(
        RulingFile.read(workspace).add(added, draft.note(), workspace, newestRun, style));
  }
}
