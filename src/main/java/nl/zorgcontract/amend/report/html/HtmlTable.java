package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.report.RequestView;
import nl.zorgcontract.amend.report.ShownDecisions;
import org.jspecify.annotations.Nullable;

/**
 * The requests of one outcome: a row each, and under it the explanation, which opens without a
 * script.
 */
final class HtmlTable {

  private static final int COLUMNS = 7;

  private final HtmlPage page;
  private final Html html;
  private final Outcome outcome;
  private final HtmlExplanation explanation;

  HtmlTable(HtmlPage page, Outcome outcome) {
    this.page = page;
    this.html = page.html();
    this.outcome = outcome;
    this.explanation = new HtmlExplanation(page);
  }

  /** Writes the section, of an outcome that no request had, too. */
  void write(ShownDecisions decisions) throws IOException {
    String id = outcome.code();
    html.open("section", "decisions " + id).with("id", id).with("aria-labelledby", id + "-title");
    html.open("h2").with("id", id + "-title").text(page.plural(outcome));
    html.element("span", "badge", page.count(decisions.total())).close();
    if (decisions.total() == 0) {
      html.element("p", "none", page.label("none"));
    } else {
      html.open("p", "note").text(page.label("about." + id)).text(" ");
      html.open("span", "matches").with("role", "status").with("hidden", "");
      html.with("data-text", matches()).close().close().line();
      writeTable(decisions.first());
      writeRest(decisions);
    }
    html.close().line();
  }

  /** What the script says of a search, with places for its figures. */
  private String matches() {
    return page.messages()
        .text(Message.of("html.matches").word("shown", "{shown}").word("total", "{total}"));
  }

  private void writeTable(List<Decision> decisions) throws IOException {
    html.open("table", "rows").open("caption", "unseen").text(page.plural(outcome)).close();
    html.open("thead").open("tr");
    for (String heading :
        List.of("request", "practice", "agreement", "received", "start", "deadline", last())) {
      html.open("th").with("scope", "col").text(page.label("column." + heading)).close();
    }
    html.close().close().line();
    for (Decision decision : decisions) {
      writeRow(decision);
    }
    html.close().line();
  }

  private String last() {
    return outcome == Outcome.ACCEPTED ? "tariff" : "possible";
  }

  private void writeRow(Decision decision) throws IOException {
    RequestView asked = RequestView.of(decision);
    html.open("tbody").open("tr");
    html.open("th").with("scope", "row");
    writeValue(asked.requestId(), page.label("noId"));
    html.close();
    cell("practice");
    writePractice(decision);
    html.close();
    cell("agreement");
    writeAgreement(decision, asked);
    html.close();
    writeDay("received", decision.receivedOn());
    writeDay("start", decision.startDate());
    writeDay("deadline", decision.submitBy());
    Proposal proposal = decision.proposal();
    writeDay(
        last(),
        outcome == Outcome.ACCEPTED
            ? decision.tariffFrom()
            : proposal == null ? null : proposal.startDate());
    html.close();
    html.open("tr", "more").open("td").with("colspan", COLUMNS).open("details");
    html.open("summary").text(summary(decision));
    writeBadges(decision);
    html.close();
    explanation.write(decision);
    html.close().close().close().close().line();
  }

  private void writePractice(Decision decision) throws IOException {
    String name = decision.subject().practiceName();
    String agbCode = decision.subject().agbCode();
    if (!name.isEmpty()) {
      html.value(cut(name));
    }
    if (agbCode != null) {
      html.open("span", name.isEmpty() ? "agb" : "agb under").value(cut(agbCode)).close();
    } else if (name.isEmpty()) {
      writeValue(decision.subject().contractId(), "–");
    }
  }

  private void writeAgreement(Decision decision, RequestView asked) throws IOException {
    if (decision.subject().agreement() != null) {
      html.value(page.messages().text(decision.subject().agreement().name()));
    } else {
      writeValue(asked.agreement(), "–");
    }
    if (asked.action() != null) {
      html.open("span", "under").text(page.messages().text("action." + asked.actionCode())).close();
    }
  }

  private void writeValue(@Nullable String value, String otherwise) throws IOException {
    if (value == null) {
      html.element("span", "none", otherwise);
    } else {
      html.value(cut(value));
    }
  }

  private static String cut(String value) {
    return Sanitizer.cut(value, 2 * Messages.LONGEST_VALUE);
  }

  private void writeDay(String column, @Nullable LocalDate day) throws IOException {
    cell(column);
    if (day == null) {
      html.element("span", "none", "–");
    } else {
      page.day(day);
    }
    html.close();
  }

  /** On a narrow screen a cell bears its own heading. */
  private void cell(String column) throws IOException {
    html.open("td", column).with("data-label", page.label("column." + column));
  }

  private String summary(Decision decision) {
    if (decision.reasons().isEmpty()) {
      return page.label("explanation");
    }
    String reasons =
        decision.reasons().stream()
            .map(reason -> page.messages().text("code." + reason.code()))
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.substring(0, reasons.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
        + reasons.substring(1);
  }

  private void writeBadges(Decision decision) throws IOException {
    if (!decision.exceptions().isEmpty()) {
      html.text(" ").element("span", "badge", page.label("badge.exception"));
    }
    if (!decision.warnings().isEmpty()) {
      html.text(" ").element("span", "badge warning", page.label("badge.warning"));
    }
  }

  private void writeRest(ShownDecisions decisions) throws IOException {
    if (decisions.isCut()) {
      String file = outcome.code() + ".csv";
      html.open("p", "rest");
      html.text(
          page.messages()
              .text(
                  Message.of("html.rest")
                      .word("shown", page.count(decisions.first().size()))
                      .word("total", page.count(decisions.total()))));
      html.text(" ").open("a").with("href", file).text(file).close().close();
    }
  }
}
