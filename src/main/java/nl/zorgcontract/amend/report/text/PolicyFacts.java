package nl.zorgcontract.amend.report.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.Rule;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import org.jspecify.annotations.Nullable;

/** What a policy says, member by member, in words that two policies can be compared by. */
public final class PolicyFacts {

  private final Messages messages;
  private final boolean asCodes;
  private final Predicate<Agreement> inDetail;
  private final Map<String, PolicyFact> facts = new LinkedHashMap<>();

  /**
   * No facts yet.
   *
   * @param asCodes whether what has a code is said by it, for programs
   * @param inDetail the agreements of which every member counts; another one is only named
   */
  private PolicyFacts(Messages messages, boolean asCodes, Predicate<Agreement> inDetail) {
    this.messages = messages;
    this.asCodes = asCodes;
    this.inDetail = inDetail;
  }

  /**
   * A member of a policy.
   *
   * @param label what people call it
   * @param text what the policy says; empty for nothing
   */
  record PolicyFact(String label, String text) {}

  /** For what is said of a policy otherwise than member by member. */
  public static PolicyFacts inWords(Messages messages) {
    return new PolicyFacts(messages, false, agreement -> false);
  }

  /** Every member, by what the policy file calls it. */
  static Map<String, PolicyFact> of(
      Policy policy, Messages messages, boolean asCodes, Predicate<Agreement> inDetail) {
    return new PolicyFacts(messages, asCodes, inDetail).of(policy);
  }

  /**
   * The rules of a policy that are not of an agreement, by what people call them; that on the
   * tariff where an agreement affects it.
   */
  public static Map<String, String> rules(Policy policy, Messages messages) {
    PolicyFacts facts = inWords(messages);
    facts.addRules(policy);
    if (!affectsTariff(policy)) {
      facts.facts.remove("tariff");
    }
    Map<String, String> rules = new LinkedHashMap<>();
    for (PolicyFact fact : facts.facts.values()) {
      if (!fact.text().isEmpty()) {
        rules.put(fact.label(), fact.text());
      }
    }
    return rules;
  }

  /** Whether an amendment of any agreement brings a new tariff. */
  public static boolean affectsTariff(Policy policy) {
    return policy.agreements().all().stream().anyMatch(each -> each.rules().affectsTariff());
  }

  private Map<String, PolicyFact> of(Policy policy) {
    addRules(policy);
    rules("", "", "requirements", policy.requirements(), null);
    policy.agreements().all().forEach(this::add);
    put("agreements", named(policy));
    policy.lists().values().forEach(this::add);
    policy.planning().forEach(each -> addPlanning(each.before(policy.term()), each.text()));
    return facts;
  }

  private void addRules(Policy policy) {
    put("name", policy.name());
    put("insurer", policy.insurer());
    put("term", policy.term().start() + " - " + policy.term().end());
    put("channels", channels(policy.rules().channels()));
    put("outsideWindow", refers(policy.rules().referOutsideWindow()));
    put("late", refers(policy.rules().referLate()));
    put("tariff", word("tariff." + policy.rules().tariff().code()));
    put("exceptions", exceptions(policy.exceptions().value()));
    put("followChoice", flag(policy.rules().followChoice().value()));
    put("referredTo", policy.referredTo());
    put("onAcceptance", policy.onAcceptance());
    put("newPractices", policy.guidance().newPractices());
  }

  private String exceptions(Set<ReasonCode> codes) {
    return codes.isEmpty() && !asCodes
        ? messages.text("screen.none")
        : words(ReasonCode.inOrder(codes), each -> "code." + each.name());
  }

  private void addPlanning(LocalDate day, LocalizedText text) {
    String label = label("planning") + ": " + messages.text(day);
    facts.put("planning " + day, new PolicyFact(label, messages.text(text)));
  }

  /** The agreements that are only named. */
  private String named(Policy policy) {
    return policy.agreements().all().stream()
        .filter(inDetail.negate())
        .map(each -> asCodes ? each.code() : messages.text(each.name()))
        .collect(Collectors.joining(", "));
  }

  private void add(Agreement agreement) {
    if (!inDetail.test(agreement)) {
      return;
    }
    put(agreement, "name", messages.text(agreement.name()));
    put(agreement, "aliases", String.join(", ", agreement.named().aliases()));
    put(agreement, "withdrawn", text(agreement.whyWithdrawn()));
    put(agreement, "window", ActionTexts.of(each -> window(agreement.timing(each)), messages));
    put(
        agreement,
        "deadline",
        ActionTexts.of(each -> DeadlineText.of(agreement.timing(each), messages), messages));
    put(agreement, "submitters", submitters(agreement));
    put(agreement, "channels", channels(agreement.senders().channels()));
    addRules(agreement);
  }

  private void addRules(Agreement agreement) {
    for (TermDefinition term : agreement.terms()) {
      String label = name(agreement) + label("terms") + ", " + messages.text(term.label());
      facts.put(agreement.code() + " terms." + term.name(), new PolicyFact(label, expected(term)));
    }
    rules(agreement.code() + " ", name(agreement), "conditions", agreement.conditions(), agreement);
    put(agreement, "exemptFromRequirements", exception(agreement.rules().exemptFromRequirements()));
    Integer limit = agreement.rules().amendmentLimit();
    put(agreement, "amendmentLimit", limit == null ? "" : limit.toString());
    put(agreement, "affectsTariff", exception(agreement.rules().affectsTariff()));
    put(agreement, "referredTo", messages.text(agreement.followUp().referredTo()));
    put(agreement, "onAcceptance", text(agreement.followUp().onAcceptance()));
  }

  private void add(ApprovedList list) {
    for (ApprovedList.Approval each : list.entries()) {
      String label =
          messages.text(Message.of("screen.list").word("list", list.name())) + ": " + each.names();
      String days =
          each.from() == null && each.until() == null
              ? messages.text("policyDiff.onList")
              : (each.from() == null ? "" : each.from())
                  + " - "
                  + (each.until() == null ? "" : each.until());
      merge("lists." + list.name() + " " + each.names(), label, days);
    }
  }

  /**
   * A rule is known by what it reads: a text that is worded otherwise is a difference of its own.
   */
  private void rules(
      String code, String name, String member, List<Rule> rules, @Nullable Agreement agreement) {
    ConditionWords conditions = new ConditionWords(messages, agreement);
    for (Rule rule : rules) {
      String paths = rule.condition().paths().distinct().collect(Collectors.joining(", "));
      Message said =
          Message.of("policyDiff.rule")
              .phrase("rule", rule.text())
              .word("condition", conditions.of(rule.condition()))
              .nested("whenFalse", "severity." + rule.whenFalse().code())
              .nested("whenUnknown", "severity." + rule.whenUnknown().code());
      merge(code + member + " " + paths, name + label(member), messages.text(said));
    }
  }

  private void merge(String member, String label, String text) {
    facts.merge(
        member,
        new PolicyFact(label, text),
        (first, second) -> new PolicyFact(label, first.text() + "; " + second.text()));
  }

  /** What a term must be. */
  public String expected(TermDefinition term) {
    String text = messages.text(term.expected());
    return term.required() ? messages.text(Message.of("screen.required").word("term", text)) : text;
  }

  private String window(ActionTiming timing) {
    return timing.window() == null ? "" : starts(timing.window());
  }

  /** The starts of a window, and whether only the next one of them can be asked. */
  public String starts(ChangeWindow window) {
    String starts = messages.text(new Fact.YearDays(window.starts()));
    return window.onlyNext()
        ? messages.text(Message.of("policyDiff.onlyNext").word("window", starts))
        : starts;
  }

  /** Who may send requests for an agreement. */
  public String submitters(Agreement agreement) {
    return words(
        agreement.submitters().stream().sorted().toList(), each -> "submitter." + each.code());
  }

  /** By which ways requests are taken; for null by any. */
  public String channels(@Nullable Sourced<Set<Channel>> channels) {
    return channels == null
        ? messages.text("screen.anyChannel")
        : words(channels.value().stream().sorted().toList(), each -> "channel." + each.code());
  }

  private <T> String words(Collection<T> codes, Function<T, String> key) {
    return codes.stream().map(key).map(this::word).collect(Collectors.joining(", "));
  }

  private String refers(boolean refer) {
    return word(refer ? "severity.refer" : "severity.reject");
  }

  private String flag(boolean flag) {
    return asCodes ? String.valueOf(flag) : messages.text(flag ? "screen.yes" : "screen.no");
  }

  /** What is said only where it is so. */
  private String exception(boolean flag) {
    return flag ? flag(true) : "";
  }

  private String text(@Nullable LocalizedText text) {
    return text == null ? "" : messages.text(text);
  }

  /** What people call a code, or the code, with which the key of that ends. */
  private String word(String key) {
    return asCodes ? key.substring(key.indexOf('.') + 1) : messages.text(key);
  }

  private String label(String member) {
    return messages.text("member." + member);
  }

  private String name(Agreement agreement) {
    return messages.text(agreement.name()) + ": ";
  }

  private void put(String member, @Nullable LocalizedText text) {
    put(member, text(text));
  }

  private void put(String member, String text) {
    facts.put(member, new PolicyFact(label(member), text));
  }

  private void put(Agreement agreement, String member, String text) {
    facts.put(
        agreement.code() + " " + member, new PolicyFact(name(agreement) + label(member), text));
  }
}
