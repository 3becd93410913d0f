package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Revision;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.OtherDecisions.EarlierDecision;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.report.text.Explanation;
import nl.zorgcontract.amend.report.text.Explanation.Check;
import nl.zorgcontract.amend.report.text.Explanation.DerivedDay;
import org.jspecify.annotations.Nullable;

/** Prints explanations: for people, as JSON or as CSV. */
public final class ExplanationReport {

  private static final List<String> ASKED =
      List.of(
          "requestId",
          "outcome",
          "contractId",
          "agbCode",
          "agreement",
          "action",
          "amends",
          "requestedStart",
          "policy",
          "file");

  private final String run;
  private final List<Explanation> explanations;
  private final OtherDecisions others;

  /**
   * A report of these, in their order.
   *
   * @param run the name of the run's folder
   */
  public ExplanationReport(String run, List<Explanation> explanations, OtherDecisions others) {
    this.run = run;
    this.explanations = List.copyOf(explanations);
    this.others = others;
  }

  public void print(Appendable out, Screen screen) throws IOException {
    boolean first = true;
    for (Explanation each : explanations) {
      out.append(first ? "" : "\n");
      first = false;
      printHead(out, screen, each);
      printDays(out, screen, each);
      printChecks(out, screen, each);
      for (String warning : each.warnings()) {
        screen.text(out, warning(screen, warning));
      }
    }
  }

  private static String warning(Screen screen, String text) {
    return screen.messages().text(Message.of("screen.warning").word("message", text));
  }

  /** The outcome, what decided it, and what was asked. */
  private void printHead(Appendable out, Screen screen, Explanation each) throws IOException {
    StoredDecision decision = each.decision();
    ScreenTable table = screen.labels();
    row(table, screen, "requestId", decision.text("requestId"));
    addOutcome(table, screen, String.valueOf(decision.text("outcome")));
    addReasons(table, screen, each);
    row(table, screen, "referred_to", each.referredTo());
    others.later().forEach(message -> row(table, screen, "later", screen.messages().text(message)));
    for (EarlierDecision earlier : others.earlier()) {
      row(table, screen, "earlier", screen.messages().text(earlier.told(screen.messages())));
    }
    row(table, screen, "agreement", each.agreement());
    row(table, screen, "action", screen.labelOf("action", decision.text("action")));
    row(table, screen, "amends", decision.text("amends"));
    row(table, screen, "askedStart", askedStart(screen, decision));
    row(table, screen, "terms", each.terms());
    row(table, screen, "contract", decision.text("contractId"));
    row(table, screen, "agb_code", decision.text("agbCode"));
    row(table, screen, "policy", each.policy());
    row(table, screen, "revision", revision(screen, each.revision()));
    row(table, screen, "run", run);
    row(table, screen, "file", screen.messages().text(place(decision)));
    table.print(out);
  }

  private static @Nullable String askedStart(Screen screen, StoredDecision decision) {
    LocalDate asked = decision.day("requestedStart");
    if (asked != null) {
      return screen.messages().text(asked);
    }
    return decision.isWithdraw() ? null : screen.label("asSoonAsPossible");
  }

  private static void addOutcome(ScreenTable table, Screen screen, String code) {
    Outcome outcome = Outcome.valueOf(code.toUpperCase(Locale.ROOT));
    table.row(screen.label("outcome"), screen.messages().text("outcome." + code)).paint(1, outcome);
  }

  private static Message place(StoredDecision decision) {
    return Message.of("html.place")
        .word("file", String.valueOf(decision.text("file")))
        .word("line", decision.line());
  }

  private static void addReasons(ScreenTable table, Screen screen, Explanation each) {
    List<Check> deciding = each.deciding();
    if (deciding.isEmpty()) {
      AppliedRuling ruling = each.decision().ruling();
      String why =
          ruling == null || ruling.reasons().isEmpty()
              ? screen.label("allPassed")
              : screen.messages().text(DecisionText.granted(ruling));
      row(table, screen, "reason", why);
    }
    for (Check check : deciding) {
      row(table, screen, "reason", check.found());
      String source = check.source();
      row(table, screen, "ruleSource", source);
    }
  }

  private static @Nullable String revision(Screen screen, @Nullable Revision revision) {
    return revision == null
        ? null
        : revision.from() + ": " + screen.messages().text(revision.text());
  }

  private static void row(ScreenTable table, Screen screen, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      table.row(screen.label(label), text);
    }
  }

  private static void printDays(Appendable out, Screen screen, Explanation each)
      throws IOException {
    if (each.days().isEmpty()) {
      return;
    }
    screen.title(out, screen.label("days"));
    ScreenTable table =
        screen.table(new ScreenColumn("", Align.LEFT), new ScreenColumn("", Align.LEFT));
    for (DerivedDay day : each.days()) {
      List<String> details = new ArrayList<>();
      details.add(day.how());
      addSource(details, screen, day.source());
      String label = screen.messages().text("explain.label." + day.name());
      table.row(label, screen.messages().text(day.day())).under(details);
    }
    table.print(out);
  }

  private static void printChecks(Appendable out, Screen screen, Explanation each)
      throws IOException {
    screen.title(out, screen.label("checks"));
    ScreenTable table = screen.tableOf("result", "check");
    for (Check check : each.checks()) {
      List<String> details = new ArrayList<>();
      if (!check.found().isEmpty()) {
        details.add(check.found());
      }
      addSource(details, screen, check.source());
      table
          .row(
              screen.messages().text("explain.result." + check.result().code()),
              screen.messages().text("explain.check." + check.code()))
          .paint(0, colour(check))
          .under(details);
    }
    table.print(out);
  }

  private static @Nullable Outcome colour(Check check) {
    return switch (check.result()) {
      case PASSED -> Outcome.ACCEPTED;
      case FAILED -> Outcome.REJECTED;
      case SET_ASIDE -> Outcome.REFERRED;
      case NOT_APPLICABLE -> null;
    };
  }

  private static void addSource(List<String> details, Screen screen, @Nullable String source) {
    if (source != null) {
      details.add(screen.messages().text(Message.of("screen.source").word("source", source)));
    }
  }

  /**
   * Prints a JSON array with an object for each explanation.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out, Messages messages) {
    try (JsonWriter json = JsonWriter.safeToShow(out)) {
      json.startArray();
      for (Explanation each : explanations) {
        json.startObject();
        ASKED.forEach(member -> json.member(member, each.decision().text(member)));
        json.member("run", run);
        Value.writeAll(each.decision().terms(), json.name("terms"));
        json.name("days").startArray();
        for (DerivedDay day : each.days()) {
          json.startObject().member("name", day.name()).member("day", day.day().toString());
          json.member("how", day.how()).member("source", day.source()).endObject();
        }
        json.endArray().name("checks").startArray();
        for (Check check : each.checks()) {
          json.startObject().member("code", check.code().name());
          json.member("result", check.result().code());
          json.member("found", check.found().isEmpty() ? null : check.found());
          json.member("source", check.source()).endObject();
        }
        json.endArray().name("warnings").startArray();
        each.warnings().forEach(json::text);
        json.endArray().name("later").startArray();
        others.later().forEach(message -> json.text(messages.text(message)));
        json.endArray().name("earlier").startArray();
        others.earlier().forEach(earlier -> writeEarlier(json, earlier));
        json.endArray().endObject();
      }
      json.endArray().endLine();
    }
  }

  private static void writeEarlier(JsonWriter json, EarlierDecision earlier) {
    json.startObject().day("decidedOn", earlier.on()).member("run", earlier.run());
    json.member("outcome", earlier.decision().text("outcome")).name("reasonCodes").startArray();
    earlier.decision().reasonCodes().forEach(json::text);
    json.endArray().endObject();
  }

  /** A row for each check. */
  public Listing<?> listing() {
    return new ListColumns<CheckRow>()
        .text("request_id", row -> row.of().decision().text("requestId"))
        .code("check", "explain.check", row -> row.check().code().name())
        .code("result", "explain.result", row -> row.check().result().code())
        .text("found", row -> row.check().found())
        .text("source", row -> row.check().source())
        .of(
            explanations.stream()
                .flatMap(of -> of.checks().stream().map(check -> new CheckRow(of, check)))
                .toList());
  }

  private record CheckRow(Explanation of, Check check) {}
}
