package nl.zorgcontract.amend.report;

import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.MessageJson;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;

/**
 * What a reason or a warning said, as {@code decisions.ndjson} keeps it.
 *
 * @param message what it was made of; empty in runs of version 1.0, which kept too little of it
 * @param said the text that the run wrote, in its language
 * @param slots the names of the facts
 */
public record StoredMessage(Optional<Message> message, String said, Set<String> slots) {

  static StoredMessage of(JsonObject stored) {
    String said = stored.text("message");
    return new StoredMessage(
        MessageJson.read(stored),
        said == null ? "" : said,
        stored.object("facts").members().keySet());
  }

  /**
   * The message in a language; as the run wrote it where it cannot be made again: in runs of
   * version 1.0, or of another version that has other messages.
   */
  public String in(Messages messages) {
    return message.filter(messages::has).map(messages::text).orElse(said);
  }

  /** Whether the text of a run of version 1.0, which is told as it is, has a fact of this name. */
  public boolean tells(String slot) {
    return message.isEmpty() && slots.contains(slot);
  }
}
