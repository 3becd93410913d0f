package nl.zorgcontract.amend.policy.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.AgreementName;
import nl.zorgcontract.amend.policy.AgreementRules;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Guidance.FollowUp;
import nl.zorgcontract.amend.policy.Names;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import nl.zorgcontract.amend.policy.Senders;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.reader.DeadlineReader.PlacedDeadline;
import nl.zorgcontract.amend.policy.term.TermDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the agreements of a policy. The form stands in the description of this package. */
final class AgreementReader {

  private static final int MOST_AMENDMENTS = 1000;

  private final SourceNames sources;
  private final PolicyParts policy;
  private final DeadlineReader deadlines;

  /** The agreement that bears each name, and where it was given. */
  private final Map<String, Named> names = new HashMap<>();

  private final TermHeadings headings = new TermHeadings();

  /** The deadlines that were held against each window, so that a fault is told once. */
  private final Map<String, Set<PlacedDeadline>> checked = new HashMap<>();

  private record Named(String code, Place place, Place agreement) {}

  /**
   * What an agreement takes from its policy.
   *
   * @param windows the change windows by name
   * @param lists the names of the lists
   * @param deadline the deadline of every agreement that has none of its own; null for none
   * @param channels the ways by which requests are taken; null for any
   * @param followUp what follows a decision
   * @param affectsTariff what goes for every agreement that does not say
   */
  record PolicyParts(
      Map<String, ChangeWindow> windows,
      Set<String> lists,
      @Nullable PlacedDeadline deadline,
      @Nullable Sourced<Set<Channel>> channels,
      FollowUp followUp,
      boolean affectsTariff) {}

  AgreementReader(SourceNames sources, PolicyParts policy) {
    this.sources = sources;
    this.policy = policy;
    deadlines = new DeadlineReader(sources);
  }

  Agreement agreement(ObjectReader members) {
    AgreementName name = name(members);
    Map<Action, ActionTiming> timings = timings(members);
    TermReader termReader = new TermReader(headings);
    List<TermDefinition> terms = termReader.terms(members);
    ConditionReader conditions = new ConditionReader(terms, termReader.untyped(), policy.lists());
    return new Agreement(
        name,
        timings,
        senders(members),
        terms,
        new AgreementRules(
            PolicyForms.localizedOrNull(members, "withdrawn"),
            conditions.rules(members, "conditions", sources),
            PolicyForms.flag(members, "exemptFromRequirements", false),
            PolicyForms.whole(members, "amendmentLimit", 1, MOST_AMENDMENTS),
            PolicyForms.flag(members, "affectsTariff", policy.affectsTariff())),
        followUp(members),
        sources.of(members));
  }

  private AgreementName name(ObjectReader members) {
    String code = PolicyForms.id(members, "code");
    LocalizedText name = PolicyForms.localized(members, "name");
    List<Placed<String>> aliases = members.findAll("aliases", PolicyForms.WORD);
    claim(code, name, aliases, members);
    return new AgreementName(code, name, aliases.stream().map(Placed::value).toList());
  }

  /** Sees to it that a request that names an agreement means one only. */
  private void claim(
      String code, LocalizedText name, List<Placed<String>> aliases, ObjectReader members) {
    Place place = members.place("name");
    List<Placed<String>> claims = new ArrayList<>();
    claims.add(new Placed<>(members.place("code"), code));
    claims.add(new Placed<>(place, name.nl()));
    claims.add(new Placed<>(place, name.en()));
    claims.addAll(aliases);
    Set<String> own = new HashSet<>(Set.of(""));
    for (Placed<String> claim : claims) {
      String folded = Names.folded(claim.value());
      if (own.add(folded)) {
        Named first = names.putIfAbsent(folded, new Named(code, claim.place(), members.place()));
        // Where the other one has no code, that is told already.
        if (first != null
            && !first.agreement().equals(members.place())
            && !first.code().isEmpty()) {
          members.faults().add(claim.place(), taken(claim.value(), first));
        }
      }
    }
  }

  private static Message taken(String name, Named first) {
    return Message.of("policy.nameTaken")
        .given("value", name)
        .word("agreement", first.code())
        .number("line", first.place().line());
  }

  private Map<Action, ActionTiming> timings(ObjectReader members) {
    Map<Action, ChangeWindow> windows = windows(members);
    Map<Action, PlacedDeadline> own = deadlines.byAction(members);
    if (!own.isEmpty() && members.value("window") == null) {
      members.fault("deadline", Message.of("policy.deadlineWithoutWindow"));
    }
    Map<Action, ActionTiming> timings = new EnumMap<>(Action.class);
    for (Action action : Action.ON_AGREEMENTS) {
      ChangeWindow window = windows.get(action);
      PlacedDeadline deadline = own.getOrDefault(action, policy.deadline());
      if (window == null || deadline == null) {
        timings.put(action, new ActionTiming(window, null));
      } else {
        if (checked.computeIfAbsent(window.code(), code -> identitySet()).add(deadline)) {
          DeadlineReader.checkStarts(deadline, window, members.faults());
        }
        timings.put(action, new ActionTiming(window, deadline.deadline()));
      }
    }
    return timings;
  }

  /** Each deadline is read once, and Java takes long to make a record's hash. */
  private static Set<PlacedDeadline> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** The window of each action that has one: one for all, or an object by action. */
  private Map<Action, ChangeWindow> windows(ObjectReader members) {
    Map<Action, ChangeWindow> windows = new EnumMap<>(Action.class);
    if (members.value("window") instanceof JsonObject) {
      return members.getObject("window", each -> windowsByAction(each, windows));
    }
    ChangeWindow window = window(members, "window");
    if (window != null) {
      Action.ON_AGREEMENTS.forEach(action -> windows.put(action, window));
    }
    return windows;
  }

  private Map<Action, ChangeWindow> windowsByAction(
      ObjectReader members, Map<Action, ChangeWindow> windows) {
    for (Action action : Action.ON_AGREEMENTS) {
      ChangeWindow window = window(members, action.code());
      if (window != null) {
        windows.put(action, window);
      }
    }
    return windows;
  }

  /** A window by its name; null where there is none. */
  private @Nullable ChangeWindow window(ObjectReader members, String member) {
    String name = members.find(member, PolicyForms.FILLED);
    if (name == null) {
      return null;
    }
    ChangeWindow window = policy.windows().get(name);
    if (window == null) {
      members.unknown(member, Message.of("policy.unknownWindow"), name, policy.windows().keySet());
    }
    return window;
  }

  private Senders senders(ObjectReader members) {
    Sourced<Set<Channel>> own = PolicyForms.channels(members, sources);
    return new Senders(submitters(members), own != null ? own : policy.channels());
  }

  private static Set<Submitter> submitters(ObjectReader members) {
    if (members.value("submitters") == null) {
      return EnumSet.allOf(Submitter.class);
    }
    Set<Submitter> found =
        PolicyForms.set(PolicyForms.codes(members, "submitters", Submitter.CODES));
    return found.isEmpty() ? EnumSet.allOf(Submitter.class) : found;
  }

  private FollowUp followUp(ObjectReader members) {
    LocalizedText referredTo = PolicyForms.localizedOrNull(members, "referredTo");
    LocalizedText onAcceptance = PolicyForms.localizedOrNull(members, "onAcceptance");
    return new FollowUp(
        referredTo != null ? referredTo : policy.followUp().referredTo(),
        onAcceptance != null ? onAcceptance : policy.followUp().onAcceptance());
  }
}
