package nl.zorgcontract.amend.policy.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Faults;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy as it stands after each of its revisions. The change of a revision is a JSON merge
 * patch (RFC 7396) in which {@code agreements} is an object by code. Each version is read and
 * checked whole; a fault that a revision brings has its place there, also where it shows in what
 * stood before.
 */
final class RevisionReader {

  /** What no revision can change. */
  private static final Set<String> FIXED = Set.of("id", "insurer", "term", "timeZone", "revisions");

  private final String file;
  private final Faults faults;
  private final Function<ObjectReader, Policy> reader;
  private final Set<Fault> told = new HashSet<>();

  /**
   * A reader of the revisions of one policy.
   *
   * @param faults those found in the policy before its revisions; others are added
   * @param reader reads a version
   */
  RevisionReader(String file, Faults faults, Function<ObjectReader, Policy> reader) {
    this.file = file;
    this.faults = faults;
    this.reader = reader;
    told.addAll(faults.inOrder());
  }

  /** A revision with its change; null where that could not be read. */
  private record Change(Revision revision, @Nullable JsonObject patch) {}

  /** The policy after each revision, in order. */
  List<Policy> versions(JsonObject tree, Policy policy, SourceNames sources) {
    List<Policy> versions = new ArrayList<>();
    JsonValue revisions = tree.members().get("revisions");
    if (revisions == null || revisions instanceof JsonNull) {
      return versions;
    }
    Map<String, JsonValue> start = new LinkedHashMap<>(tree.members());
    start.remove("revisions");
    JsonObject standing = new JsonObject(tree.place(), start);
    JsonObject only = new JsonObject(tree.place(), Map.of("revisions", revisions));
    List<Change> changes = closed(only, faults, each -> changes(each, sources));
    LocalDate before = null;
    for (Change change : changes) {
      Revision revision = change.revision();
      if (change.patch() != null) {
        checkDay(change, before, policy);
        before = revision.from();
        standing = changed(standing, change.patch());
        versions.add(version(standing, change.patch(), revision));
      }
    }
    return versions;
  }

  private List<Change> changes(ObjectReader members, SourceNames sources) {
    return members.findObjects("revisions", each -> change(each, sources));
  }

  private static Change change(ObjectReader members, SourceNames sources) {
    LocalDate from = members.get("from", PolicyForms.DAY);
    Revision revision =
        new Revision(
            from == null ? LocalDate.MIN : from,
            PolicyForms.localized(members, "text"),
            sources.of(members));
    JsonObject patch = members.get("change", ValueForm.OBJECT);
    return new Change(revision, from == null ? null : patch);
  }

  private void checkDay(Change change, @Nullable LocalDate before, Policy policy) {
    LocalDate from = change.revision().from();
    Place place = change.patch() == null ? Place.NONE : change.patch().place();
    if (!policy.term().contains(from)) {
      faults.add(
          place,
          Message.of("policy.revision.outsideTerm")
              .day("from", from)
              .day("start", policy.term().start())
              .day("end", policy.term().end()));
    } else if (before != null && !from.isAfter(before)) {
      faults.add(
          place, Message.of("policy.revision.order").day("from", from).day("before", before));
    }
  }

  private static <T> T closed(JsonObject tree, FaultSink faults, Function<ObjectReader, T> reader) {
    return ObjectReader.closed(tree, PolicyWording.POLICY, faults, PolicyWording.INSTANCE, reader);
  }

  private static Message wrongKind(String member) {
    return PolicyWording.wrongKind("object").word("member", member);
  }

  /** Reads a version and tells the faults that its revision brings. */
  private Policy version(JsonObject tree, JsonObject patch, Revision revision) {
    Faults found = new Faults(file);
    Policy version = closed(tree, found, reader);
    Set<Place> places = new HashSet<>();
    collectPlaces(patch, places);
    for (Fault fault : found.inOrder()) {
      if (!told.add(fault)) {
        continue;
      }
      if (places.contains(fault.place())) {
        faults.add(fault.place(), fault.message());
      } else {
        faults.add(
            patch.place(),
            Message.of("policy.revision.fault")
                .day("from", revision.from())
                .number("line", fault.place().line())
                .with("fault", new Fact.Nested(fault.message())));
      }
    }
    return version.after(revision);
  }

  private static void collectPlaces(JsonValue value, Set<Place> places) {
    places.add(value.place());
    if (value instanceof JsonObject object) {
      object.members().values().forEach(each -> collectPlaces(each, places));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(each -> collectPlaces(each, places));
    }
  }

  private JsonObject changed(JsonObject standing, JsonObject patch) {
    Map<String, JsonValue> allowed = new LinkedHashMap<>(patch.members());
    for (String name : FIXED) {
      JsonValue value = allowed.remove(name);
      if (value != null) {
        faults.add(value.place(), Message.of("policy.revision.fixed").word("member", name));
      }
    }
    List.of("windows", "lists").forEach(name -> checkNames(name, standing, patch));
    JsonValue agreements = allowed.remove("agreements");
    JsonObject changed = MergePatch.laidOver(standing, new JsonObject(patch.place(), allowed));
    JsonValue present = changed.members().get("agreements");
    if (agreements == null || !(present instanceof JsonArray array)) {
      return changed;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(changed.members());
    members.put("agreements", agreements(array, agreements));
    return new JsonObject(patch.place(), members);
  }

  /** Tells of a window or list that is taken away by a name that there is not. */
  private void checkNames(String member, JsonObject standing, JsonObject patch) {
    if (!(patch.members().get(member) instanceof JsonObject changes)) {
      return;
    }
    Set<String> known =
        standing.members().get(member) instanceof JsonObject present
            ? present.members().keySet()
            : Set.of();
    changes.members().entrySet().stream()
        .filter(change -> change.getValue() instanceof JsonNull)
        .filter(change -> !known.contains(change.getKey()))
        .forEach(
            change -> {
              Message message = Message.of("policy.revision.absent").word("member", member);
              faults.addUnknown(change.getValue().place(), message, change.getKey(), known);
            });
  }

  /** The agreements with the change of each laid over the one of its code, or added at the end. */
  private JsonArray agreements(JsonArray present, JsonValue change) {
    if (!(change instanceof JsonObject byCode)) {
      faults.add(change.place(), wrongKind("agreements"));
      return present;
    }
    List<JsonValue> items = new ArrayList<>(present.items());
    byCode
        .members()
        .forEach(
            (code, value) -> {
              JsonObject patch = agreement(code, value);
              if (patch != null && !isMistyped(code, patch, items)) {
                int place = indexOf(code, items);
                JsonValue target = place < 0 ? null : items.get(place);
                JsonObject merged = MergePatch.laidOver(target, patch);
                if (place < 0) {
                  items.add(merged);
                } else {
                  items.set(place, merged);
                }
              }
            });
    return new JsonArray(present.place(), items);
  }

  /** Tells of a code that is nearly one that there is, where the change adds no agreement. */
  private boolean isMistyped(String code, JsonObject patch, List<JsonValue> items) {
    if (indexOf(code, items) >= 0 || patch.members().containsKey("name")) {
      return false;
    }
    Optional<String> nearest = Texts.nearest(code, codes(items));
    nearest.ifPresent(
        meant ->
            faults.add(
                patch.place(),
                Message.of("policy.revision.unknownAgreement")
                    .given("value", code)
                    .word("nearest", meant)));
    return nearest.isPresent();
  }

  private static List<String> codes(List<JsonValue> items) {
    return items.stream()
        .map(item -> item instanceof JsonObject object ? object.members().get("code") : null)
        .filter(JsonText.class::isInstance)
        .map(code -> ((JsonText) code).value())
        .toList();
  }

  /** The change of one agreement, with its code; null where it is none. */
  private @Nullable JsonObject agreement(String code, JsonValue value) {
    if (value instanceof JsonNull) {
      faults.add(value.place(), Message.of("policy.revision.removed").given("agreement", code));
      return null;
    }
    if (!(value instanceof JsonObject object)) {
      faults.add(value.place(), wrongKind(code));
      return null;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    JsonValue own = members.put("code", new JsonText(object.place(), code));
    boolean isOther = own != null && !(own instanceof JsonNull) && !isText(own, code);
    if (isOther) {
      faults.add(own.place(), Message.of("policy.revision.code").given("agreement", code));
    }
    return new JsonObject(object.place(), members);
  }

  private static int indexOf(String code, List<JsonValue> items) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof JsonObject object) {
        JsonValue own = object.members().get("code");
        if (own != null && isText(own, code)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static boolean isText(JsonValue value, String text) {
    return value instanceof JsonText own && own.value().strip().equals(text);
  }
}
