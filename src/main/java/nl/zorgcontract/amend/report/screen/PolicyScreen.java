package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Revision;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.rule.Severity;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.text.ActionTexts;
import nl.zorgcontract.amend.report.text.DeadlineText;
import nl.zorgcontract.amend.report.text.PolicyFacts;
import org.jspecify.annotations.Nullable;

/** What {@code amend policy show} prints. */
public final class PolicyScreen {

  private final Screen screen;
  private final Messages messages;
  private final PolicyFacts words;

  public PolicyScreen(Screen screen) {
    this.screen = screen;
    this.messages = screen.messages();
    this.words = PolicyFacts.inWords(messages);
  }

  /** Prints one policy: its rules, its agreements, its lists and its planning. */
  public void print(Appendable out, Policy policy) throws IOException {
    printRules(out, policy);
    printAgreements(out, policy);
    printRequirements(out, policy.requirements());
    for (ApprovedList list : new TreeMap<>(policy.lists()).values()) {
      printList(out, list);
    }
    printPlanning(out, policy);
    printRevisions(out, policy);
  }

  private void printRules(Appendable out, Policy policy) throws IOException {
    ScreenTable table = screen.labels().row(screen.label("policy"), policy.id());
    Revision revision = policy.revision();
    if (revision != null) {
      table.row(screen.label("revision"), revision.from() + ": " + messages.text(revision.text()));
    }
    PolicyFacts.rules(policy, messages).forEach(table::row);
    table.print(out);
  }

  private void printAgreements(Appendable out, Policy policy) throws IOException {
    out.append('\n');
    ScreenTable table =
        screen.table(
            screen.column("agreement", Align.WRAPPED),
            screen.column("window", Align.WRAPPED),
            screen.column("submitBy", Align.WRAPPED));
    for (Agreement agreement : policy.agreements().all()) {
      table
          .row(messages.text(agreement.name()), window(agreement), deadlines(agreement))
          .under(details(policy, agreement));
    }
    table.print(out);
  }

  private String window(Agreement agreement) {
    if (agreement.whyWithdrawn() != null) {
      return screen.label("withdrawn");
    }
    return ActionTexts.of(action -> window(agreement.timing(action)), messages);
  }

  private String window(ActionTiming timing) {
    return timing.window() == null ? screen.label("none") : words.starts(timing.window());
  }

  private List<String> details(Policy policy, Agreement agreement) {
    List<String> details = new ArrayList<>();
    if (agreement.whyWithdrawn() != null) {
      return List.of(messages.text(agreement.whyWithdrawn()));
    }
    if (agreement.submitters().size() < Submitter.values().length) {
      details.add(screen.labelled("submitters", words.submitters(agreement)));
    }
    if (agreement.senders().channels() != null
        && !agreement.senders().channels().equals(policy.rules().channels())) {
      details.add(screen.labelled("channels", words.channels(agreement.senders().channels())));
    }
    if (!agreement.followUp().referredTo().equals(policy.referredTo())) {
      details.add(screen.labelled("referred_to", messages.text(agreement.followUp().referredTo())));
    }
    LocalizedText step = agreement.followUp().onAcceptance();
    if (step != null && !step.equals(policy.onAcceptance())) {
      details.add(screen.labelled("onAcceptance", messages.text(step)));
    }
    if (!agreement.rules().affectsTariff() && PolicyFacts.affectsTariff(policy)) {
      details.add(messages.text("screen.noTariff"));
    }
    if (agreement.rules().exemptFromRequirements()) {
      details.add(messages.text("screen.exempt"));
    }
    Integer limit = agreement.rules().amendmentLimit();
    if (limit != null) {
      details.add(messages.text(Message.of("screen.limit").number("limit", limit)));
    }
    for (TermDefinition term : agreement.terms()) {
      String label = messages.text(term.label());
      details.add(screen.labelled("terms", label + ", " + words.expected(term)));
    }
    for (Rule rule : agreement.conditions()) {
      details.add(screen.labelled("condition", mustBe(rule)));
    }
    return details;
  }

  private void printRequirements(Appendable out, List<Rule> requirements) throws IOException {
    if (requirements.isEmpty()) {
      return;
    }
    screen.title(out, screen.label("requirements"));
    ScreenTable table = screen.table(new ScreenColumn("", Align.WRAPPED));
    requirements.forEach(rule -> table.row(mustBe(rule)));
    table.print(out);
  }

  /** What a rule demands, as the sentence that its text completes, and what else follows. */
  private String mustBe(Rule rule) {
    boolean isUsual = rule.whenFalse() == Severity.REJECT && rule.whenUnknown() == Severity.REFER;
    return messages.text(
        Message.of(isUsual ? "screen.mustBe" : "screen.mustBe.severity")
            .phrase("rule", rule.text())
            .nested("whenFalse", "severity." + rule.whenFalse().code())
            .nested("whenUnknown", "severity." + rule.whenUnknown().code()));
  }

  private void printList(Appendable out, ApprovedList list) throws IOException {
    screen.title(out, messages.text(Message.of("screen.list").word("list", list.name())));
    ScreenTable table = screen.tableOf("from", "until", "name");
    for (ApprovedList.Approval entry : list.entries()) {
      table.row(Screen.day(entry.from()), Screen.day(entry.until()), entry.names());
    }
    table.print(out);
  }

  /** Prints the days of the contracting year, each with its year, where there are any. */
  void printPlanning(Appendable out, Policy policy) throws IOException {
    List<Milestone> planning = policy.planning();
    if (planning.isEmpty()) {
      return;
    }
    screen.title(out, screen.label("planning"));
    ScreenTable table = screen.labels();
    for (Milestone milestone : planning) {
      table.row(milestone.before(policy.term()).toString(), messages.text(milestone.text()));
    }
    table.print(out);
  }

  private void printRevisions(Appendable out, Policy policy) throws IOException {
    if (policy.revised().isEmpty()) {
      return;
    }
    screen.title(out, screen.label("revisions"));
    ScreenTable table = screen.labels();
    for (Policy version : policy.revised()) {
      Revision revision = Objects.requireNonNull(version.revision());
      table.row(revision.from().toString(), messages.text(revision.text()));
    }
    table.print(out);
  }

  /** One row for each agreement of a policy. */
  public Listing<Agreement> listing(Policy policy) {
    return new ListColumns<Agreement>()
        .code("policy", agreement -> policy.id(), agreement -> messages.text(policy.name()))
        .code("agreement", Agreement::code, agreement -> messages.text(agreement.name()))
        .text("name", agreement -> messages.text(agreement.name()))
        .text("window", this::windows)
        .text("submit_by", agreement -> filled(deadlines(agreement)))
        .codes(
            "terms",
            agreement -> agreement.terms().stream().map(TermDefinition::name).toList(),
            agreement ->
                agreement.terms().stream().map(term -> messages.text(term.label())).toList())
        .text("withdrawn", this::withdrawn)
        .text("source", Agreement::source)
        .of(policy.agreements().all());
  }

  private @Nullable String windows(Agreement agreement) {
    return filled(ActionTexts.of(action -> windowName(agreement.timing(action)), messages));
  }

  /** The deadlines by action; empty for an agreement that is no longer offered. */
  private String deadlines(Agreement agreement) {
    return agreement.whyWithdrawn() != null
        ? ""
        : ActionTexts.of(action -> DeadlineText.of(agreement.timing(action), messages), messages);
  }

  private static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }

  private @Nullable String withdrawn(Agreement agreement) {
    LocalizedText withdrawn = agreement.whyWithdrawn();
    return withdrawn == null ? null : messages.text(withdrawn);
  }

  private String windowName(ActionTiming timing) {
    return timing.window() == null ? "" : messages.text(timing.window().name());
  }
}
