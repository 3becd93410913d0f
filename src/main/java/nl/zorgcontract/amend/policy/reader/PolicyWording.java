package nl.zorgcontract.amend.policy.reader;

import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.json.ObjectWording;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;

/** The messages for faults in a policy file. */
final class PolicyWording implements ObjectWording {

  static final PolicyWording INSTANCE = new PolicyWording();

  /** What the whole file is called. */
  static final Fact POLICY = new Fact.Word("policy");

  private PolicyWording() {}

  @Override
  public Message missing() {
    return Message.of("policy.missingMember");
  }

  @Override
  public Message unknownMember() {
    return Message.of("policy.unknownMember");
  }

  @Override
  public Message malformed(ValueForm<?> form, JsonValue value) {
    if (form.name().equals(PolicyForms.WHOLE.name())) {
      return wrongKind(form.name());
    }
    if (!(value instanceof JsonText text) || !form.kind().equals(ValueForm.TEXT.kind())) {
      return wrongKind(form.kind());
    }
    if (form.name().equals(PolicyForms.MONTH_DAY.name())) {
      return Message.of(MonthDays.fault(text.value())).given("value", text.value());
    }
    return text.value().isBlank()
        ? Message.of("policy.blankText")
        : Message.of("policy.day").given("value", text.value().strip());
  }

  /** What is said of a value of another kind than its member should have. */
  static Message wrongKind(String kind) {
    return Message.of("policy.wrongKind").nested("expected", "expected.kind." + kind);
  }
}
