package nl.zorgcontract.amend.message;

import java.io.IOException;
import java.io.InputStream;
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
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a message file.
   *
   * @throws IllegalStateException for a line that is no template or a key that stands twice
   */
  static MessageTemplates read(String text) {
    Map<String, String> byKey = new HashMap<>(2048);
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      int next = text.indexOf('\n', from);
      end = next < 0 ? text.length() : next;
      if (end == from || text.charAt(from) == '#') {
        continue;
      }
      int equals = text.indexOf('=', from);
      if (equals <= from || equals > end) {
        throw new IllegalStateException("No template: " + text.substring(from, end));
      }
      String template = text.substring(equals + 1, end);
      if (byKey.put(text.substring(from, equals), template) != null) {
        throw new IllegalStateException("A second template: " + text.substring(from, end));
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
