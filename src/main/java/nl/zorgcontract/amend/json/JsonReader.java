package nl.zorgcontract.amend.json;

import java.io.Closeable;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.zorgcontract.amend.io.StrictUtf8Input;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads JSON values one after another: the elements of an array, or values that follow each other
 * (NDJSON). Strict: a duplicate member, a text over 1 MiB, nesting over 32, half a surrogate pair
 * and anything that is not JSON refuse the file with line and column; so does a value that is
 * larger than {@link JsonLimits}, before it fills the memory.
 */
public final class JsonReader implements Closeable {

  /** The longest text of a field, in characters. */
  public static final int LONGEST_TEXT = 1 << 20;

  static final int DEEPEST = 32;

  private final String file;
  private final JsonParser parser;
  private final JsonLimits limits;
  private final boolean isSecondReading;
  private boolean inArray;
  private boolean started;
  private int lastEndLine;
  private long startOffset;
  private long endOffset;
  private long valueStart;
  private int values;

  private JsonReader(String file, JsonParser parser, JsonLimits limits, boolean isSecondReading) {
    this.file = file;
    this.parser = parser;
    this.limits = limits;
    this.isSecondReading = isSecondReading;
  }

  /** Reads characters that were decoded before. */
  public static JsonReader of(String file, Reader in) {
    return opened(file, JsonLimits.VALUE, () -> JsonParsers.of(in));
  }

  /**
   * Reads bytes, which are UTF-8, with or without a byte order mark; only so are {@link
   * #startOffset} and {@link #endOffset} known. Columns are counted in bytes.
   *
   * @throws RefusedException where the first bytes are not UTF-8
   */
  public static JsonReader of(String file, InputStream in) {
    return ofBytes(file, in, JsonLimits.VALUE);
  }

  /** Likewise what the program wrote, contracts too: it holds more than a stranger may send. */
  public static JsonReader ofWritten(String file, InputStream in) {
    return ofBytes(file, in, JsonLimits.WRITTEN);
  }

  private static JsonReader ofBytes(String file, InputStream in, JsonLimits limits) {
    InputStream strict = new StrictUtf8Input(file, in);
    return opened(file, limits, () -> JsonParsers.of(strict));
  }

  /**
   * Reads bytes that were read before, as above, and found to be right: values that follow each
   * other, each on a line of its own. Their places, which were told then, are {@link Place#NONE}.
   *
   * @param in is not asked for more than the values that {@link #next} is asked for
   */
  public static JsonReader again(String file, InputStream in) {
    JsonParser parser = JsonParsers.of(in);
    return new JsonReader(file, parser, JsonLimits.WRITTEN, true);
  }

  /**
   * The one value of a line that the program wrote.
   *
   * @throws RefusedException where it holds none, or more
   */
  public static JsonValue writtenLine(String file, String line) {
    Reader in = new StringReader(line);
    try (JsonReader reader = opened(file, JsonLimits.WRITTEN, () -> JsonParsers.of(in))) {
      return reader.only();
    }
  }

  /** Reads characters in which {@code //} and {@code /*} comments are allowed, as in a policy. */
  public static JsonReader withComments(String file, Reader in) {
    return opened(file, JsonLimits.VALUE, () -> JsonParsers.withComments(in));
  }

  private static JsonReader opened(String file, JsonLimits limits, Supplier<JsonParser> parser) {
    try {
      return new JsonReader(file, parser.get(), limits, false);
    } catch (JacksonException e) {
      throw JsonFaults.of(file, e, null);
    }
  }

  /** The one value of a file that holds just one. */
  public JsonValue only() {
    if (token() == null) {
      throw refused(here(), Message.of("json.empty"));
    }
    JsonValue value = topValue();
    if (token() != null) {
      throw refused(here(), Message.of("json.trailing"));
    }
    return value;
  }

  /**
   * The next element where the file is an array, else the next of the values that follow each
   * other, each on a line of its own; null after the last. The file is known to be whole only then.
   */
  public @Nullable JsonValue next() {
    JsonToken token = token();
    if (!started) {
      started = true;
      if (token == JsonToken.START_ARRAY) {
        inArray = true;
        token = token();
      }
    }
    if (inArray && token == JsonToken.END_ARRAY) {
      if (token() != null) {
        throw refused(here(), Message.of("json.trailing"));
      }
      return null;
    }
    if (token == null) {
      return null;
    }
    Place start = here();
    if (!inArray && start.line() == lastEndLine) {
      throw refused(start, Message.of("json.twoOnOneLine"));
    }
    startOffset = parser.currentTokenLocation().getByteOffset();
    JsonValue value = topValue();
    TokenStreamLocation end = parser.currentLocation();
    endOffset = end.getByteOffset();
    // Behind a number the parser has looked on, into the next line.
    lastEndLine = parser.currentToken().isStructEnd() ? end.getLineNr() : start.line();
    return value;
  }

  /** Whether the file turned out to be an array; known after the first {@link #next}. */
  public boolean isArray() {
    return inArray;
  }

  /**
   * The byte at which the object last returned by {@link #next} starts, a byte order mark counted.
   */
  public long startOffset() {
    return startOffset;
  }

  /** The byte after the closing brace of the object last returned by {@link #next}. */
  public long endOffset() {
    return endOffset;
  }

  private JsonValue topValue() {
    valueStart = offset(parser.currentTokenLocation());
    values = 0;
    return value();
  }

  private JsonValue value() {
    Place place = isSecondReading ? Place.NONE : placeWithinLimits();
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> new JsonText(place, text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(place, parser.getString());
      case VALUE_TRUE -> new JsonBoolean(place, true);
      case VALUE_FALSE -> new JsonBoolean(place, false);
      case VALUE_NULL -> new JsonNull(place);
      default -> throw new IllegalStateException("No value starts with " + token);
    };
  }

  private Place placeWithinLimits() {
    TokenStreamLocation start = parser.currentTokenLocation();
    Place place = place(start);
    values++;
    if (limits.isExceeded(offset(start) - valueStart, values)) {
      throw refused(place, limits.message());
    }
    return place;
  }

  private JsonObject object(Place place) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (token() != JsonToken.END_OBJECT) {
      String name = checked(parser.currentName());
      if (members.containsKey(name)) {
        throw refused(here(), Message.of("json.duplicateMember").given("member", name));
      }
      token();
      members.put(name, value());
    }
    return new JsonObject(place, members);
  }

  private JsonArray array(Place place) {
    List<JsonValue> items = new ArrayList<>();
    while (token() != JsonToken.END_ARRAY) {
      items.add(value());
    }
    return new JsonArray(place, items);
  }

  private String text() {
    try {
      return checked(parser.getString());
    } catch (JacksonException e) {
      throw JsonFaults.of(file, e, parser.currentTokenLocation());
    }
  }

  private String checked(String text) {
    if (!isSecondReading && Texts.hasLoneSurrogate(text)) {
      throw refused(here(), Message.of("json.loneSurrogate"));
    }
    return text;
  }

  private @Nullable JsonToken token() {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw JsonFaults.of(file, e, parser.currentTokenLocation());
    }
  }

  /** How far into the file: in bytes where bytes are read, else in characters. */
  private static long offset(TokenStreamLocation location) {
    return Math.max(location.getByteOffset(), location.getCharOffset());
  }

  static Place place(@Nullable TokenStreamLocation location) {
    return location == null
        ? Place.NONE
        : new Place(Math.max(location.getLineNr(), 0), Math.max(location.getColumnNr(), 0));
  }

  private Place here() {
    return place(parser.currentTokenLocation());
  }

  private RefusedException refused(Place place, Message message) {
    return RefusedException.of(file, place, message);
  }

  @Override
  public void close() {
    parser.close();
  }
}
