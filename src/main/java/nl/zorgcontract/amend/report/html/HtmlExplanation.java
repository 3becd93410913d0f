package nl.zorgcontract.amend.report.html;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.DecisionText;
import nl.zorgcontract.amend.report.RequestView;
import nl.zorgcontract.amend.report.TermTexts;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.Origin;
import org.jspecify.annotations.Nullable;

/** All that is known of one decision: what was said, the dates, the rules and the warnings. */
final class HtmlExplanation {

  private static final int LONGEST_TERM = 200;

  private final HtmlPage page;
  private final Html html;
  private final Messages messages;
  private final DecisionText decisionText;

  HtmlExplanation(HtmlPage page) {
    this.page = page;
    this.html = page.html();
    this.messages = page.messages();
    this.decisionText = new DecisionText(messages);
  }

  void write(Decision decision) throws IOException {
    html.open("div", "explanation");
    html.element("p", "message", decisionText.of(decision));
    writeNextStep(decision);
    writeReasons(decision);
    writeWarnings(decision);
    writeFacts(decision);
    html.close();
  }

  /** What the staff do now. */
  private void writeNextStep(Decision decision) throws IOException {
    Policy policy = decision.subject().policy();
    if (policy == null) {
      return;
    }
    LocalizedText step =
        switch (decision.outcome()) {
          case ACCEPTED -> policy.onAcceptance();
          case REFERRED -> policy.referredTo();
          default -> null;
        };
    if (step != null) {
      String label = decision.outcome() == Outcome.ACCEPTED ? "toDo" : "decidedBy";
      html.open("p", "step").element("strong", page.label(label) + ":").text(" ");
      html.value(messages.text(step)).close();
    }
  }

  private void writeReasons(Decision decision) throws IOException {
    if (decision.reasons().isEmpty()) {
      return;
    }
    html.open("ul", "reasons");
    for (Reason reason : decision.reasons()) {
      html.open("li").element("code", reason.code().name()).text(" ");
      html.text(messages.text("code." + reason.code()));
      if (reason.source() != null) {
        html.open("span", "source").text(page.label("source") + ": ");
        html.value(reason.source()).close();
      }
      html.close();
    }
    html.close();
  }

  private void writeWarnings(Decision decision) throws IOException {
    for (Warning warning : decision.warnings()) {
      html.open("p", "warning").element("strong", page.label("warning") + ":").text(" ");
      html.text(messages.text(warning.message())).close();
    }
  }

  private void writeFacts(Decision decision) throws IOException {
    html.open("dl", "facts");
    writeAsked(decision);
    writeDates(decision);
    if (decision.request() instanceof AmendmentRequest request) {
      writeTerms(request.terms());
      fact("submittedBy", messages.text("submitter." + request.submittedBy().code()));
      fact("channel", messages.text("channel." + request.channel().code()));
    }
    Policy policy = decision.subject().policy();
    if (policy != null) {
      fact("policy", messages.text(policy.name()));
    }
    writeContract(decision.subject().contractId());
    Origin origin = decision.request().origin();
    fact(
        "place",
        messages.text(
            Message.of("html.place").word("file", origin.file()).number("line", origin.line())));
    html.close();
  }

  private void writeAsked(Decision decision) throws IOException {
    if (!(decision.request() instanceof AmendmentRequest request)) {
      day("requestedStart", RequestView.of(decision).startDate());
    } else if (request.startDate() == null) {
      fact("requestedStart", page.label("asSoonAsPossible"));
    } else {
      day("requestedStart", request.startDate());
    }
  }

  private void writeDates(Decision decision) throws IOException {
    day("receivedOn", decision.receivedOn());
    day("startDate", decision.startDate());
    day("submitBy", decision.submitBy());
    day("tariffFrom", decision.tariffFrom());
    Proposal proposal = decision.proposal();
    if (proposal != null) {
      day("proposedStart", proposal.startDate());
      day("proposedSubmitBy", proposal.submitBy());
    }
  }

  private void writeTerms(Map<String, Value> terms) throws IOException {
    for (Map.Entry<String, Value> term : terms.entrySet()) {
      html.open("div").open("dt").text(page.label("fact.term") + " ");
      html.value(term.getKey()).close().open("dd");
      html.value(Sanitizer.cut(TermTexts.of(term.getValue()), LONGEST_TERM)).close().close();
    }
  }

  private void writeContract(@Nullable String contractId) throws IOException {
    if (contractId != null) {
      html.open("div").element("dt", page.label("fact.contract")).open("dd");
      html.value(contractId).close().close();
    }
  }

  private void fact(String label, String text) throws IOException {
    html.open("div").element("dt", page.label("fact." + label)).element("dd", text).close();
  }

  private void day(String label, @Nullable LocalDate day) throws IOException {
    if (day != null) {
      html.open("div").element("dt", page.label("fact." + label)).open("dd");
      page.day(day);
      html.close().close();
    }
  }
}
