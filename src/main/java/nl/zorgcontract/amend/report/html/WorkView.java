package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.summary.NextDay;
import nl.zorgcontract.amend.report.summary.PortalCount;
import nl.zorgcontract.amend.report.summary.WorkCounter;

/** The work of the day: a card for each kind, with its next day and its first requests. */
final class WorkView {

  private static final int MOST_ITEMS = 5;

  private final ReportText text;
  private final WorkCounter work;
  private final WorkOrder order;
  private final PortalCount portal;

  WorkView(ReportText text, WorkCounter work, WorkOrder order, PortalCount portal) {
    this.text = text;
    this.work = work;
    this.order = order;
    this.portal = portal;
  }

  Map<String, Object> card(Outcome outcome, ShownDecisions decisions) {
    long all = decisions.total();
    long total =
        switch (outcome) {
          case ACCEPTED -> portal.toSet();
          case REJECTED -> all - work.ownErrors();
          default -> all;
        };
    Map<String, Object> card = new HashMap<>();
    card.put("outcome", outcome.code());
    card.put("symbol", ReportText.symbol(outcome));
    card.put("title", text.label("work." + outcome.code()));
    card.put("name", text.outcome(outcome));
    card.put("total", text.count(total));
    card.put("isEmpty", outcome == Outcome.ACCEPTED ? isPortalDone() : all == 0);
    card.put("lines", lines(outcome, total));
    card.put("items", items(outcome, decisions.inOrder()));
    card.put(
        "all",
        all > MOST_ITEMS
            ? text.messages().text(Message.of("html.work.all").word("count", text.count(all)))
            : null);
    return card;
  }

  private boolean isPortalDone() {
    return portal.toSet() + portal.toUndo() == 0;
  }

  /** The next day, and how many are past theirs; before them, what is to be taken back. */
  private List<Map<String, Object>> lines(Outcome outcome, long total) {
    NavigableMap<LocalDate, Long> days = work.days(outcome);
    List<Map<String, Object>> lines = new ArrayList<>();
    if (outcome == Outcome.ACCEPTED && portal.toUndo() > 0) {
      String key = portal.isExact() ? "html.work.undo" : "html.work.undo.ifSet";
      lines.add(line(Message.of(key).word("count", text.count(portal.toUndo()))));
    }
    Map.Entry<LocalDate, Long> next = days.ceilingEntry(text.asOf());
    if (next != null) {
      lines.add(
          line(
              Message.of("html.work." + outcome.code() + ".next")
                  .day("day", next.getKey())
                  .word("left", text.left(next.getKey()))
                  .word("count", text.count(next.getValue()))
                  .word("total", text.count(total))));
    }
    long over = days.headMap(text.asOf(), false).values().stream().mapToLong(Long::longValue).sum();
    if (over > 0) {
      String key = "html.work." + outcome.code() + ".over";
      lines.add(line(Message.of(key).word("count", text.count(over))));
    }
    if (outcome == Outcome.REJECTED && work.ownErrors() > 0) {
      lines.add(
          line(Message.of("html.work.rejected.own").word("count", text.count(work.ownErrors()))));
    }
    return lines;
  }

  private Map<String, Object> line(Message message) {
    return Map.of("line", text.messages().text(message));
  }

  /**
   * The requests that come first. Those for which it is too late stand behind those that can be
   * helped; what should have been in the portal already comes first.
   */
  private List<Map<String, Object>> items(Outcome outcome, List<Decision> all) {
    return IntStream.range(0, all.size())
        .boxed()
        .filter(row -> isWork(all.get(row)))
        .sorted(
            Comparator.comparing((Integer row) -> isTooLate(all.get(row)))
                .thenComparing(row -> ShownDecisions.day(all.get(row))))
        .limit(MOST_ITEMS)
        .map(row -> item(outcome, all.get(row), row))
        .toList();
  }

  /**
   * Whether a request is work: an accepted one that no later one replaced, or that undoes one; a
   * rejected one that is told to the practice.
   */
  private boolean isWork(Decision decision) {
    if (decision.outcome() != Outcome.ACCEPTED) {
      return Mender.isForPractice(decision);
    }
    boolean isWithdraw = decision.request().asked().action() == Action.WITHDRAW;
    return order.replacedBy(decision).isEmpty()
        && (!isWithdraw || (portal.toUndo() > 0 && order.undoesEarlierRun(decision)));
  }

  private boolean isTooLate(Decision decision) {
    return decision.outcome() != Outcome.ACCEPTED
        && ShownDecisions.day(decision).isBefore(text.asOf());
  }

  private Map<String, Object> item(Outcome outcome, Decision decision, int row) {
    LocalDate day = NextDay.of(decision);
    String id = ReportText.value(decision.request().requestId());
    Map<String, Object> item = new HashMap<>();
    item.put("row", RequestsView.rowId(outcome, row));
    item.put("requestId", id == null ? text.label("noId") : id);
    String practice = decision.subject().practiceName();
    item.put(
        "practice", ReportText.value(practice.isEmpty() ? decision.subject().agbCode() : practice));
    item.put("agreement", text.agreement(decision));
    item.put("action", text.action(decision.request().asked().action()));
    item.put("left", day == null ? null : text.left(day));
    return item;
  }
}
