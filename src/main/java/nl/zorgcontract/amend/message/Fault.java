package nl.zorgcontract.amend.message;

/**
 * Something wrong with a file, at its place.
 *
 * @param file the file as the user named it
 * @param place where in the file
 * @param message what is wrong and what would have been right
 */
public record Fault(String file, Place place, Message message) {

  /** The message with its place in front: {@code requests.csv, line 8, column 3: ...}. */
  public Message located() {
    String key =
        place.line() == 0 ? "fault.file" : place.column() == 0 ? "fault.line" : "fault.column";
    return Message.of(key)
        .word("file", file)
        .number("line", place.line())
        .number("column", place.column())
        .nested("message", message);
  }
}
