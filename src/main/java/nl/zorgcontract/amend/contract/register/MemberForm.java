package nl.zorgcontract.amend.contract.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;

/**
 * The form that a member of a contract has.
 *
 * @param name the form's name; {@code register.form.NAME} says what would have been right
 * @param read the value, empty where it is not of this form
 */
record MemberForm<T>(String name, Function<JsonValue, Optional<T>> read) {

  private static final int LONGEST_ID = 64;
  private static final int AGB_DIGITS = 8;
  private static final int ISO_LENGTH = 10;
  private static final int YEAR_DIGITS = 4;

  static final MemberForm<String> TEXT = new MemberForm<>("text", MemberForm::text);
  static final MemberForm<String> FILLED = ofText("filled", text -> !text.isBlank());
  static final MemberForm<String> ID = ofText("id", MemberForm::isId);
  static final MemberForm<String> AGB = ofText("agb", MemberForm::isAgb);
  static final MemberForm<Boolean> FLAG = new MemberForm<>("flag", MemberForm::flag);
  static final MemberForm<JsonObject> OBJECT = new MemberForm<>("object", MemberForm::object);
  static final MemberForm<JsonArray> LIST = new MemberForm<>("list", MemberForm::list);

  static final MemberForm<LocalDate> DAY =
      new MemberForm<>("day", json -> text(json).filter(MemberForm::isIso).flatMap(Days::parse));

  static final MemberForm<Action> ACTION =
      new MemberForm<>("action", json -> text(json).flatMap(MemberForm::action));

  /** What would have been right. */
  Message expected() {
    return Message.of("register.form." + name);
  }

  private static MemberForm<String> ofText(String name, java.util.function.Predicate<String> rule) {
    return new MemberForm<>(name, json -> text(json).filter(rule));
  }

  private static Optional<String> text(JsonValue json) {
    return json instanceof JsonText text ? Optional.of(text.value()) : Optional.empty();
  }

  private static Optional<Boolean> flag(JsonValue json) {
    return json instanceof JsonBoolean flag ? Optional.of(flag.value()) : Optional.empty();
  }

  private static Optional<JsonObject> object(JsonValue json) {
    return json instanceof JsonObject object ? Optional.of(object) : Optional.empty();
  }

  private static Optional<JsonArray> list(JsonValue json) {
    return json instanceof JsonArray array ? Optional.of(array) : Optional.empty();
  }

  private static boolean isId(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= LONGEST_ID
        && !Texts.hasControl(text);
  }

  private static boolean isAgb(String text) {
    return text.length() == AGB_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** The reader of days knows the Dutch order too; a register does not. */
  private static boolean isIso(String text) {
    return text.length() == ISO_LENGTH && text.charAt(YEAR_DIGITS) == '-';
  }

  private static Optional<Action> action(String text) {
    return Arrays.stream(Action.values()).filter(action -> action.code().equals(text)).findFirst();
  }
}
