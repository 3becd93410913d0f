package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.StoredDecision;
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
    List<JsonObject> periods = contract.objects("agreements");
    List<JsonObject> history = contract.objects("amendments");
    for (JsonObject each : history) {
      if (amendment != null && agreement.equals(each.text("agreement"))) {
        periods = each.objects("replaced");
        break;
      }
      amendment = requestId.equals(each.text("requestId")) ? each : amendment;
    }
    return amendment == null
        ? UNKNOWN
        : new AgreedTerms(
            covering(periods, agreement, startDate.minusDays(1)),
            covering(periods, agreement, startDate),
            "move".equals(amendment.text("action")) ? startOf(amendment, history) : null);
  }

  /** The start of the amendment that this one moved. */
  private static @Nullable LocalDate startOf(JsonObject move, List<JsonObject> history) {
    return history.stream()
        .filter(each -> Objects.equals(move.text("amends"), each.text("requestId")))
        .map(each -> each.text("startDate"))
        .filter(Objects::nonNull)
        .findFirst()
        .map(LocalDate::parse)
        .orElse(null);
  }

  private static @Nullable Map<String, Value> covering(
      List<JsonObject> periods, String agreement, LocalDate day) {
    for (JsonObject period : periods) {
      String start = period.text("start");
      String end = period.text("end");
      if (agreement.equals(period.text("agreement"))
          && start != null
          && !LocalDate.parse(start).isAfter(day)
          && (end == null || !LocalDate.parse(end).isBefore(day))) {
        return StoredDecision.terms(period.object("terms"));
      }
    }
    return null;
  }
}
