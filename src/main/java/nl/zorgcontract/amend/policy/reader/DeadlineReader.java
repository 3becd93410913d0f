package nl.zorgcontract.amend.policy.reader;

import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ChangeWindow;
import nl.zorgcontract.amend.policy.Deadline;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import org.jspecify.annotations.Nullable;

/** Reads submission deadlines. The form stands in the description of this package. */
final class DeadlineReader {

  private static final int MOST_WEEKS = 52;
  private static final int MOST_DAYS = 366;
  private static final Deadline STAND_IN = new Deadline.Before(0, ChronoUnit.DAYS);
  private static final Deadline.By STAND_IN_DAY = new Deadline.By(MonthDay.of(1, 1));

  private static final List<String> WAYS = List.of("weeksBefore", "daysBefore", "by");
  private static final List<String> ACTIONS =
      Action.ON_AGREEMENTS.stream().map(Action::code).toList();

  private final SourceNames sources;

  DeadlineReader(SourceNames sources) {
    this.sources = sources;
  }

  /** A deadline and where it stands. */
  record PlacedDeadline(Sourced<Deadline> deadline, Place place) {}

  /** The one deadline of a policy or an agreement; null where it has none. */
  @Nullable PlacedDeadline one(ObjectReader members) {
    return members.findObject("deadline", this::placed);
  }

  /** The deadlines of an agreement by action, each of those that it has. */
  Map<Action, PlacedDeadline> byAction(ObjectReader members) {
    Map<Action, PlacedDeadline> deadlines = new EnumMap<>(Action.class);
    if (members.value("deadline") instanceof JsonObject object && isByAction(object)) {
      members.getObject("deadline", each -> byAction(each, deadlines));
      return deadlines;
    }
    PlacedDeadline one = one(members);
    if (one != null) {
      Action.ON_AGREEMENTS.forEach(action -> deadlines.put(action, one));
    }
    return deadlines;
  }

  /**
   * Whether it names an action, or nearly so; what a revision took away of the one form counts for
   * neither.
   */
  private static boolean isByAction(JsonObject deadline) {
    Map<String, JsonValue> members = deadline.members();
    return ACTIONS.stream().anyMatch(name -> isFilled(members.get(name)))
        || (WAYS.stream().noneMatch(name -> isFilled(members.get(name)))
            && members.keySet().stream()
                .anyMatch(name -> Texts.nearest(name, ACTIONS).isPresent()));
  }

  private static boolean isFilled(@Nullable JsonValue value) {
    return value != null && !(value instanceof JsonNull);
  }

  /** Takes the members of the other form for known where a revision took them away. */
  private static void passOver(List<String> names, ObjectReader members) {
    names.stream().filter(name -> members.isNull(name)).forEach(members::value);
  }

  private Map<Action, PlacedDeadline> byAction(
      ObjectReader members, Map<Action, PlacedDeadline> deadlines) {
    passOver(WAYS, members);
    for (Action action : Action.ON_AGREEMENTS) {
      PlacedDeadline deadline = members.findObject(action.code(), this::placed);
      if (deadline != null) {
        deadlines.put(action, deadline);
      }
    }
    return deadlines;
  }

  private PlacedDeadline placed(ObjectReader members) {
    return new PlacedDeadline(
        new Sourced<>(deadline(members), sources.of(members)), members.place());
  }

  /** A deadline, which is given in exactly one of three ways. */
  private static Deadline deadline(ObjectReader members) {
    passOver(ACTIONS, members);
    Integer weeks = PolicyForms.whole(members, "weeksBefore", 1, MOST_WEEKS);
    Integer days = PolicyForms.whole(members, "daysBefore", 0, MOST_DAYS);
    JsonValue by = members.value("by");
    long ways = WAYS.stream().filter(way -> members.value(way) != null).count();
    if (ways != 1) {
      members.fault(Message.of("policy.deadlineWays"));
    }
    if (by instanceof JsonObject byStart) {
      return members.getObject("by", each -> byStart(byStart, each));
    }
    if (by != null) {
      MonthDay day = members.find("by", PolicyForms.MONTH_DAY);
      return day == null ? STAND_IN : new Deadline.By(day);
    }
    return weeks != null
        ? new Deadline.Before(weeks, ChronoUnit.WEEKS)
        : new Deadline.Before(days != null ? days : 0, ChronoUnit.DAYS);
  }

  private static Deadline byStart(JsonObject byStart, ObjectReader members) {
    SortedMap<MonthDay, Deadline.By> days = new TreeMap<>();
    byStart
        .members()
        .forEach(
            (start, json) -> {
              if (members.value(start) == null) {
                return;
              }
              JsonText key = new JsonText(json.place(), start);
              MonthDay startDay = PolicyForms.MONTH_DAY.parse(key);
              if (startDay == null) {
                Message fault = PolicyWording.INSTANCE.malformed(PolicyForms.MONTH_DAY, key);
                members.faults().add(key.place(), fault.word("member", "by"));
              }
              MonthDay day = members.get(start, PolicyForms.MONTH_DAY);
              if (startDay != null) {
                days.put(startDay, day == null ? STAND_IN_DAY : new Deadline.By(day));
              }
            });
    if (byStart.members().values().stream().noneMatch(DeadlineReader::isFilled)) {
      members.faults().add(byStart.place(), Message.of("policy.deadline.noStarts"));
    }
    return new Deadline.ByStart(days);
  }

  /** A deadline by start names each start of a window that it is used with. */
  static void checkStarts(PlacedDeadline deadline, ChangeWindow window, FaultSink faults) {
    if (deadline.deadline().value() instanceof Deadline.ByStart byStart
        && !byStart.days().isEmpty()) {
      List<String> lacking = new ArrayList<>();
      for (MonthDay start : window.starts()) {
        if (!byStart.days().containsKey(start)) {
          lacking.add(start.toString());
        }
      }
      if (!lacking.isEmpty()) {
        faults.add(
            deadline.place(),
            Message.of("policy.deadline.startLacking")
                .word("window", window.code())
                .words("starts", lacking));
      }
    }
  }
}
