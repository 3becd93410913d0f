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

/** What {@code amend explain} prints: what decided a request, its days, and every check. */
public final class ExplanationScreen {

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

  private final Screen screen;
  private final Messages messages;
  private final String run;
  private final List<Explanation> explanations;
  private final OtherDecisions others;

  /**
   * Explanations on this screen, in their order.
   *
   * @param run the name of the run's folder
   */
  public ExplanationScreen(
      Screen screen, String run, List<Explanation> explanations, OtherDecisions others) {
    this.screen = screen;
    this.messages = screen.messages();
    this.run = run;
    this.explanations = List.copyOf(explanations);
    this.others = others;
  }

  /** Prints them for people. */
  public void print(Appendable out) throws IOException {
    boolean first = true;
    for (Explanation each : explanations) {
      out.append(first ? "" : "\n");
      first = false;
      printHead(out, each);
      printDays(out, each);
      printChecks(out, each);
      for (String warning : each.warnings()) {
        screen.sentence(out, Message.of("screen.warning").word("message", warning));
      }
    }
  }

  /** The outcome, what decided it, and what was asked. */
  private void printHead(Appendable out, Explanation each) throws IOException {
    StoredDecision decision = each.decision();
    ScreenTable table = screen.labels();
    row(table, "requestId", decision.text("requestId"));
    addOutcome(table, String.valueOf(decision.text("outcome")));
    addReasons(table, each);
    row(table, "referred_to", each.referredTo());
    others.later().forEach(message -> row(table, "later", messages.text(message)));
    for (EarlierDecision earlier : others.earlier()) {
      row(table, "earlier", messages.text(earlier.told(messages)));
    }
    row(table, "agreement", each.agreement());
    row(table, "action", screen.labelOf("action", decision.text("action")));
    row(table, "amends", decision.text("amends"));
    row(table, "askedStart", askedStart(decision));
    row(table, "terms", each.terms());
    row(table, "contract", decision.text("contractId"));
    row(table, "agb_code", decision.text("agbCode"));
    row(table, "policy", each.policy());
    row(table, "revision", revision(each.revision()));
    row(table, "run", run);
    row(table, "file", messages.text(place(decision)));
    table.print(out);
  }

  private @Nullable String askedStart(StoredDecision decision) {
    LocalDate asked = decision.day("requestedStart");
    if (asked != null) {
      return messages.text(asked);
    }
    return decision.isWithdraw() ? null : screen.label("asSoonAsPossible");
  }

  private void addOutcome(ScreenTable table, String code) {
    Outcome outcome = Outcome.valueOf(code.toUpperCase(Locale.ROOT));
    table.row(screen.label("outcome"), messages.text("outcome." + code)).paint(1, outcome);
  }

  private static Message place(StoredDecision decision) {
    return Message.of("html.place")
        .word("file", String.valueOf(decision.text("file")))
        .word("line", decision.line());
  }

  private void addReasons(ScreenTable table, Explanation each) {
    List<Check> deciding = each.deciding();
    if (deciding.isEmpty()) {
      AppliedRuling ruling = each.decision().ruling();
      String why =
          ruling == null || ruling.reasons().isEmpty()
              ? screen.label("allPassed")
              : messages.text(DecisionText.granted(ruling));
      row(table, "reason", why);
    }
    for (Check check : deciding) {
      row(table, "reason", check.found());
      row(table, "ruleSource", check.source());
    }
  }

  private @Nullable String revision(@Nullable Revision revision) {
    return revision == null ? null : revision.from() + ": " + messages.text(revision.text());
  }

  private void row(ScreenTable table, String label, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      table.row(screen.label(label), text);
    }
  }

  private void printDays(Appendable out, Explanation each) throws IOException {
    if (each.days().isEmpty()) {
      return;
    }
    screen.title(out, screen.label("days"));
    ScreenTable table =
        screen.table(new ScreenColumn("", Align.LEFT), new ScreenColumn("", Align.LEFT));
    for (DerivedDay day : each.days()) {
      List<String> details = new ArrayList<>();
      details.add(day.how());
      addSource(details, day.source());
      String label = messages.text("explain.label." + day.name());
      table.row(label, messages.text(day.day())).under(details);
    }
    table.print(out);
  }

  private void printChecks(Appendable out, Explanation each) throws IOException {
    screen.title(out, screen.label("checks"));
    ScreenTable table = screen.tableOf("result", "check");
    for (Check check : each.checks()) {
      List<String> details = new ArrayList<>();
      if (!check.found().isEmpty()) {
        details.add(check.found());
      }
      addSource(details, check.source());
      table
          .row(
              messages.text("explain.result." + check.result().code()),
              messages.text("explain.check." + check.code()))
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

  private void addSource(List<String> details, @Nullable String source) {
    if (source != null) {
      details.add(messages.text(Message.of("screen.source").word("source", source)));
    }
  }

  /**
   * Prints a JSON array with an object for each explanation.
   *
   * @param out takes UTF-8; closed
   */
  public void printJson(OutputStream out) {
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
