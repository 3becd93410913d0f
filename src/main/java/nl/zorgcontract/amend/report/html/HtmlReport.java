package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.report.ShownDecisions;
import nl.zorgcontract.amend.report.Summary;
import nl.zorgcontract.amend.report.TimingCounter;

/**
 * Makes {@code report.html}: what a run decided, for people. One file that needs nothing beside it:
 * counts, charts, and the first {@value #MOST_ROWS} requests of each outcome with their whole
 * explanation. It reads well without its script, which only searches and sorts.
 *
 * <p>Decisions are given one by one; only those that are shown are kept. Not for several threads at
 * once.
 */
public final class HtmlReport {

  /** So many requests of an outcome are shown; all of them stand in its CSV file. */
  static final int MOST_ROWS = 1000;

  /** The outcomes that have a table, those that ask for attention first. */
  static final List<Outcome> TABLES = List.of(Outcome.REJECTED, Outcome.REFERRED, Outcome.ACCEPTED);

  private final Messages messages;
  private final Map<Outcome, ShownDecisions> shown = new EnumMap<>(Outcome.class);
  private final Map<String, LocalizedText> agreementNames = new TreeMap<>();
  private final TimingCounter timing = new TimingCounter();

  /** A report in the language of these messages. */
  public HtmlReport(Messages messages) {
    this.messages = messages.isolated();
    TABLES.forEach(outcome -> shown.put(outcome, new ShownDecisions(MOST_ROWS)));
  }

  /** Takes one decision up, in the order of the input. */
  public void add(Decision decision) {
    timing.add(decision);
    Agreement agreement = decision.subject().agreement();
    if (agreement != null) {
      agreementNames.putIfAbsent(agreement.code(), agreement.name());
    }
    ShownDecisions table = shown.get(decision.outcome());
    if (table != null) {
      table.add(decision);
    }
  }

  /**
   * Writes the page.
   *
   * @param out takes the text; neither flushed nor closed
   * @param summary the figures of the same decisions
   */
  public void write(Writer out, Summary summary) throws IOException {
    ReportText text = new ReportText(messages);
    Map<String, Object> page = new PageView(text, summary).values();
    page.put("charts", new ChartsView(text, agreementNames).values(summary.counts(), timing));
    page.put("sections", TABLES.stream().map(outcome -> section(text, outcome)).toList());
    new ReportTemplate(text).write(page, out);
  }

  private Map<String, Object> section(ReportText text, Outcome outcome) {
    return new RequestsView(text, outcome)
        .values(shown.getOrDefault(outcome, new ShownDecisions(0)));
  }
}
