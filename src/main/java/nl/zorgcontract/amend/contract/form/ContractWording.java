package nl.zorgcontract.amend.contract.form;

import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.ObjectWording;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;

/** The messages for faults in a contract. */
final class ContractWording implements ObjectWording {

  static final ContractWording INSTANCE = new ContractWording();

  private ContractWording() {}

  @Override
  public Message missing() {
    return Message.of("register.missing");
  }

  @Override
  public Message malformed(ValueForm<?> form, JsonValue value) {
    return Message.of("register.malformed")
        .given("value", value.shown())
        .nested("expected", "register.form." + form.name());
  }

  @Override
  public Message unknownMember() {
    throw new IllegalStateException("A contract keeps the members that the program does not know");
  }

  /** A member of a period or of an entry in the history is called by both their names. */
  @Override
  public Fact member(ObjectReader object, String name) {
    if (object.number() == 0) {
      return new Fact.Word(name);
    }
    String array =
        switch (object.array()) {
          case "agreements" -> "period";
          case "replaced" -> "replaced";
          default -> "history";
        };
    return new Fact.Nested(
        Message.of("register.in." + array).word("member", name).number("number", object.number()));
  }
}
