package nl.zorgcontract.amend.contract.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;

/** Recognises the files that people give in the place of a register: requests in any form. */
final class MistakenFile {

  private static final int LONGEST_HEADER = 4096;
  private static final int FEWEST_CELLS = 3;
  private static final String WORKBOOK = "PK\u0003\u0004";
  private static final String SEPARATORS = ";,\t|";

  private MistakenFile() {}

  /** What is said of an empty file, a table or a workbook, of which the first line is enough. */
  static Optional<Message> byItsStart(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
      String text = start.startsWith("ï»¿") ? start.substring(3) : start;
      if (text.isBlank() && start.length() < LONGEST_HEADER) {
        return Optional.of(Message.of("register.empty"));
      }
      return isTable(text) || text.startsWith(WORKBOOK)
          ? Optional.of(Message.of("register.isTable"))
          : Optional.empty();
    }
  }

  private static boolean isTable(String text) {
    String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("").strip();
    boolean isJson = line.startsWith("{") || line.startsWith("[");
    boolean isWide = line.indexOf('\0') >= 0; // UTF-16 or UTF-32, of which the reader tells
    if (isJson || isWide) {
      return false;
    }
    return SEPARATORS
        .chars()
        .anyMatch(
            separator -> line.chars().filter(c -> c == separator).count() >= FEWEST_CELLS - 1);
  }

  /** What is said of a file of requests in JSON, of which the first object is enough. */
  static Optional<Message> byItsFirst(JsonValue json) {
    if (!(json instanceof JsonObject object)) {
      return Optional.empty();
    }
    var members = object.members();
    boolean isRequest =
        members.containsKey("requestId")
            && members.containsKey("action")
            && !members.containsKey("agreements");
    return isRequest || members.get("requests") instanceof JsonArray
        ? Optional.of(Message.of("register.isRequests"))
        : Optional.empty();
  }
}
