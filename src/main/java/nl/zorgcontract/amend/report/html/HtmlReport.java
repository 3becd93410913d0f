package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.summary.CountedAgreements;
import nl.zorgcontract.amend.report.summary.PracticeTally;
import nl.zorgcontract.amend.report.summary.Summary;
import nl.zorgcontract.amend.report.summary.WorkCounter;
import nl.zorgcontract.amend.request.ReceivedAt;

/**
 * Makes {@code report.html}: what a run leaves to do, for people. One file that needs nothing
 * beside it: what is to be done by when, the figures, and the first {@value #MOST_ROWS} requests of
 * each outcome with their whole explanation. It reads well without its script, which only searches,
 * filters, sorts and prints.
 *
 * <p>Decisions are given one by one; only those that are shown are kept. Not for several threads at
 * once.
 */
public final class HtmlReport {

  /** So many requests of an outcome are shown; all of them stand in its CSV file. */
  static final int MOST_ROWS = 1000;

  /** The outcomes that have a table, in the order in which a day's work is done. */
  static final List<Outcome> TABLES = List.of(Outcome.ACCEPTED, Outcome.REFERRED, Outcome.REJECTED);

  private final Messages messages;
  private final WorkOrder order;
  private final PracticeTally practices;
  private final Map<Outcome, ShownDecisions> shown = new EnumMap<>(Outcome.class);
  private final Map<String, LocalizedText> agreementNames = new TreeMap<>();
  private final CountedAgreements counted;
  private final WorkCounter work = new WorkCounter();
  private long padded;

  /**
   * A report in the language of these messages.
   *
   * @param order knows what the accepted requests replaced, once all are known
   * @param practices counts them, likewise
   */
  public HtmlReport(
      Messages messages, WorkOrder order, PracticeTally practices, CountedAgreements counted) {
    this.counted = counted;
    this.messages = messages.onPage();
    this.order = order;
    this.practices = practices;
    TABLES.forEach(outcome -> shown.put(outcome, new ShownDecisions(outcome, MOST_ROWS)));
  }

  /** Takes one decision up, in the order of the input. */
  public void add(Decision decision) {
    work.add(decision);
    if (decision.warnings().stream().anyMatch(each -> each.code().isForInformation())) {
      padded++;
    }
    Agreement agreement = counted.of(decision);
    if (agreement != null) {
      agreementNames.putIfAbsent(agreement.code(), agreement.name());
    }
    ShownDecisions table = shown.get(decision.outcome());
    if (table != null) {
      table.add(decision);
    }
  }

  /** Takes up that an accepted request is to be set in the portal: no later one replaced it. */
  public void addPortalWork(Decision accepted) {
    work.addPortalWork(accepted);
  }

  /**
   * Writes the page.
   *
   * @param out takes the text; neither flushed nor closed
   * @param summary the figures of the same decisions
   */
  public void write(Writer out, Summary summary) throws IOException {
    ReportText text = new ReportText(messages, dayOf(summary), counted);
    WorkView workView = new WorkView(text, work, order, summary.portal());
    Map<String, Object> page = new PageView(text, summary, work.insurers()).values();
    addNotices(page, text, summary);
    page.put(
        "work", TABLES.stream().map(outcome -> workView.card(outcome, shown(outcome))).toList());
    page.put("charts", new ChartsView(text, agreementNames).values(summary, work, practices));
    page.put(
        "sections",
        TABLES.stream()
            .map(outcome -> new RequestsView(text, outcome, order).values(shown(outcome)))
            .toList());
    new ReportTemplate(text).write(page, out);
  }

  private ShownDecisions shown(Outcome outcome) {
    return Objects.requireNonNull(shown.get(outcome));
  }

  /** The as-of day of a run; where its options do not tell, the day on which it ended. */
  private static LocalDate dayOf(Summary summary) {
    return summary.run().options().get("as-of") instanceof Value.Text day
        ? LocalDate.parse(day.text())
        : LocalDate.ofInstant(summary.run().finishedAt(), ReceivedAt.AMSTERDAM);
  }

  /** What concerns the whole run; that AGB codes got their zero back is told once for all. */
  private void addNotices(Map<String, Object> page, ReportText text, Summary summary) {
    List<Message> notices = new ArrayList<>();
    summary.warnings().forEach(warning -> notices.add(warning.located()));
    if (padded > 0) {
      notices.add(Message.of("html.agbPadded").word("count", text.count(padded)));
    }
    page.put("hasNotices", !notices.isEmpty());
    page.put("notices", notices.stream().map(text.messages()::text).toList());
  }
}
