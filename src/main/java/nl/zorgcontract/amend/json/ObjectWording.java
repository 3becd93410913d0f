package nl.zorgcontract.amend.json;

import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;

/**
 * The messages for faults in one kind of file. The {@link ObjectReader} adds to each the name that
 * {@link #member} gives the member, as {@code member}.
 */
public interface ObjectWording {

  /** A required member is missing. */
  Message missing();

  /** A value is not of the form. */
  Message malformed(ValueForm<?> form, JsonValue value);

  /** A member is not known; without the ending of the key. */
  Message unknownMember();

  /** What a member of an object is called. */
  default Fact member(ObjectReader object, String name) {
    return new Fact.Word(name);
  }

  /**
   * What an item of an array is called.
   *
   * @param array what the array is called
   * @param number of the item, from 1
   */
  default Fact item(Fact array, int number) {
    return new Fact.Nested(Message.of("json.item").with("member", array).number("number", number));
  }
}
