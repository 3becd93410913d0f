package nl.zorgcontract.amend.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The message templates of one language, by key.
 *
 * <p>The file is UTF-8 with one {@code key=template} a line; empty lines and lines that start with
 * {@code #} are passed over. A template is plain text with {@code {slot}} places; nothing in it is
 * escaped. Not {@link java.util.Properties}: that lets a key stand twice, and gives a backslash and
 * a line's end a meaning.
 */
final class MessageTemplates {

  private final byte[] file;

  /** Where in the file the template of each key starts. */
  private final Map<String, Integer> starts;

  /** Those asked for up to now: of all, a run needs a few. */
  private final Map<String, String> decoded = new ConcurrentHashMap<>();

  private MessageTemplates(byte[] file, Map<String, Integer> starts) {
    this.file = file;
    this.starts = starts;
  }

  /** The templates that come with the program. */
  static MessageTemplates of(Language language) {
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = MessageTemplates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + name);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a message file.
   *
   * @throws IllegalStateException for a line that is no template or a key that stands twice
   */
  static MessageTemplates read(byte[] file) {
    Map<String, Integer> starts = new HashMap<>(4096);
    int end;
    for (int from = 0; from < file.length; from = end + 1) {
      end = find('\n', file, from, file.length);
      if (end == from || file[from] == '#') {
        continue;
      }
      int equals = find('=', file, from, end);
      if (equals == from || equals == end) {
        throw new IllegalStateException("No template: " + decode(file, from, end));
      }
      if (starts.put(decode(file, from, equals), equals + 1) != null) {
        throw new IllegalStateException("A second template: " + decode(file, from, end));
      }
    }
    return new MessageTemplates(file, starts);
  }

  /** Where the character stands first; {@code to} where it does not. */
  private static int find(char character, byte[] file, int from, int to) {
    int at = from;
    while (at < to && file[at] != character) {
      at++;
    }
    return at;
  }

  private static String decode(byte[] file, int from, int to) {
    return new String(file, from, to - from, StandardCharsets.UTF_8);
  }

  /**
   * The template of a key.
   *
   * @throws IllegalStateException where there is none
   */
  String get(String key) {
    String template = decoded.get(key);
    if (template != null) {
      return template;
    }
    Integer start = starts.get(key);
    if (start == null) {
      throw new IllegalStateException("No message " + key);
    }
    template = decode(file, start, find('\n', file, start, file.length));
    decoded.put(key, template);
    return template;
  }

  /** Every key. */
  Set<String> keys() {
    return Collections.unmodifiableSet(starts.keySet());
  }
}
