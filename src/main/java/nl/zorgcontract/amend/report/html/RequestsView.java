package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.decision.Subject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.summary.Mender;
import nl.zorgcontract.amend.report.summary.NextDay;
import nl.zorgcontract.amend.report.text.TermWords;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one outcome: a row each, and under it the explanation, which opens without a
 * script.
 */
final class RequestsView {

  /** A browser lays more rows than these out only where they come into sight. */
  private static final int LONG = 250;

  private final ReportText text;
  private final Outcome outcome;
  private final ExplanationView explanation;
  private final TermWords words;
  private final WorkOrder order;

  /** The columns of days, of which the last one also tells how many days are left. */
  private final List<String> days;

  RequestsView(ReportText text, Outcome outcome, WorkOrder order) {
    this.text = text;
    this.outcome = outcome;
    this.explanation = new ExplanationView(text);
    this.words = new TermWords(text.messages());
    this.order = order;
    this.days =
        switch (outcome) {
          case ACCEPTED -> List.of("received", "tariff_from", "start");
          case REFERRED -> List.of("received", "start", "decideBy");
          default -> List.of("received", "start", "deadline", "proposed_start", "askBy");
        };
  }

  /** The id of a row, to which the work of the day leads. */
  static String rowId(Outcome outcome, int row) {
    return outcome.code() + "-" + (row + 1);
  }

  /** The values of the section; an outcome that no request had has one, too. */
  Map<String, Object> values(ShownDecisions decisions) {
    Map<String, Object> section = new HashMap<>();
    section.put("id", outcome.code());
    section.put("symbol", ReportText.symbol(outcome));
    section.put("title", text.label("outcome." + outcome.code()));
    section.put("total", text.count(decisions.total()));
    section.put("table", decisions.total() == 0 ? null : table(decisions));
    return section;
  }

  private Map<String, Object> table(ShownDecisions decisions) {
    List<Decision> all = decisions.inOrder();
    Map<String, Object> table = new HashMap<>();
    table.put("about", text.label("about." + outcome.code()));
    table.put("matches", matches());
    List<Map<String, String>> headings = headings();
    table.put("headings", headings);
    table.put("columns", headings.size());
    table.put("isLong", all.size() > LONG);
    // One row at a time: all of them with their explanations would fill the memory.
    table.put(
        "rows", IntStream.range(0, all.size()).mapToObj(row -> row(row, all.get(row))).iterator());
    table.put("rest", decisions.total() > all.size() ? rest(all.size(), decisions.total()) : null);
    table.put("file", outcome.code() + ".csv");
    return table;
  }

  /** What the script says of a search, with places for its figures. */
  private String matches() {
    return text.messages()
        .text(Message.of("html.matches").word("shown", "{shown}").word("total", "{total}"));
  }

  private List<Map<String, String>> headings() {
    Stream<String> columns =
        Stream.concat(
            outcome == Outcome.ACCEPTED
                ? Stream.of("request", "practice_name", "agreement", "terms")
                : Stream.of("request", "practice_name", "agreement"),
            days.stream());
    return columns.map(column -> Map.of("heading", text.label("column." + column))).toList();
  }

  private String rest(long shown, long total) {
    return text.messages()
        .text(
            Message.of("html.rest")
                .word("shown", text.count(shown))
                .word("total", text.count(total)));
  }

  private Map<String, Object> row(int number, Decision decision) {
    String id = ReportText.value(decision.request().requestId());
    Map<String, Object> row = new HashMap<>();
    row.put("rowId", rowId(outcome, number));
    addFilters(row, decision);
    row.put("requestId", id);
    row.put("named", id == null ? text.label("noId") : id);
    addPractice(row, decision.subject());
    row.put("agreement", text.agreement(decision));
    row.put("action", text.action(decision.request().asked().action()));
    row.put("terms", outcome == Outcome.ACCEPTED ? terms(decision) : null);
    row.put("days", days.stream().map(column -> day(column, decision)).toList());
    row.put("summary", summary(decision));
    row.put("replaced", replaced(decision));
    row.put("hasRuling", decision.ruling() != null);
    row.put(
        "hasWarning",
        !decision.warnings().stream().allMatch(warning -> warning.code().isForInformation()));
    row.put("explanation", explanation.values(decision));
    return row;
  }

  /** What the script compares with the filters that are set. */
  private void addFilters(Map<String, Object> row, Decision decision) {
    LocalDate askBy = NextDay.askBy(decision);
    row.put("agreementCode", text.agreementCode(decision));
    row.put(
        "reasonFilters",
        decision.reasons().stream()
            .map(
                reason ->
                    ChartsView.reasonFilter(
                        Mender.of(reason.code(), reason.message(), decision.outcome().code()),
                        reason.code()))
            .distinct()
            .collect(Collectors.joining(" ")));
    row.put("askBy", askBy == null ? "" : askBy.toString());
  }

  private Map<String, Object> terms(Decision decision) {
    String terms = words.of(decision.terms(), decision.subject().agreement());
    return Map.of("label", text.label("column.terms"), "text", terms, "isEmpty", terms.isEmpty());
  }

  /** That a later request of the run replaced it; null where none did. */
  private @Nullable String replaced(Decision decision) {
    return outcome != Outcome.ACCEPTED
        ? null
        : order.replacedBy(decision).map(later -> replaced(later, decision)).orElse(null);
  }

  private String replaced(String later, Decision decision) {
    Message message =
        order
            .standingInTheEnd(decision)
            .map(last -> Message.of("html.replacedBy.inTheEnd").given("last", last))
            .orElse(Message.of("html.replacedBy"));
    return text.messages().text(message.given("request", later));
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

  private Map<String, Object> day(String column, Decision decision) {
    LocalDate day = dayOf(column, decision);
    boolean isLast = column.equals(days.get(days.size() - 1));
    Map<String, Object> cell = new HashMap<>();
    cell.put("column", column);
    cell.put("heading", text.label("column." + column));
    cell.put("day", text.day(day));
    cell.put("left", isLast && day != null ? left(day, decision) : null);
    return cell;
  }

  /** How many days are left; of a move by what it gave up, where that would count before. */
  private String left(LocalDate day, Decision decision) {
    LocalDate next = NextDay.of(decision);
    return next == null || next.equals(day)
        ? text.left(day)
        : text.messages()
            .text(Message.of("html.portalBefore").day("day", next).word("left", text.left(next)));
  }

  private static @Nullable LocalDate dayOf(String column, Decision decision) {
    StartOption proposal = decision.proposal();
    return switch (column) {
      case "received" -> decision.receivedOn();
      case "start" -> decision.startDate();
      case "deadline" -> decision.submitByOfStart();
      case "tariff_from" -> decision.newTariffFrom();
      case "proposed_start" -> proposal == null ? null : proposal.startDate();
      default -> NextDay.of(decision);
    };
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
