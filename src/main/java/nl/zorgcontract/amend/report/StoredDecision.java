package nl.zorgcontract.amend.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.WarningCode;
import nl.zorgcontract.amend.decision.Warnings;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ActionTiming;
import nl.zorgcontract.amend.policy.Agreement;
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

  /** The reasons of requests that do not claim their id. */
  private static final Set<String> WITHOUT_CLAIM =
      Set.of(
          ReasonCode.MISSING_FIELD.name(),
          ReasonCode.MALFORMED_FIELD.name(),
          ReasonCode.DUPLICATE_REQUEST.name());

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
    return json.text(member);
  }

  /** A member that is a day; null where it does not apply. */
  public @Nullable LocalDate day(String member) {
    return json.day(member);
  }

  /** The terms asked for; empty where there were none, and in runs of version 1.0. */
  public Map<String, Value> terms() {
    return Value.all(json.object("terms"));
  }

  /**
   * The terms as they are to be agreed: those asked for, of a move those of the amendment that it
   * makes again. Empty where there are none, and in earlier runs that did not say.
   */
  public Map<String, Value> termsToAgree() {
    String action = text("action");
    if (Action.MOVE.code().equals(action)) {
      return Value.all(json.object("movedTerms"));
    }
    boolean takesTerms =
        Action.CODES.ofCode(String.valueOf(action)).filter(Action::takesTerms).isPresent();
    return takesTerms ? terms() : Map.of();
  }

  /** The line of the request in its file. */
  public String line() {
    return json.members().get("line") instanceof JsonNumber line ? line.literal() : "";
  }

  /** The first possible start, or its deadline; null where there is none. */
  public @Nullable LocalDate proposal(String member) {
    return json.object("proposal").day(member);
  }

  /** Likewise, as advice to the practice: null also where asking for it would not help either. */
  public @Nullable LocalDate advice(String member) {
    return reasons().stream().anyMatch(reason -> reason.code().isOnEveryStart())
        ? null
        : proposal(member);
  }

  public List<StoredReason> reasons() {
    return json.objects("reasons").stream()
        .map(
            reason ->
                new StoredReason(
                    ReasonCode.valueOf(String.valueOf(reason.text("code"))),
                    StoredMessage.of(reason),
                    reason.text("source")))
        .toList();
  }

  /** Whether it is on the request that bears the id: no copy, no other content, nothing unread. */
  public boolean isOnBearerOfId() {
    return claimsId() && !Outcome.SKIPPED.code().equals(text("outcome"));
  }

  /** Whether the request was of its form, and no other bore its id. */
  public boolean claimsId() {
    return reasonCodes().stream().noneMatch(WITHOUT_CLAIM::contains);
  }

  /** The codes of the reasons, each as often as it stands; also those that are no longer known. */
  public List<String> reasonCodes() {
    return json.objects("reasons").stream()
        .flatMap(reason -> Stream.ofNullable(reason.text("code")))
        .toList();
  }

  public List<StoredWarning> warnings() {
    return json.objects("warnings").stream()
        .map(
            warning ->
                new StoredWarning(String.valueOf(warning.text("code")), StoredMessage.of(warning)))
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
      return ruling(ruling, "by", "on", ruling.texts("reasons"));
    }
    List<JsonObject> exceptions = json.objects("exceptions");
    List<String> codes =
        exceptions.stream().map(each -> String.valueOf(each.text("reason"))).toList();
    return exceptions.isEmpty() ? null : ruling(exceptions.get(0), "grantedBy", "grantedOn", codes);
  }

  private static @Nullable AppliedRuling ruling(
      JsonObject ruling, String by, String on, List<String> codes) {
    String who = ruling.text(by);
    LocalDate day = ruling.day(on);
    return who == null || day == null
        ? null
        : new AppliedRuling(who, day, codes, ruling.text("explanation"));
  }

  /** The policy as it stood when this was decided: on the start, else on the day of receipt. */
  public Policy standing(Policy policy) {
    LocalDate start = day("startDate");
    LocalDate day = start != null ? start : day("receivedOn");
    return day == null ? policy : policy.on(day);
  }

  /** The agreement that it is about in a policy; null where either is not known. */
  public @Nullable Agreement agreement(@Nullable Policy policy) {
    String code = text("agreement");
    return policy == null || code == null ? null : policy.agreements().find(code).orElse(null);
  }

  /** When the agreement may be amended by what it asks for; null where either is not known. */
  public @Nullable ActionTiming timing(@Nullable Agreement agreement) {
    return agreement == null
        ? null
        : Action.CODES
            .ofCode(String.valueOf(text("action")))
            .filter(Action.ON_AGREEMENTS::contains)
            .map(agreement::timing)
            .orElse(null);
  }

  /** Whether it asks for something of an earlier amendment. */
  public boolean isOnAnAmendment() {
    return text("amends") != null;
  }

  /** Whether it takes an earlier amendment back. */
  public boolean isWithdraw() {
    return Action.WITHDRAW.code().equals(text("action"));
  }

  public Set<ReasonCode> notApplicable() {
    Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
    json.texts("notApplicable").forEach(code -> codes.add(ReasonCode.valueOf(code)));
    return codes;
  }
}
