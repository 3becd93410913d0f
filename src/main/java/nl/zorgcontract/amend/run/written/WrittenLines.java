package nl.zorgcontract.amend.run.written;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import nl.zorgcontract.amend.io.InputFile;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * A file that a run wrote, with an object a line. Lines are kept as they are, and parsed where they
 * are wanted: parsed, they take ten times the memory.
 */
record WrittenLines(Path file) {

  /** Takes a line. */
  interface LineTaker {
    void take(String line) throws IOException;
  }

  /**
   * Passes every line, in the order of the file.
   *
   * @throws RefusedException where there is no such file, or it may not be read
   */
  void forEach(LineTaker taker) throws IOException {
    String name = file.toString();
    try (InputStream in = InputFile.of(file, name).open();
        BufferedReader lines = new BufferedReader(StrictReader.utf8(name, in))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        taker.take(line);
      }
    }
  }

  /**
   * The object of a line.
   *
   * @throws RefusedException where it holds none
   */
  JsonObject object(String line) {
    if (JsonReader.writtenLine(file.toString(), line) instanceof JsonObject object) {
      return object;
    }
    throw RefusedException.of(file.toString(), Place.NONE, Message.of("json.invalid"));
  }
}
