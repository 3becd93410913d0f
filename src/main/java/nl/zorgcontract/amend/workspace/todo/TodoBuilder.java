package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;
import nl.zorgcontract.amend.policy.rule.Truth;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import nl.zorgcontract.amend.workspace.night.IndexedRun;
import nl.zorgcontract.amend.workspace.night.LaterWithdraws;
import nl.zorgcontract.amend.workspace.night.NightIndex;
import nl.zorgcontract.amend.workspace.night.PortalEntry;
import nl.zorgcontract.amend.workspace.night.PortalWork;
import nl.zorgcontract.amend.workspace.todo.RulingFile.LastRuling;
import org.jspecify.annotations.Nullable;

/** Gathers what awaits a person in a workspace. */
final class TodoBuilder {

  /** What ends within so many days is listed. */
  private static final int LAPSING_DAYS = 90;

  private final Workspace workspace;
  private final LocalDate today;
  private final TodoFilter filter;
  private final RulingFile rulings;
  private final NightIndex index;
  private final List<TodoItem> items = new ArrayList<>();
  private final List<TodoItem> ruled = new ArrayList<>();

  /** Gathers by the index of a workspace, of which the rulings are read. */
  TodoBuilder(Workspace workspace, NightIndex index, LocalDate today, TodoFilter filter)
      throws IOException {
    this.workspace = workspace;
    this.today = today;
    this.filter = filter;
    this.rulings = RulingFile.read(workspace);
    this.index = index;
  }

  private void add(List<TodoItem> list, TodoItem item) {
    if (filter.lets(item)) {
      list.add(item);
    }
  }

  Todo build() {
    List<String> doneUnseen = filter.letsDone() ? List.copyOf(index.doneUnseen()) : List.of();
    return new Todo(today, items, ruled, doneUnseen);
  }

  /** Adds everything but what lapses. */
  void addAll() throws IOException {
    gather(rulings.last(today, rulings.knownTo(workspace, index.newestRun())));
  }

  /**
   * Likewise, where the last run of the index is not committed yet. It goes by every ruling that is
   * there; what it refuses is not in the quarantine yet.
   */
  void addAllAfter(IndexedRun run) throws IOException {
    gather(rulings.last(today, ruling -> true));
    run.quarantined().forEach(name -> addQuarantined(name, run.asOf()));
  }

  private void gather(Map<String, LastRuling> lastRulings) throws IOException {
    Map<String, LastRuling> untold = new LinkedHashMap<>(lastRulings);
    LaterWithdraws withdraws = new LaterWithdraws(index);
    PortalWork portal = new PortalWork(index);
    for (IndexedDecision decision : index.decisions()) {
      if (decision.outcome() == Outcome.REFERRED) {
        addReferred(decision, untold.remove(decision.requestId()), withdraws);
      } else if (portal.awaits(decision)) {
        addAccepted(decision, portal.heldInSpiteOf(decision));
      }
    }
    for (IndexedDecision decision : index.awaitingInsurer()) {
      addReceipt(decision, untold.remove(decision.requestId()));
    }
    Set<String> unseen = rulings.requestIds();
    index.removeSeen(unseen);
    untold.forEach(
        (id, last) -> {
          if (unseen.contains(id)) {
            add(items, onRuling(id, last, List.of(ruling("todo.rulingUnused", last.ruling()))));
          } else if (last.isNew()) {
            add(ruled, onRuling(id, last, awaitsNight(last)));
          }
        });
    addQuarantine();
  }

  private static TodoItem item(
      TodoKind kind, IndexedDecision decision, @Nullable LocalDate due, List<Message> remarks) {
    String id = decision.requestId();
    LocalDate since = decision.run().asOf();
    return new TodoItem(kind, id, since, decision.startDate(), due, decision, remarks);
  }

  /** Work in the portal, due before the first day on which the portal would be wrong. */
  private void addAccepted(IndexedDecision decision, List<PortalEntry> held) {
    LocalDate first = decision.startDate();
    List<Message> remarks = new ArrayList<>();
    for (PortalEntry entry : held) {
      LocalDate start = entry.startDate();
      if (start != null && (first == null || decision.isWithdraw() || start.isBefore(first))) {
        first = start;
      }
      remarks.add(held(entry));
    }
    add(
        items,
        item(TodoKind.ACCEPTED, decision, first == null ? null : first.minusDays(1), remarks));
  }

  private static Message held(PortalEntry entry) {
    LocalDate start = entry.startDate();
    return start == null
        ? Message.of("todo.portal.holds").given("request", entry.requestId())
        : Message.of("todo.portal.holdsFrom")
            .given("request", entry.requestId())
            .day("start", start);
  }

  private void addReferred(
      IndexedDecision decision, @Nullable LastRuling last, LaterWithdraws withdraws) {
    if (last != null && last.isNew()) {
      add(ruled, item(TodoKind.REFERRED, decision, null, awaitsNight(last)));
      return;
    }
    List<Message> remarks = reasons(decision);
    LocalDate start = decision.startDate();
    LocalDate due = start != null && start.isAfter(today) ? start.minusDays(1) : null;
    if (start == null) {
      remarks.add(Message.of("todo.noStart"));
    } else if (due == null) {
      remarks.add(Message.of("todo.startPassed").day("start", start));
    }
    withdraws
        .of(decision)
        .ifPresent(
            by -> remarks.add(Message.of("todo.withdrawn").given("request", by.requestId())));
    if (last != null) {
      remarks.add(ruling("todo.rulingNotUsed", last.ruling()));
    }
    add(items, item(TodoKind.REFERRED, decision, due, remarks));
  }

  /** A request of which the receipt is to be corrected, unless it was refused since. */
  private void addReceipt(IndexedDecision decision, @Nullable LastRuling last) {
    if (last != null && last.isNew()) {
      add(ruled, item(TodoKind.RECEIPT, decision, null, awaitsNight(last)));
      return;
    }
    List<Message> remarks = reasons(decision);
    remarks.add(Message.of("todo.receipt"));
    add(items, item(TodoKind.RECEIPT, decision, null, remarks));
  }

  private static List<Message> reasons(IndexedDecision decision) {
    List<Message> reasons = new ArrayList<>();
    for (String code : decision.reasonCodes()) {
      reasons.add(Message.of("code." + code));
    }
    return reasons;
  }

  private static List<Message> awaitsNight(LastRuling last) {
    return List.of(ruling("todo.awaitsNight", last.ruling()));
  }

  private static Message ruling(String key, Ruling ruling) {
    return Message.of(key)
        .given("request", ruling.requestId())
        .given("by", ruling.ruledBy().name())
        .day("on", ruling.ruledBy().on())
        .nested("ruling", ruling.isGranted() ? "todo.granted" : "todo.refused");
  }

  /**
   * Of a ruling on a request that is not listed: one that was rejected, or that nobody has seen.
   */
  private static TodoItem onRuling(String id, LastRuling last, List<Message> remarks) {
    LocalDate on = last.ruling().ruledBy().on();
    return new TodoItem(TodoKind.RULINGS, id, on, null, null, null, remarks);
  }

  private void addQuarantine() throws IOException {
    Map<String, LocalDate> since = new LinkedHashMap<>();
    Path folder = workspace.quarantine();
    if (Files.isDirectory(folder)) {
      for (Path file : Disk.list(folder)) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !workspace.isReason(file)) {
          since.put(file.getFileName().toString(), changedOn(file));
        }
      }
    }
    for (IndexedRun run : index.runs()) {
      run.quarantined().forEach(name -> since.computeIfPresent(name, (file, day) -> run.asOf()));
    }
    since.forEach(this::addQuarantined);
  }

  private void addQuarantined(String name, LocalDate since) {
    String reason = Workspace.reasonName(name);
    List<Message> remarks =
        Disk.isThere(workspace.quarantine().resolve(reason))
            ? List.of(Message.of("todo.quarantine").given("reason", reason))
            : List.of();
    add(items, new TodoItem(TodoKind.QUARANTINE, name, since, null, null, null, remarks));
  }

  private static LocalDate changedOn(Path file) throws IOException {
    Instant changed = Files.getLastModifiedTime(file).toInstant();
    return LocalDate.ofInstant(changed, ReceivedAt.AMSTERDAM);
  }

  /** Adds the approvals and the policies that end soon. */
  void addLapsing(List<Policy> policies) {
    Set<String> seen = new TreeSet<>();
    for (Policy policy : policies) {
      if (endsSoon(policy.term().end())) {
        addLapsing(policy.id(), policy.term().end(), "todo.policyEnds");
      }
      for (ApprovedList list : policy.on(today).lists().values()) {
        for (Approval approval : list.entries()) {
          LocalDate until = approval.until();
          if (until != null
              && endsSoon(until)
              && list.holds(approval.name(), until.plusDays(1)) != Truth.TRUE
              && seen.add(list.name() + "\t" + approval.name())) {
            addLapsing(list.name() + ": " + approval.name(), until, "todo.approvalEnds");
          }
        }
      }
    }
  }

  private boolean endsSoon(LocalDate end) {
    return !end.isBefore(today) && !end.isAfter(today.plusDays(LAPSING_DAYS));
  }

  private void addLapsing(String name, LocalDate end, String remark) {
    Message message = Message.of(remark).day("end", end);
    add(items, new TodoItem(TodoKind.LAPSING, name, null, null, end, null, List.of(message)));
  }
}
