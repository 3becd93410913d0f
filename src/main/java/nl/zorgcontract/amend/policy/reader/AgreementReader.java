package nl.zorgcontract.amend.policy.reader;

import java.time.MonthDay;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Agreement.SourcedDeadline;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.TermDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the agreements of a policy. The form is told in {@link PolicyReader}. */
final class AgreementReader {

  private static final int MOST_WEEKS = 52;
  private static final int MOST_DAYS = 366;
  private static final int MOST_AMENDMENTS = 1000;

  private final SourceNames sources;
  private final Map<String, ChangeWindow> windows;
  private final Set<String> lists;
  private final @Nullable SourcedDeadline deadline;
  private final boolean affectsTariff;

  /** The agreement that bears each name, and where it was given. */
  private final Map<String, Named> names = new HashMap<>();

  private record Named(String code, Place place, Place agreement) {}

  /**
   * A reader of the agreements of one policy.
   *
   * @param windows the policy's change windows by name
   * @param lists the names of its lists
   * @param deadline the deadline of every agreement that has none of its own; null for none
   * @param affectsTariff what goes for every agreement that does not say
   */
  AgreementReader(
      SourceNames sources,
      Map<String, ChangeWindow> windows,
      Set<String> lists,
      @Nullable SourcedDeadline deadline,
      boolean affectsTariff) {
    this.sources = sources;
    this.windows = windows;
    this.lists = lists;
    this.deadline = deadline;
    this.affectsTariff = affectsTariff;
  }

  /** An agreement. */
  Agreement agreement(ObjectReader members) {
    String code = PolicyForms.id(members, "code");
    LocalizedText name = PolicyForms.localized(members, "name");
    List<Placed<String>> aliases = members.findAll("aliases", PolicyForms.WORD);
    claim(code, name, aliases, members);
    LocalizedText withdrawn = PolicyForms.localizedOrNull(members, "withdrawn");
    ChangeWindow window = window(members, withdrawn != null);
    TermReader termReader = new TermReader();
    List<TermDefinition> terms = termReader.terms(members);
    ConditionReader conditions = new ConditionReader(terms, termReader.untyped(), lists);
    return new Agreement(
        code,
        name,
        aliases.stream().map(Placed::value).toList(),
        window,
        deadline(members, window),
        submitters(members),
        withdrawn,
        terms,
        conditions.rules(members, "conditions", sources),
        PolicyForms.whole(members, "amendmentLimit", 1, MOST_AMENDMENTS),
        PolicyForms.flag(members, "affectsTariff", affectsTariff),
        sources.of(members));
  }

  /** Sees to it that a request that names an agreement means one only. */
  private void claim(
      String code, LocalizedText name, List<Placed<String>> aliases, ObjectReader members) {
    Map<String, Place> claims = new LinkedHashMap<>();
    claims.put(Texts.lower(code), members.place("code"));
    claims.putIfAbsent(Texts.lower(name.nl()), members.place("name"));
    claims.putIfAbsent(Texts.lower(name.en()), members.place("name"));
    aliases.forEach(alias -> claims.putIfAbsent(Texts.lower(alias.value()), alias.place()));
    claims.remove("");
    claims.forEach(
        (text, place) -> {
          Named first = names.putIfAbsent(text, new Named(code, place, members.place()));
          if (first != null && !first.agreement().equals(members.place())) {
            members.faults().add(place, taken(text, first));
          }
        });
  }

  private static Message taken(String name, Named first) {
    return Message.of("policy.nameTaken")
        .given("value", name)
        .word("agreement", first.code())
        .number("line", first.place().line());
  }

  /**
   * A window by its name. To have none is said with null, not by leaving it out; one that is
   * withdrawn need not say.
   */
  private @Nullable ChangeWindow window(ObjectReader members, boolean isWithdrawn) {
    if (!members.has("window") && !isWithdrawn) {
      members.faults().add(members.place(), Message.of("policy.windowNotSaid"));
    }
    String name = members.find("window", PolicyForms.FILLED);
    if (name == null) {
      return null;
    }
    ChangeWindow window = windows.get(name);
    if (window == null) {
      members
          .faults()
          .addUnknown(
              members.place("window"), Message.of("policy.unknownWindow"), name, windows.keySet());
    }
    return window;
  }

  private @Nullable SourcedDeadline deadline(ObjectReader members, @Nullable ChangeWindow window) {
    SourcedDeadline own = deadlineOrNull(members, sources);
    if (own != null && members.value("window") == null) {
      members.faults().add(members.place("deadline"), Message.of("policy.deadlineWithoutWindow"));
    }
    if (own == null && members.value("deadline") == null && window != null && deadline == null) {
      members.faults().add(members.place("window"), Message.of("policy.noDeadline"));
    }
    return window == null ? null : own != null ? own : deadline;
  }

  /** The deadline of a policy or an agreement; null where it has none. */
  static @Nullable SourcedDeadline deadlineOrNull(ObjectReader members, SourceNames sources) {
    return members.findObject(
        "deadline", each -> new SourcedDeadline(deadline(each), sources.of(each)));
  }

  /** A deadline, which is given in exactly one of three ways. */
  private static Deadline deadline(ObjectReader members) {
    Integer weeks = PolicyForms.whole(members, "weeksBefore", 1, MOST_WEEKS);
    Integer days = PolicyForms.whole(members, "daysBefore", 0, MOST_DAYS);
    MonthDay by = members.find("by", PolicyForms.MONTH_DAY);
    long ways =
        Stream.of("weeksBefore", "daysBefore", "by")
            .filter(way -> members.value(way) != null)
            .count();
    if (ways != 1) {
      members.faults().add(members.place(), Message.of("policy.deadlineWays"));
    }
    if (by != null) {
      return new Deadline.By(by);
    }
    return weeks != null
        ? new Deadline.WeeksBefore(weeks)
        : new Deadline.DaysBefore(days != null ? days : 0);
  }

  private static Set<Submitter> submitters(ObjectReader members) {
    if (members.value("submitters") == null) {
      return EnumSet.allOf(Submitter.class);
    }
    Set<Submitter> found =
        PolicyForms.set(PolicyForms.codes(members, "submitters", Submitter.CODES));
    return found.isEmpty() ? EnumSet.allOf(Submitter.class) : found;
  }
}
