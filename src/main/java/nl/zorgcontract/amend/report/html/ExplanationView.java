package nl.zorgcontract.amend.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Revision;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.text.AcceptanceStep;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.report.text.TermWords;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.Origin;
import org.jspecify.annotations.Nullable;

/** All that is known of one decision: what was said, the dates, the rules and the warnings. */
final class ExplanationView {

  private final ReportText text;
  private final Messages messages;
  private final DecisionText decisionText;
  private final AcceptanceStep acceptanceStep;
  private final TermWords words;

  ExplanationView(ReportText text) {
    this.text = text;
    this.messages = text.messages();
    this.decisionText = new DecisionText(messages);
    this.acceptanceStep = new AcceptanceStep(messages);
    this.words = new TermWords(messages);
  }

  Map<String, Object> values(Decision decision) {
    Map<String, Object> explanation = new HashMap<>();
    explanation.put("message", decisionText.of(decision));
    explanation.put("step", nextStep(decision));
    explanation.put("hasReasons", !decision.reasons().isEmpty());
    explanation.put("reasons", decision.reasons().stream().map(this::reason).toList());
    explanation.put(
        "warnings",
        decision.warnings().stream()
            .filter(warning -> !warning.code().isForInformation())
            .map(warning -> Map.of("warning", messages.text(warning.message())))
            .toList());
    explanation.put("facts", facts(decision));
    return explanation;
  }

  /** What the staff do now; null where the policy says nothing of it. */
  private @Nullable Map<String, Object> nextStep(Decision decision) {
    Policy policy = decision.subject().policy();
    if (policy == null) {
      return null;
    }
    return switch (decision.outcome()) {
      case ACCEPTED -> step("column.to_do", acceptanceStep.of(decision));
      case REFERRED -> step("decidedBy", referredTo(decision));
      default -> null;
    };
  }

  private @Nullable String referredTo(Decision decision) {
    LocalizedText who = decision.subject().referredTo();
    return who == null ? null : messages.text(who);
  }

  private @Nullable Map<String, Object> step(String label, @Nullable String step) {
    return step == null ? null : Map.of("title", text.label(label), "text", step);
  }

  private Map<String, Object> reason(Reason reason) {
    Map<String, Object> view = new HashMap<>();
    view.put("name", messages.text("code." + reason.code()));
    view.put("source", reason.source() == null ? null : Sanitizer.of(reason.source()));
    return view;
  }

  private List<Map<String, Object>> facts(Decision decision) {
    List<Map<String, Object>> facts = new ArrayList<>();
    addDates(facts, decision);
    if (decision.request() instanceof AmendmentRequest request) {
      Agreement agreement = decision.subject().agreement();
      request.terms().forEach((name, value) -> facts.add(term(name, value, agreement)));
      facts.add(
          fact(
              "fact.submittedBy",
              "value",
              messages.text("submitter." + request.submittedBy().code())));
      facts.add(
          fact("column.channel", "value", messages.text("channel." + request.channel().code())));
    }
    Policy policy = decision.subject().policy();
    if (policy != null) {
      facts.add(fact("column.policy", "value", messages.text(policy.name())));
      addRevision(facts, policy.revision());
    }
    String contractId = decision.subject().contractId();
    if (contractId != null) {
      facts.add(fact("fact.contract", "value", Sanitizer.of(contractId)));
    }
    facts.add(fact("fact.place", "value", place(decision.request().origin())));
    return facts;
  }

  /** The last revision that counted. */
  private void addRevision(List<Map<String, Object>> facts, @Nullable Revision revision) {
    if (revision != null) {
      String said = revision.from() + ": " + messages.text(revision.text());
      facts.add(fact("fact.revision", "value", said));
    }
  }

  private void addDates(List<Map<String, Object>> facts, Decision decision) {
    if (decision.request() instanceof AmendmentRequest request
        && request.startDate() == null
        && request.action() != Action.WITHDRAW) {
      facts.add(fact("column.requested_start", "value", messages.text("screen.asSoonAsPossible")));
    } else {
      addDay(facts, "column.requested_start", decision.request().asked().startDate());
    }
    addDay(facts, "fact.receivedOn", decision.receivedOn());
    addDay(facts, "column.start", decision.startDate());
    addDay(facts, "fact.submitBy", decision.submitByOfStart());
    addDay(facts, "column.tariff_from", decision.newTariffFrom());
    StartOption proposal = decision.proposal();
    if (proposal != null) {
      addDay(facts, "column.proposed_start", proposal.startDate());
      addDay(facts, "fact.proposedSubmitBy", proposal.submitBy());
    }
  }

  private void addDay(List<Map<String, Object>> facts, String label, @Nullable LocalDate day) {
    if (day != null) {
      facts.add(fact(label, "day", text.day(day)));
    }
  }

  private String place(Origin origin) {
    return messages.text(
        Message.of("html.place").word("file", origin.file()).number("line", origin.line()));
  }

  private Map<String, Object> term(String name, Value value, @Nullable Agreement agreement) {
    Map<String, Object> fact = fact("fact.term", "value", words.value(name, value, agreement));
    fact.put("term", words.label(name, agreement));
    return fact;
  }

  /**
   * A fact with its label.
   *
   * @param kind {@code day} for a day, {@code value} for any text
   */
  private Map<String, Object> fact(String label, String kind, @Nullable Object content) {
    Map<String, Object> fact = new HashMap<>();
    fact.put("title", text.label(label));
    fact.put("term", null);
    fact.put("value", null);
    fact.put("day", null);
    fact.put(kind, content);
    return fact;
  }
}
