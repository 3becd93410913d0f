package nl.zorgcontract.amend.report.letter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.Replacements;
import nl.zorgcontract.amend.report.StoredDecision;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted request made of an agreement, as the history of its contract tells.
 *
 * @param made what was done, of a move that which it made again, of a withdraw that which it took
 *     back; null where the history does not say
 * @param terms those around the day on which it takes effect
 * @param movedFrom the start that a move gave up; null where it is no move, or the history does not
 *     say
 * @param standing the earlier requests of which something is left, though it replaced a period that
 *     they had changed
 */
public record AgreedChange(
    @Nullable Action made, TermsAround terms, @Nullable LocalDate movedFrom, Set<String> standing) {

  /**
   * The terms of an agreement around a day.
   *
   * @param before those of the day before; null where there were none, or the history does not say
   * @param after those of that day; null where it has none, or the history does not say
   */
  public record TermsAround(
      @Nullable Map<String, Value> before, @Nullable Map<String, Value> after) {}

  /** Where no contract tells. */
  public static final AgreedChange UNKNOWN =
      new AgreedChange(null, new TermsAround(null, null), null, Set.of());

  public AgreedChange {
    standing = Set.copyOf(standing);
  }

  /**
   * What became of the agreement. Its terms are those that stand after the whole run: what a later
   * request of the run made of them is true of this one's days, too.
   *
   * @param contract as the register holds it after the run
   * @param startDate the day on which the amendment takes effect
   */
  public static AgreedChange of(
      JsonObject contract, String requestId, String agreement, LocalDate startDate) {
    List<JsonObject> periods = contract.objects("agreements");
    List<JsonObject> history = contract.objects("amendments");
    JsonObject amendment = find(history, requestId).orElse(null);
    if (amendment == null) {
      return UNKNOWN;
    }
    Optional<JsonObject> amended = find(history, amendment.text("amends"));
    boolean isMove = Action.MOVE.code().equals(amendment.text("action"));
    boolean isWithdraw = Action.WITHDRAW.code().equals(amendment.text("action"));
    Action made = isWithdraw ? amended.map(AgreedChange::made).orElse(null) : made(amendment);
    return new AgreedChange(
        made,
        new TermsAround(
            before(periods, agreement, startDate.minusDays(1), amendment, made),
            covering(periods, agreement, startDate)),
        isMove ? amended.map(each -> each.day("startDate")).orElse(null) : null,
        made == null ? Set.of() : standing(history, made, startDate));
  }

  /** The earlier requests of which it left nothing. */
  List<String> replaced(StoredDecision decision) {
    return decision.replaced().stream().filter(id -> !standing.contains(id)).toList();
  }

  /** A stop that a later request of the run moved forward did end an agreement, as it was then. */
  private static @Nullable Map<String, Value> before(
      List<JsonObject> periods,
      String agreement,
      LocalDate day,
      JsonObject amendment,
      @Nullable Action made) {
    Map<String, Value> standing = covering(periods, agreement, day);
    return standing == null && made == Action.STOP
        ? covering(amendment.objects("replaced"), agreement, day)
        : standing;
  }

  private static Optional<JsonObject> find(List<JsonObject> history, @Nullable String requestId) {
    return history.stream()
        .filter(each -> requestId != null && requestId.equals(each.text("requestId")))
        .findFirst();
  }

  private static @Nullable Action made(JsonObject amendment) {
    return Stream.of("repeats", "action")
        .flatMap(member -> Stream.ofNullable(amendment.text(member)))
        .findFirst()
        .flatMap(Action.CODES::ofCode)
        .orElse(null);
  }

  private static Set<String> standing(List<JsonObject> history, Action made, LocalDate startDate) {
    Set<String> standing = new HashSet<>();
    for (JsonObject each : history) {
      String requestId = each.text("requestId");
      LocalDate start = each.day("startDate");
      if (requestId != null
          && start != null
          && !Replacements.leavesNothing(made, startDate, start)) {
        standing.add(requestId);
      }
    }
    return standing;
  }

  private static @Nullable Map<String, Value> covering(
      List<JsonObject> periods, String agreement, LocalDate day) {
    for (JsonObject period : periods) {
      LocalDate start = period.day("start");
      LocalDate end = period.day("end");
      if (agreement.equals(period.text("agreement"))
          && start != null
          && !start.isAfter(day)
          && (end == null || !end.isBefore(day))) {
        return Value.all(period.object("terms"));
      }
    }
    return null;
  }
}
