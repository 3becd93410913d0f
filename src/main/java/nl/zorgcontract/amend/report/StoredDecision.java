package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * A decision as {@code decisions.ndjson} keeps it: a line of that file.
 *
 * @param json the line
 */
public record StoredDecision(JsonObject json) {

  /**
   * A reason as it was stored.
   *
   * @param source document and heading; null where the rule is the program's own
   */
  public record StoredReason(ReasonCode code, StoredMessage message, @Nullable String source) {}

  /** A warning as it was stored. */
  public record StoredWarning(String code, StoredMessage message) {}

  /** A member that is a text; null where it does not apply. */
  public @Nullable String text(String member) {
    return text(json, member);
  }

  /** A member that is a day; null where it does not apply. */
  public @Nullable LocalDate day(String member) {
    return day(json, member);
  }

  /** The terms asked for; empty where there were none, and in runs of version 1.0. */
  public Map<String, Value> terms() {
    Map<String, Value> terms = new LinkedHashMap<>();
    if (json.members().get("terms") instanceof JsonObject object) {
      object.members().forEach((name, value) -> terms.put(name, Value.of(value)));
    }
    return terms;
  }

  /** The line of the request in its file. */
  public String line() {
    return json.members().get("line") instanceof JsonNumber line ? line.literal() : "";
  }

  /** The first possible start, or its deadline; null where there is none. */
  public @Nullable LocalDate proposal(String member) {
    return json.members().get("proposal") instanceof JsonObject proposal
        ? day(proposal, member)
        : null;
  }

  public List<StoredReason> reasons() {
    return objects("reasons").stream()
        .map(
            reason ->
                new StoredReason(
                    ReasonCode.valueOf(String.valueOf(text(reason, "code"))),
                    StoredMessage.of(reason),
                    text(reason, "source")))
        .toList();
  }

  /** The codes of the reasons, each as often as it stands; also those that are no longer known. */
  public List<String> reasonCodes() {
    return objects("reasons").stream()
        .flatMap(reason -> Stream.ofNullable(text(reason, "code")))
        .toList();
  }

  public List<StoredWarning> warnings() {
    return objects("warnings").stream()
        .map(
            warning ->
                new StoredWarning(String.valueOf(text(warning, "code")), StoredMessage.of(warning)))
        .toList();
  }

  /** The earlier requests whose terms or period this one replaced; version 1.0 did not say. */
  public List<String> replaced() {
    return warnings().stream()
        .filter(warning -> warning.code().equals(WarningCode.REPLACES_AMENDMENT.name()))
        .flatMap(warning -> warning.message().message().stream())
        .flatMap(message -> Warnings.replaced(message).stream())
        .toList();
  }

  /** The ruling that counted; version 1.0 kept it as exceptions. Null for none. */
  public @Nullable AppliedRuling ruling() {
    if (json.members().get("ruling") instanceof JsonObject ruling) {
      return ruling(ruling, "by", "on", codes(ruling.members().get("reasons")));
    }
    List<JsonObject> exceptions = objects("exceptions");
    List<String> codes =
        exceptions.stream().map(each -> String.valueOf(text(each, "reason"))).toList();
    return exceptions.isEmpty() ? null : ruling(exceptions.get(0), "grantedBy", "grantedOn", codes);
  }

  private static @Nullable AppliedRuling ruling(
      JsonObject ruling, String by, String on, List<String> codes) {
    String who = text(ruling, by);
    LocalDate day = day(ruling, on);
    return who == null || day == null
        ? null
        : new AppliedRuling(who, day, codes, text(ruling, "explanation"));
  }

  /** The policy as it stood when this was decided: on the start, else on the day of receipt. */
  public Policy standing(Policy policy) {
    LocalDate start = day("startDate");
    LocalDate day = start != null ? start : day("receivedOn");
    return day == null ? policy : policy.on(day);
  }

  /** Whether it asks for something of an earlier amendment. */
  public boolean isOnAnAmendment() {
    return text("amends") != null;
  }

  public Set<ReasonCode> notApplicable() {
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    codes(json.members().get("notApplicable")).forEach(code -> codes.add(ReasonCode.valueOf(code)));
    return codes;
  }

  private static List<String> codes(@Nullable JsonValue array) {
    List<String> codes = new ArrayList<>();
    if (array instanceof JsonArray items) {
      for (JsonValue item : items.items()) {
        if (item instanceof JsonText text) {
          codes.add(text.value());
        }
      }
    }
    return codes;
  }

  private List<JsonValue> items(String member) {
    return json.members().get(member) instanceof JsonArray array ? array.items() : List.of();
  }

  private List<JsonObject> objects(String member) {
    return items(member).stream()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .toList();
  }

  private static @Nullable String text(JsonObject object, String member) {
    return object.members().get(member) instanceof JsonText text ? text.value() : null;
  }

  private static @Nullable LocalDate day(JsonObject object, String member) {
    String day = text(object, member);
    return day == null ? null : LocalDate.parse(day);
  }
}
