package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * The terms of an agreement around the day on which an amendment takes effect, and the day on which
 * it would have taken effect before it was moved.
 *
 * @param before those of the day before; null where there were none, or the history does not say
 * @param after those of that day; null where it left none, or the history does not say
 * @param movedFrom the start that a move gave up; null where it is no move, or the history does not
 *     say
 */
public record AgreedTerms(
    @Nullable Map<String, Value> before,
    @Nullable Map<String, Value> after,
    @Nullable LocalDate movedFrom) {

  /** Where no contract tells. */
  public static final AgreedTerms UNKNOWN = new AgreedTerms(null, null, null);

  /**
   * The terms before and after the day of a request, from the history of the contract that it
   * amended: what the next amendment of the same agreement replaced, or else the contract as it
   * stands, is what the request made of it.
   *
   * @param contract as the register holds it after the run
   * @param startDate the day on which the amendment takes effect
   */
  public static AgreedTerms of(
      JsonObject contract, String requestId, String agreement, LocalDate startDate) {
    JsonObject amendment = null;
    List<JsonObject> periods = objects(contract, "agreements");
    List<JsonObject> history = objects(contract, "amendments");
    for (JsonObject each : history) {
      if (amendment != null && agreement.equals(text(each, "agreement"))) {
        periods = objects(each, "replaced");
        break;
      }
      amendment = requestId.equals(text(each, "requestId")) ? each : amendment;
    }
    return amendment == null
        ? UNKNOWN
        : new AgreedTerms(
            covering(periods, agreement, startDate.minusDays(1)),
            covering(periods, agreement, startDate),
            "move".equals(text(amendment, "action")) ? startOf(amendment, history) : null);
  }

  /** The start of the amendment that this one moved. */
  private static @Nullable LocalDate startOf(JsonObject move, List<JsonObject> history) {
    return history.stream()
        .filter(each -> Objects.equals(text(move, "amends"), text(each, "requestId")))
        .map(each -> text(each, "startDate"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(LocalDate::parse)
        .orElse(null);
  }

  private static @Nullable Map<String, Value> covering(
      List<JsonObject> periods, String agreement, LocalDate day) {
    for (JsonObject period : periods) {
      String start = text(period, "start");
      String end = text(period, "end");
      if (agreement.equals(text(period, "agreement"))
          && start != null
          && !LocalDate.parse(start).isAfter(day)
          && (end == null || !LocalDate.parse(end).isBefore(day))) {
        return terms(period.members().get("terms"));
      }
    }
    return null;
  }

  /** Terms as a JSON object holds them; none for anything else. */
  static Map<String, Value> terms(@Nullable JsonValue json) {
    Map<String, Value> terms = new LinkedHashMap<>();
    if (json instanceof JsonObject object) {
      object.members().forEach((name, value) -> terms.put(name, Value.of(value)));
    }
    return terms;
  }

  private static List<JsonObject> objects(JsonObject object, String member) {
    List<JsonObject> objects = new ArrayList<>();
    if (object.members().get(member) instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonObject each) {
          objects.add(each);
        }
      }
    }
    return objects;
  }

  private static @Nullable String text(JsonObject object, String member) {
    return object.members().get(member) instanceof JsonText text ? text.value() : null;
  }
}
