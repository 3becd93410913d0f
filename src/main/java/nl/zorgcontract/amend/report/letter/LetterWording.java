package nl.zorgcontract.amend.report.letter;

import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.StoredMessage;

/**
 * How a letter says a reason or a warning. A message that has a wording of its own for letters,
 * {@code letter.} before its key, is said in that; a warning that has none is for the staff.
 */
final class LetterWording {

  private static final String OF_LETTERS = "letter.";
  private static final String REFERRING = ".refer";
  private static final String REJECTING = ".reject";

  private final Messages messages;
  private final boolean isRejected;

  /**
   * The wording for one request.
   *
   * @param isRejected whether the request was: then nobody decides on it any more, and a reason to
   *     refer it is said without naming who would
   */
  LetterWording(Messages messages, boolean isRejected) {
    this.messages = messages;
    this.isRejected = isRejected;
  }

  String of(StoredMessage reason) {
    return reason
        .message()
        .flatMap(
            message -> find(Stream.concat(ofLetters(message), withoutReferral(message)), message))
        .orElseGet(() -> reason.in(messages));
  }

  Optional<String> ofWarning(StoredMessage warning) {
    return warning.message().flatMap(message -> find(ofLetters(message), message));
  }

  private Optional<String> find(Stream<String> keys, Message message) {
    return keys.map(key -> new Message(key, message.facts()))
        .filter(messages::has)
        .map(messages::text)
        .findFirst();
  }

  private static Stream<String> ofLetters(Message message) {
    return Stream.of(OF_LETTERS + message.key());
  }

  private Stream<String> withoutReferral(Message message) {
    String key = message.key();
    if (!isRejected) {
      return Stream.empty();
    }
    return Stream.of(
        key.endsWith(REFERRING)
            ? key.substring(0, key.length() - REFERRING.length())
            : key + REJECTING);
  }
}
