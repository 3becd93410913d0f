package nl.zorgcontract.amend.report.text;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import org.jspecify.annotations.Nullable;

/** What a policy says, member by member, in words that two policies can be compared by. */
public final class PolicyFacts {

  private final Messages messages;
  private final Map<String, String> facts = new LinkedHashMap<>();

  private PolicyFacts(Messages messages) {
    this.messages = messages;
  }

  /** A member that two policies say differently; empty where one does not say it. */
  public record PolicyDifference(String member, String before, String after) {}

  /** What differs from one policy to another, in the order of the first. */
  public static List<PolicyDifference> between(Policy before, Policy after, Messages messages) {
    Map<String, String> one = new PolicyFacts(messages).of(before);
    Map<String, String> other = new PolicyFacts(messages).of(after);
    Set<String> members = new LinkedHashSet<>(one.keySet());
    members.addAll(other.keySet());
    return members.stream()
        .map(
            member ->
                new PolicyDifference(
                    member, one.getOrDefault(member, ""), other.getOrDefault(member, "")))
        .filter(each -> !each.before().equals(each.after()))
        .toList();
  }

  private Map<String, String> of(Policy policy) {
    put("name", policy.name());
    put("insurer", policy.insurer());
    put("term", policy.term().start() + " - " + policy.term().end());
    put("channels", channels(policy.rules().channels()));
    put("outsideWindow", refers(policy.rules().referOutsideWindow()));
    put("late", refers(policy.rules().referLate()));
    put("tariff", policy.rules().tariff().code());
    put(
        "exceptions",
        ReasonCode.inOrder(policy.exceptions().value()).stream()
            .map(ReasonCode::name)
            .collect(Collectors.joining(", ")));
    put("followChoice", String.valueOf(policy.rules().followChoice().value()));
    put("referredTo", policy.referredTo());
    put("onAcceptance", policy.onAcceptance());
    put("newPractices", policy.guidance().newPractices());
    rules("requirements", policy.requirements());
    policy.agreements().all().forEach(this::add);
    policy.lists().values().forEach(this::add);
    policy.planning().forEach(each -> put("planning " + each.before(policy.term()), each.text()));
    return facts;
  }

  private void add(Agreement agreement) {
    String code = agreement.code() + " ";
    put(code + "name", agreement.name());
    put(code + "aliases", String.join(", ", agreement.named().aliases()));
    put(code + "withdrawn", agreement.withdrawn());
    put(code + "window", ActionTexts.of(each -> window(agreement.timing(each)), messages));
    put(
        code + "deadline",
        ActionTexts.of(each -> DeadlineText.of(agreement.timing(each), messages), messages));
    put(
        code + "submitters",
        agreement.submitters().stream().map(Submitter::code).collect(Collectors.joining(", ")));
    put(code + "channels", channels(agreement.senders().channels()));
    agreement.terms().forEach(term -> put(code + "terms." + term.name(), term(term)));
    rules(code + "conditions", agreement.conditions());
    put(code + "exemptFromRequirements", flag(agreement.rules().exemptFromRequirements()));
    put(
        code + "amendmentLimit",
        agreement.rules().amendmentLimit() == null
            ? ""
            : agreement.rules().amendmentLimit().toString());
    put(code + "affectsTariff", flag(agreement.rules().affectsTariff()));
    put(code + "referredTo", agreement.followUp().referredTo());
    put(code + "onAcceptance", agreement.followUp().onAcceptance());
  }

  private void add(ApprovedList list) {
    for (ApprovedList.Approval each : list.entries()) {
      String names =
          Stream.concat(Stream.of(each.name()), each.aliases().stream())
              .collect(Collectors.joining(", "));
      facts.merge(
          "lists." + list.name() + " " + names,
          (each.from() == null ? "" : each.from())
              + " - "
              + (each.until() == null ? "" : each.until()),
          (first, second) -> first + "; " + second);
    }
  }

  /**
   * A rule is known by its condition: a text that is worded otherwise is a difference of its own.
   */
  private void rules(String member, List<Rule> rules) {
    for (Rule rule : rules) {
      String paths = rule.condition().paths().distinct().collect(Collectors.joining(", "));
      facts.merge(
          member + " " + paths,
          messages.text(rule.text())
              + " ("
              + rule.whenFalse().code()
              + "/"
              + rule.whenUnknown().code()
              + ") "
              + rule.condition(),
          (first, second) -> first + "; " + second);
    }
  }

  private String term(TermDefinition term) {
    return messages.text(term.label())
        + ", "
        + messages.text(term.expected())
        + (term.required() ? ", " + messages.text("screen.yes") : "");
  }

  private String window(ActionTiming timing) {
    return timing.window() == null
        ? ""
        : messages.text(new Fact.YearDays(timing.window().starts()))
            + (timing.window().onlyNext() ? ", onlyNext" : "");
  }

  private String channels(@Nullable Sourced<Set<Channel>> channels) {
    return channels == null
        ? messages.text("screen.anyChannel")
        : channels.value().stream().sorted().map(Channel::code).collect(Collectors.joining(", "));
  }

  private static String refers(boolean refer) {
    return refer ? "refer" : "reject";
  }

  private static String flag(boolean flag) {
    return flag ? "true" : "";
  }

  private void put(String member, @Nullable LocalizedText text) {
    put(member, text == null ? "" : messages.text(text));
  }

  private void put(String member, String text) {
    facts.put(member, text);
  }
}
