package nl.zorgcontract.amend.contract.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.term.Value;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the values in a contract. The message {@code register.form.NAME} says what would
 * have been right.
 */
final class ContractForms {

  private static final int LONGEST_ID = 64;
  private static final int ISO_LENGTH = 10;
  private static final int YEAR_DIGITS = 4;

  static final ValueForm<String> ID = ValueForm.textThat("id", ContractForms::isId);
  static final ValueForm<String> FILLED = ValueForm.textThat("filled", text -> !text.isBlank());
  static final ValueForm<String> AGB = ValueForm.textThat("agb", ContractHead::isAgbCode);
  static final ValueForm<LocalDate> DAY = ValueForm.ofText("day", ContractForms::day);
  static final ValueForm<Action> ACTION =
      ValueForm.ofText("action", code -> Action.CODES.ofCode(code).orElse(null));

  /** What a move makes again. */
  static final ValueForm<Action> REPEATED =
      ValueForm.ofText(
          "repeated",
          code -> Action.CODES.ofCode(code).filter(Action.ON_AGREEMENTS::contains).orElse(null));

  static final ValueForm<JsonObject> PERIOD = ValueForm.objectNamed("period");
  static final ValueForm<JsonObject> AMENDMENT = ValueForm.objectNamed("amendment");

  /** A ruling is told as a whole where a member of it is missing or malformed. */
  static final ValueForm<AppliedRuling> RULING =
      new ValueForm<>(ValueForm.OBJECT.kind(), "ruling", ContractForms::ruling);

  /** Values by name; those that are {@code null} are left out, as unknown. */
  static final ValueForm<Map<String, Value>> VALUES =
      new ValueForm<>(ValueForm.OBJECT.kind(), ValueForm.OBJECT.name(), ContractForms::values);

  private ContractForms() {}

  private static boolean isId(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_ID
        && !Texts.hasControl(text);
  }

  /** The reader of days knows the Dutch order too; a register does not. */
  private static @Nullable LocalDate day(String text) {
    boolean isIso = text.length() == ISO_LENGTH && text.charAt(YEAR_DIGITS) == '-';
    return isIso ? Days.parse(text).orElse(null) : null;
  }

  private static @Nullable AppliedRuling ruling(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      return null;
    }
    ObjectReader members = ObjectReader.open(object, FaultSink.NONE, ContractWording.INSTANCE);
    String by = members.find("by", FILLED);
    LocalDate on = members.find("on", DAY);
    JsonArray reasons = members.find("reasons", ValueForm.ARRAY);
    if (by == null || on == null || reasons == null) {
      return null;
    }
    List<String> codes = members.findAll("reasons", FILLED);
    return codes.size() == reasons.items().size() ? new AppliedRuling(by, on, codes, null) : null;
  }

  private static @Nullable Map<String, Value> values(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      return null;
    }
    return object.members().isEmpty() ? Map.of() : Value.all(object);
  }
}
