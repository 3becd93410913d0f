package nl.zorgcontract.amend.message;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The message templates of one language, by key.
 *
 * <p>The file is UTF-8 with one {@code key=template} a line; empty lines and lines that start with
 * {@code #} are passed over. A template is plain text with {@code {slot}} places; nothing in it is
 * escaped. Not {@link java.util.Properties}: that lets a key stand twice, and gives a backslash and
 * a line's end a meaning.
 */
final class MessageTemplates {

  private final Map<String, String> byKey;

  private MessageTemplates(Map<String, String> byKey) {
    this.byKey = byKey;
  }

  /** The templates that come with the program. */
  static MessageTemplates of(Language language) {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = MessageTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + name);
      }
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a message file.
   *
   * @throws IllegalStateException for a line that is no template or a key that stands twice
   */
  static MessageTemplates read(Reader in) throws IOException {
    Map<String, String> byKey = new HashMap<>(512);
    BufferedReader lines = new BufferedReader(in);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      int equals = line.indexOf('=');
      if (equals < 1) {
        throw new IllegalStateException("No template: " + line);
      }
      if (byKey.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
        throw new IllegalStateException("A second template: " + line);
      }
    }
    return new MessageTemplates(byKey);
  }

  /**
   * The template of a key.
   *
   * @throws IllegalStateException where there is none
   */
  String get(String key) {
    String template = byKey.get(key);
    if (template == null) {
      throw new IllegalStateException("No message " + key);
    }
    return template;
  }

  /** Every key. */
  Set<String> keys() {
    return Collections.unmodifiableSet(byKey.keySet());
  }
}
