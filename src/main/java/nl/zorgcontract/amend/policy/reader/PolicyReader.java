package nl.zorgcontract.amend.policy.reader;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Catalogue;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Guidance;
import nl.zorgcontract.amend.policy.Guidance.FollowUp;
import nl.zorgcontract.amend.policy.Guidance.Milestone;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.PolicyHead;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.RequestRules;
import nl.zorgcontract.amend.policy.TariffStart;
import nl.zorgcontract.amend.policy.reader.AgreementReader.PolicyParts;
import nl.zorgcontract.amend.policy.rule.ApprovedList;
import nl.zorgcontract.amend.policy.rule.ApprovedList.Approval;

/**
 * Reads and checks a policy file; the form is told in the description of this package. A policy is
 * read once as it stands before its revisions, and once more after each of them.
 */
public final class PolicyReader {

  /** In the place of a term that is at fault: no other day of the policy is held against it. */
  private static final DateRange ANY_TERM =
      new DateRange(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31));

  private static final CodeTable<ReasonCode> REASONS = CodeTable.of(ReasonCode.class);

  private PolicyReader() {}

  /**
   * Reads a policy.
   *
   * @param file the file as the user named it
   * @param in its bytes, to the end
   * @throws RefusedException with every fault found, in the order of the file
   * @throws UncheckedIOException where it cannot be read
   */
  public static Policy read(String file, InputStream in) {
    Faults faults = new Faults(file);
    Function<ObjectReader, Policy> reader = PolicyReader::policy;
    Policy policy;
    try (JsonReader json = JsonReader.withComments(file, StrictReader.utf8(file, in))) {
      JsonValue tree = json.only();
      policy =
          ObjectReader.closed(tree, PolicyWording.POLICY, faults, PolicyWording.INSTANCE, reader);
      if (tree instanceof JsonObject object) {
        RevisionReader revisions = new RevisionReader(file, faults, reader);
        policy = policy.withRevised(revisions.versions(object, policy, sources(object)));
      }
    }
    faults.refuseAny();
    return policy;
  }

  private static SourceNames sources(JsonObject policy) {
    JsonValue document = policy.members().get("document");
    return new SourceNames(document instanceof JsonText text ? text.value().strip() : "");
  }

  private static Policy policy(ObjectReader members) {
    members.value("revisions"); // read once the policy before them is
    SourceNames sources = new SourceNames(PolicyForms.text(members, "document"));
    Map<String, ApprovedList> lists =
        members.findNamed("lists", (name, list) -> list(name, list, sources));
    PolicyHead head = head(members);
    RequestRules rules = rules(members, lists.keySet(), sources);
    FollowUp followUp =
        new FollowUp(
            PolicyForms.localized(members, "referredTo"),
            PolicyForms.localizedOrNull(members, "onAcceptance"));
    Guidance guidance =
        new Guidance(
            followUp,
            PolicyForms.localizedOrNull(members, "newPractices"),
            members.findObjects("planning", each -> milestone(each, sources)));
    PolicyParts parts =
        new PolicyParts(
            members.findNamed("windows", (code, window) -> window(code, window, sources)),
            lists.keySet(),
            new DeadlineReader(sources).one(members),
            rules.channels(),
            followUp,
            PolicyForms.flag(members, "affectsTariff", false));
    AgreementReader reader = new AgreementReader(sources, parts);
    PolicyForms.requireItems(members, "agreements");
    List<Agreement> agreements = members.findObjects("agreements", reader::agreement);
    return new Policy(head, rules, guidance, new Catalogue(agreements), lists, null, List.of());
  }

  private static PolicyHead head(ObjectReader members) {
    return new PolicyHead(
        PolicyForms.id(members, "id"),
        PolicyForms.localized(members, "name"),
        PolicyForms.text(members, "insurer"),
        members.getObject("term", PolicyReader::term),
        zone(members));
  }

  private static RequestRules rules(ObjectReader members, Set<String> lists, SourceNames sources) {
    return new RequestRules(
        PolicyForms.channels(members, sources),
        refers(members, "outsideWindow"),
        refers(members, "late"),
        exceptions(members, sources),
        followChoice(members, sources),
        PolicyForms.word(members, "tariff", TariffStart.CODES, TariffStart.NEXT_QUARTER),
        new ConditionReader(List.of(), Set.of(), lists).rules(members, "requirements", sources));
  }

  private static DateRange term(ObjectReader members) {
    LocalDate start = members.get("start", PolicyForms.DAY);
    LocalDate end = members.get("end", PolicyForms.DAY);
    if (start != null && end != null && end.isBefore(start)) {
      members.fault("end", Message.of("policy.endsBeforeStart").day("start", start));
    }
    return start == null || end == null || end.isBefore(start)
        ? ANY_TERM
        : new DateRange(start, end);
  }

  private static ZoneId zone(ObjectReader members) {
    String zone = PolicyForms.text(members, "timeZone");
    try {
      return ZoneId.of(zone.isEmpty() ? "Europe/Amsterdam" : zone);
    } catch (DateTimeException e) {
      members.fault("timeZone", Message.of("policy.timeZone").given("value", zone));
      return ZoneId.of("Europe/Amsterdam");
    }
  }

  private static boolean refers(ObjectReader members, String member) {
    String word = members.find(member, PolicyForms.FILLED);
    List<String> known = List.of("reject", "refer");
    if (word != null && !known.contains(word)) {
      Message message = Message.of("policy.unknownWord").word("member", member);
      members.unknown(member, message, word, known);
    }
    return "refer".equals(word);
  }

  private static Sourced<Set<ReasonCode>> exceptions(ObjectReader members, SourceNames sources) {
    Sourced<Set<ReasonCode>> exceptions =
        members.findObject("exceptions", each -> waivers(each, sources));
    return exceptions != null ? exceptions : new Sourced<>(Set.of(), null);
  }

  private static Sourced<Set<ReasonCode>> waivers(ObjectReader members, SourceNames sources) {
    List<String> waivable =
        Arrays.stream(ReasonCode.values())
            .filter(ReasonCode::isWaivable)
            .map(ReasonCode::name)
            .toList();
    List<Placed<ReasonCode>> reasons = PolicyForms.codes(members, "reasons", REASONS, waivable);
    for (Placed<ReasonCode> reason : reasons) {
      if (!reason.value().isWaivable()) {
        Message message = Message.of("policy.notWaivable").given("value", reason.value().name());
        members.faults().add(reason.place(), message.words("known", waivable));
      }
    }
    return new Sourced<>(PolicyForms.set(reasons), sources.of(members));
  }

  private static Sourced<Boolean> followChoice(ObjectReader members, SourceNames sources) {
    Sourced<Boolean> choice =
        members.findObject(
            "followChoice",
            each -> {
              each.require("required");
              return new Sourced<>(PolicyForms.flag(each, "required", false), sources.of(each));
            });
    return choice != null ? choice : new Sourced<>(false, null);
  }

  private static ChangeWindow window(String code, ObjectReader members, SourceNames sources) {
    PolicyForms.checkId(code, members.place(), members.faults());
    LocalizedText name = PolicyForms.localized(members, "name");
    List<MonthDay> starts = new ArrayList<>();
    PolicyForms.requireItems(members, "starts");
    for (Placed<MonthDay> start : members.findAll("starts", PolicyForms.MONTH_DAY.placed())) {
      if (starts.contains(start.value())) {
        members.faults().add(start.place(), PolicyForms.twice(start.value().toString()));
      }
      starts.add(start.value());
    }
    return new ChangeWindow(
        code,
        name,
        starts.isEmpty() ? List.of(MonthDay.of(1, 1)) : starts,
        PolicyForms.flag(members, "onlyNext", false),
        sources.of(members));
  }

  private static ApprovedList list(String name, ObjectReader members, SourceNames sources) {
    PolicyForms.checkId(name, members.place(), members.faults());
    members.require("entries");
    List<Approval> entries = members.findObjects("entries", PolicyReader::entry);
    return new ApprovedList(name, entries, sources.of(members));
  }

  private static Approval entry(ObjectReader members) {
    String name = PolicyForms.text(members, "name");
    List<String> aliases = members.findAll("aliases", PolicyForms.FILLED);
    LocalDate from = members.find("from", PolicyForms.DAY);
    LocalDate until = members.find("until", PolicyForms.DAY);
    if (from != null && until != null && until.isBefore(from)) {
      members.fault("until", Message.of("list.untilBeforeFrom").day("from", from));
      until = null;
    }
    return new Approval(name, aliases, from, until);
  }

  private static Milestone milestone(ObjectReader members, SourceNames sources) {
    MonthDay day = members.get("day", PolicyForms.MONTH_DAY);
    return new Milestone(
        day == null ? MonthDay.of(1, 1) : day,
        PolicyForms.localized(members, "text"),
        sources.of(members));
  }
}
