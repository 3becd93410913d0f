package nl.zorgcontract.amend.request.form;

import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.rows.StandIn;

/** What is wrong with a text that is not of a field's form, where that can be told. */
final class Problems {

  private static final int AGB_LENGTH = 8;

  private Problems() {}

  static Optional<Message> ofAgbCode(String text) {
    if (!Texts.isDigits(text)) {
      return StandIn.problemOfId(text).or(() -> problem("agb.notDigits"));
    }
    return text.length() < AGB_LENGTH - 1
        ? problem("agb.tooShort")
        : text.length() > AGB_LENGTH ? problem("agb.tooLong") : Optional.empty();
  }

  static Optional<Message> ofIdentifier(String text) {
    if (RequestField.length(text) > RequestField.LONGEST_ID) {
      return Optional.of(
          Message.of("problem.id.tooLong").number("length", RequestField.length(text)));
    }
    return Texts.hasControl(text) ? problem("id.control") : StandIn.problemOfId(text);
  }

  private static Optional<Message> problem(String key) {
    return Optional.of(Message.of("problem." + key));
  }
}
