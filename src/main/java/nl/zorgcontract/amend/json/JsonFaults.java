package nl.zorgcontract.amend.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * The messages for files that the JSON parser rejects. Loaded only for such a file: compiling the
 * patterns takes as long as reading a small file.
 */
final class JsonFaults {

  /** What people do who write JSON by hand, by the words of Jackson. */
  private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(Pattern.compile("Invalid UTF-8"), "encoding.mustBeUtf8");
    KINDS.put(Pattern.compile("Unexpected character \\('/'"), "json.comment");
    KINDS.put(
        Pattern.compile("Unexpected character \\('(]'.*a valid value|}'.*property name)"),
        "json.surplusComma");
    KINDS.put(
        Pattern.compile(
            "Unexpected character .*expecting double-quote|Unexpected character \\('['\u2018-\u201f]"),
        "json.doubleQuotes");
    KINDS.put(Pattern.compile("Illegal unquoted character"), "json.lineEnd");
    KINDS.put(Pattern.compile("Invalid numeric value: Leading zeroes"), "json.leadingZero");
    KINDS.put(Pattern.compile("Non-standard token|Unrecognized token"), "json.noValue");
  }

  private JsonFaults() {}

  /**
   * The exception to throw in the place of the parser's.
   *
   * @param token where the parser stood, if that is known
   */
  static RuntimeException of(String file, JacksonException e, @Nullable TokenStreamLocation token) {
    if (e.getCause() instanceof RefusedException refused) {
      return refused;
    }
    if (e.getCause() instanceof IOException io) {
      return new UncheckedIOException(io);
    }
    Place place = JsonReader.place(e.getLocation() != null ? e.getLocation() : token);
    return RefusedException.of(file, place, message(e));
  }

  private static Message message(JacksonException e) {
    if (e instanceof UnexpectedEndOfInputException) {
      return Message.of("json.truncated");
    }
    if (e instanceof StreamConstraintsException) {
      return Message.of("json.tooLarge")
          .number("depth", JsonReader.DEEPEST)
          .number("length", JsonReader.LONGEST_TEXT);
    }
    // Jackson's own words quote the file, and with it perhaps the note of a practice.
    String said = e.getOriginalMessage();
    return Message.of(
        KINDS.entrySet().stream()
            .filter(kind -> kind.getKey().matcher(said).lookingAt())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("json.invalid"));
  }
}
