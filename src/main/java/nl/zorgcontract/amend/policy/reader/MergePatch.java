package nl.zorgcontract.amend.policy.reader;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import org.jspecify.annotations.Nullable;

/** A JSON merge patch, the form of what a revision changes. */
final class MergePatch {

  private MergePatch() {}

  /**
   * RFC 7396: what is null goes, objects are merged, all else is replaced. A null stays as one,
   * which is as good as absent, so that a name that there is not is told.
   */
  static JsonObject laidOver(@Nullable JsonValue target, JsonObject patch) {
    Map<String, JsonValue> members =
        target instanceof JsonObject object
            ? new LinkedHashMap<>(object.members())
            : new LinkedHashMap<>();
    patch
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject object) {
                members.put(name, laidOver(members.get(name), object));
              } else {
                members.put(name, value);
              }
            });
    return new JsonObject(patch.place(), members);
  }
}
