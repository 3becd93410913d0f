package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.RequestView;
import nl.zorgcontract.amend.report.ShownDecisions;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one outcome: a row each, and under it the explanation, which opens without a
 * script.
 */
final class RequestsView {

  private final ReportText text;
  private final Outcome outcome;
  private final ExplanationView explanation;

  /** What the last column tells: from when the tariff applies, or when it would be possible. */
  private final String lastColumn;

  RequestsView(ReportText text, Outcome outcome) {
    this.text = text;
    this.outcome = outcome;
    this.explanation = new ExplanationView(text);
    this.lastColumn = outcome == Outcome.ACCEPTED ? "tariff" : "possible";
  }

  /** The values of the section; an outcome that no request had has one, too. */
  Map<String, Object> values(ShownDecisions decisions) {
    Map<String, Object> section = new HashMap<>();
    section.put("id", outcome.code());
    section.put("title", text.label("outcome." + outcome.code()));
    section.put("total", text.count(decisions.total()));
    section.put("table", decisions.total() == 0 ? null : table(decisions));
    return section;
  }

  private Map<String, Object> table(ShownDecisions decisions) {
    Map<String, Object> table = new HashMap<>();
    table.put("about", text.label("about." + outcome.code()));
    table.put("matches", matches());
    table.put("headings", headings());
    // One row at a time: all of them with their explanations would fill the memory.
    table.put("rows", decisions.first().stream().map(this::row).iterator());
    table.put("rest", decisions.isCut() ? rest(decisions) : null);
    table.put("file", outcome.code() + ".csv");
    return table;
  }

  /** What the script says of a search, with places for its figures. */
  private String matches() {
    return text.messages()
        .text(Message.of("html.matches").word("shown", "{shown}").word("total", "{total}"));
  }

  private List<Map<String, String>> headings() {
    return Stream.of(
            "request", "practice", "agreement", "received", "start", "deadline", lastColumn)
        .map(column -> Map.of("heading", text.label("column." + column)))
        .toList();
  }

  private String rest(ShownDecisions decisions) {
    return text.messages()
        .text(
            Message.of("html.rest")
                .word("shown", text.count(decisions.first().size()))
                .word("total", text.count(decisions.total())));
  }

  private Map<String, Object> row(Decision decision) {
    RequestView asked = RequestView.of(decision);
    Map<String, Object> row = new HashMap<>();
    row.put("requestId", ReportText.value(asked.requestId()));
    addPractice(row, decision.subject());
    row.put("agreement", agreement(decision, asked));
    row.put(
        "action",
        asked.action() == null ? null : text.messages().text("action." + asked.actionCode()));
    row.put("days", days(decision));
    row.put("summary", summary(decision));
    row.put("hasRuling", decision.ruling() != null);
    row.put("hasWarning", !decision.warnings().isEmpty());
    row.put("explanation", explanation.values(decision));
    return row;
  }

  /** The practice by its name and AGB code; where neither is known, by its contract. */
  private static void addPractice(Map<String, Object> row, Subject subject) {
    boolean isNamed = !subject.practiceName().isEmpty();
    boolean isKnown = isNamed || subject.agbCode() != null;
    row.put("practiceName", isNamed ? ReportText.value(subject.practiceName()) : null);
    row.put("agbCode", ReportText.value(subject.agbCode()));
    row.put("agbClass", isNamed ? "agb under" : "agb");
    row.put("contractId", isKnown ? null : ReportText.value(subject.contractId()));
    row.put("anyPractice", isKnown || subject.contractId() != null);
  }

  private @Nullable String agreement(Decision decision, RequestView asked) {
    return decision.subject().agreement() == null
        ? ReportText.value(asked.agreement())
        : text.messages().text(decision.subject().agreement().name());
  }

  private List<Map<String, Object>> days(Decision decision) {
    return List.of(
        day("received", decision.receivedOn()),
        day("start", decision.startDate()),
        day("deadline", decision.submitBy()),
        day(lastColumn, lastDay(decision)));
  }

  private @Nullable LocalDate lastDay(Decision decision) {
    Proposal proposal = decision.proposal();
    if (outcome == Outcome.ACCEPTED) {
      return decision.tariffFrom();
    }
    return proposal == null ? null : proposal.startDate();
  }

  private Map<String, Object> day(String column, @Nullable LocalDate day) {
    Map<String, Object> cell = new HashMap<>();
    cell.put("column", column);
    cell.put("heading", text.label("column." + column));
    cell.put("day", text.day(day));
    return cell;
  }

  private String summary(Decision decision) {
    if (decision.reasons().isEmpty()) {
      return text.label("explanation");
    }
    String reasons =
        decision.reasons().stream()
            .map(reason -> text.messages().text("code." + reason.code()))
            .distinct()
            .collect(Collectors.joining("; "));
    int second = reasons.offsetByCodePoints(0, 1);
    return reasons.substring(0, second).toUpperCase(Locale.ROOT) + reasons.substring(second);
  }
}
