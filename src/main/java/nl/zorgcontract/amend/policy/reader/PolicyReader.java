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
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.policy.ApprovedList;
import nl.zorgcontract.amend.policy.ApprovedList.Entry;
import nl.zorgcontract.amend.policy.Catalogue;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Policy.Milestone;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.ReasonCode;

/**
 * Reads and checks a policy file: one JSON object in UTF-8, in which {@code //} and {@code /*}
 * comments are allowed.
 *
 * <p>A TEXT is {@code {"en": ..., "nl": ...}}. A day is {@code yyyy-MM-dd}, a day of the year
 * {@code --MM-dd} and one that every year has. An id is 1 to 64 of a-z, 0-9 and {@code -}. Every
 * {@code source} is optional and names a heading of {@code document}. Members marked with * are
 * required; one that is optional may be left out or {@code null}; any other member is a fault.
 *
 * <pre>
 * id*             id
 * name*           TEXT
 * insurer*        text
 * document*       text: the document that the rules come from
 * term*           {start*: day, end*: day}, both days included
 * timeZone*       such as "Europe/Amsterdam"
 * channels*       {accepted*: ["form", "portal", "email", "phone"], source}
 * windows         {ID: {name*: TEXT, starts*: [day of the year, ...], source}, ...}
 * deadline        DEADLINE of every agreement that has none of its own
 * outsideWindow   "reject" (when absent) or "refer": what becomes of a start outside the window
 * exceptions      {reasons*: [reason code that a person may waive, ...], source}
 * followChoice    {required*: boolean, source}; not required when absent
 * affectsTariff   boolean for every agreement that does not say; false when absent
 * onAcceptance    TEXT: what the staff do with an accepted request
 * referredTo*     TEXT: who decides a referred request
 * lists           {ID: {entries*: [{name*: text, aliases: [text, ...], from: day, until: day}, ...], source}, ...}
 * requirements    [RULE on practice.NAME, ...]
 * agreements*     [AGREEMENT, ...]
 * planning        [{day*: day of the year, text*: TEXT, source}, ...]
 *
 * DEADLINE        {weeksBefore: 1 to 52} or {daysBefore: 0 to 366} or {by: day of the year}, each with source
 *
 * AGREEMENT
 *   code*           id
 *   name*           TEXT
 *   aliases         [text, ...]; a code, name or alias means one agreement only, in any case
 *   window*         the name of a window, or null for none; need not be said where withdrawn
 *   deadline        DEADLINE, where it is not that of the policy
 *   submitters      ["practice", "fto-group", "regional-organisation"]; all three when absent
 *   withdrawn       TEXT: why it is no longer offered
 *   terms           [TERM, ...]
 *   conditions      [RULE on terms.NAME and practice.NAME, ...]
 *   amendmentLimit  1 to 1000: how often it may be amended during a contract
 *   affectsTariff   boolean
 *   source
 *
 * TERM
 *   name*           a letter a-z, then letters and digits
 *   label*          TEXT
 *   type*           "text", "integer", "decimal", "boolean", "choice" or "choices"
 *   required        boolean; false when absent
 *   minimum, above, maximum   of an integer or decimal: the least, what it must exceed, the greatest
 *   choices         of a choice or choices: [{code*: text, name*: TEXT}, ...]
 *
 * RULE            {condition*: CONDITION, text*: TEXT that completes "It must be so that ...", source}
 *
 * CONDITION
 *   {value*: "terms.NAME" or "practice.NAME", and one of
 *     equals: text, number or boolean
 *     oneOf: [text, ...]
 *     atLeast or atMost: number, or {hours*: number, perPatients*: above 0}, which scales with practice.patients;
 *       null, for the number or the hours, where the policy sets a bound but gives no figure: unknown until it is filled in
 *     inList: the name of a list}
 *   {allOf*: [CONDITION, ...]} or {anyOf*: [CONDITION, ...]}
 * </pre>
 */
public final class PolicyReader {

  private static final CodeTable<ReasonCode> REASONS =
      CodeTable.of(ReasonCode.class, ReasonCode::name);

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
    Policy policy;
    try (JsonReader json = JsonReader.withComments(file, StrictReader.utf8(file, in))) {
      policy =
          ObjectReader.closed(
              json.only(), "policy", faults, PolicyWording.INSTANCE, PolicyReader::policy);
    }
    faults.refuseAny();
    return policy;
  }

  private static Policy policy(ObjectReader members) {
    SourceNames sources = new SourceNames(PolicyForms.text(members, "document"));
    Map<String, ApprovedList> lists =
        members.findNamed("lists", (name, list) -> list(name, list, sources));
    return new Policy(
        PolicyForms.id(members, "id"),
        PolicyForms.localized(members, "name"),
        PolicyForms.text(members, "insurer"),
        members.getObject("term", PolicyReader::term),
        zone(members),
        members.getObject("channels", channels -> channels(channels, sources)),
        refersOutsideWindow(members),
        exceptions(members, sources),
        followChoice(members, sources),
        PolicyForms.localizedOrNull(members, "onAcceptance"),
        PolicyForms.localized(members, "referredTo"),
        new ConditionReader(List.of(), Set.of(), lists.keySet())
            .rules(members, "requirements", sources),
        catalogue(members, sources, lists.keySet()),
        lists,
        members.findObjects("planning", ValueForm.OBJECT, each -> milestone(each, sources)));
  }

  private static DateRange term(ObjectReader members) {
    LocalDate start = members.get("start", PolicyForms.DAY);
    LocalDate end = members.get("end", PolicyForms.DAY);
    if (start != null && end != null && end.isBefore(start)) {
      members
          .faults()
          .add(members.place("end"), Message.of("policy.endsBeforeStart").day("start", start));
    }
    return start == null || end == null || end.isBefore(start)
        ? new DateRange(LocalDate.EPOCH, LocalDate.EPOCH)
        : new DateRange(start, end);
  }

  private static ZoneId zone(ObjectReader members) {
    String zone = PolicyForms.text(members, "timeZone");
    try {
      return ZoneId.of(zone.isEmpty() ? "Europe/Amsterdam" : zone);
    } catch (DateTimeException e) {
      members
          .faults()
          .add(members.place("timeZone"), Message.of("policy.timeZone").given("value", zone));
      return ZoneId.of("Europe/Amsterdam");
    }
  }

  private static Sourced<Set<Channel>> channels(ObjectReader members, SourceNames sources) {
    List<Placed<Channel>> accepted = PolicyForms.codes(members, "accepted", Channel.CODES);
    return new Sourced<>(PolicyForms.set(accepted), sources.of(members));
  }

  private static boolean refersOutsideWindow(ObjectReader members) {
    String word = members.find("outsideWindow", PolicyForms.FILLED);
    List<String> known = List.of("reject", "refer");
    if (word != null && !known.contains(word)) {
      Message message = Message.of("policy.unknownWord").word("member", "outsideWindow");
      members.faults().addUnknown(members.place("outsideWindow"), message, word, known);
    }
    return "refer".equals(word);
  }

  private static Sourced<Set<ReasonCode>> exceptions(ObjectReader members, SourceNames sources) {
    Sourced<Set<ReasonCode>> exceptions =
        members.findObject("exceptions", each -> waivers(each, sources));
    return exceptions != null ? exceptions : new Sourced<>(Set.of(), null);
  }

  private static Sourced<Set<ReasonCode>> waivers(ObjectReader members, SourceNames sources) {
    List<Placed<ReasonCode>> reasons = PolicyForms.codes(members, "reasons", REASONS);
    List<String> waivable =
        Arrays.stream(ReasonCode.values())
            .filter(ReasonCode::isWaivable)
            .map(ReasonCode::name)
            .toList();
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

  private static Catalogue catalogue(ObjectReader members, SourceNames sources, Set<String> lists) {
    Map<String, ChangeWindow> windows =
        members.findNamed("windows", (code, window) -> window(code, window, sources));
    AgreementReader reader =
        new AgreementReader(
            sources,
            windows,
            lists,
            AgreementReader.deadlineOrNull(members, sources),
            PolicyForms.flag(members, "affectsTariff", false));
    PolicyForms.requireItems(members, "agreements");
    return new Catalogue(members.findObjects("agreements", ValueForm.OBJECT, reader::agreement));
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
        code, name, starts.isEmpty() ? List.of(MonthDay.of(1, 1)) : starts, sources.of(members));
  }

  private static ApprovedList list(String name, ObjectReader members, SourceNames sources) {
    PolicyForms.checkId(name, members.place(), members.faults());
    members.require("entries");
    List<Entry> entries = members.findObjects("entries", ValueForm.OBJECT, PolicyReader::entry);
    return new ApprovedList(name, entries, sources.of(members));
  }

  private static Entry entry(ObjectReader members) {
    String name = PolicyForms.text(members, "name");
    List<String> aliases = members.findAll("aliases", PolicyForms.FILLED);
    LocalDate from = members.find("from", PolicyForms.DAY);
    LocalDate until = members.find("until", PolicyForms.DAY);
    if (from != null && until != null && until.isBefore(from)) {
      members
          .faults()
          .add(members.place("until"), Message.of("list.untilBeforeFrom").day("from", from));
      until = null;
    }
    return new Entry(name, aliases, from, until);
  }

  private static Milestone milestone(ObjectReader members, SourceNames sources) {
    MonthDay day = members.get("day", PolicyForms.MONTH_DAY);
    return new Milestone(
        day == null ? MonthDay.of(1, 1) : day,
        PolicyForms.localized(members, "text"),
        sources.of(members));
  }
}
