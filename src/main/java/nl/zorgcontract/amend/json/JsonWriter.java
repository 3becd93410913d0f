package nl.zorgcontract.amend.json;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonBoolean;
import nl.zorgcontract.amend.json.JsonValue.JsonNull;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.BoundedCache;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes JSON as UTF-8: members in the order they are given, nothing between two values at the top
 * but what {@link #endLine} puts there. Closing the writer closes the stream. Every method throws
 * {@link UncheckedIOException} where the stream cannot be written.
 */
public final class JsonWriter implements Closeable {

  private static final JsonFactory COMPACT =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .rootValueSeparator("")
          .build();

  private static final JsonFactory SAFE =
      COMPACT.rebuild().characterEscapes(new JsonEscapes()).build();

  private static final JsonFactory ASCII =
      SAFE.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final JsonGenerator generator;

  /**
   * A file repeats its names, days and sets of codes line after line: their form is made once. None
   * is kept of a name in which something may have to be escaped: that depends on the writer.
   */
  private final BoundedCache<String, @Nullable SerializableString> names =
      new BoundedCache<>(name -> isPlain(name) ? new SerializedString(name) : null);

  private final BoundedCache<String, SerializableString> values =
      new BoundedCache<>(SerializedString::new);

  private final BoundedCache<LocalDate, SerializableString> days =
      new BoundedCache<>(day -> new SerializedString(day.toString()));

  private JsonWriter(JsonFactory factory, ObjectWriteContext layout, OutputStream out) {
    generator = factory.createGenerator(layout, new UncheckedStream(out));
  }

  /** Writes compactly, through a buffer that {@link #flush} and {@link #close} empty. */
  public static JsonWriter to(OutputStream out) {
    return new JsonWriter(COMPACT, ObjectWriteContext.empty(), out);
  }

  /** Likewise, for what people may look at: what a terminal would act on is escaped. */
  public static JsonWriter safeToShow(OutputStream out) {
    return new JsonWriter(SAFE, ObjectWriteContext.empty(), out);
  }

  /** Likewise in ASCII alone, which reads the same in whatever encoding it is taken for. */
  public static JsonWriter ascii(OutputStream out) {
    return new JsonWriter(ASCII, ObjectWriteContext.empty(), out);
  }

  /** Likewise safe to show, and over many indented lines. */
  public static JsonWriter indented(OutputStream out) {
    return new JsonWriter(SAFE, new IndentedLayout(), out);
  }

  /** The opening brace of an object. */
  public JsonWriter startObject() {
    generator.writeStartObject();
    return this;
  }

  /** The closing brace. */
  public JsonWriter endObject() {
    generator.writeEndObject();
    return this;
  }

  /** The opening bracket of an array. */
  public JsonWriter startArray() {
    generator.writeStartArray();
    return this;
  }

  /** The closing bracket. */
  public JsonWriter endArray() {
    generator.writeEndArray();
    return this;
  }

  /** The name of a member; its value comes next. */
  public JsonWriter name(String name) {
    SerializableString form = names.of(name);
    if (form == null) {
      generator.writeName(name);
    } else {
      generator.writeName(form);
    }
    return this;
  }

  private static boolean isPlain(String name) {
    return name.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  /** A text, or {@code null} where there is none. */
  public JsonWriter text(@Nullable String text) {
    if (text == null) {
      return nothing();
    }
    generator.writeString(text);
    return this;
  }

  /** A day, or {@code null} where there is none. */
  public JsonWriter day(@Nullable LocalDate day) {
    if (day == null) {
      return nothing();
    }
    generator.writeString(days.of(day));
    return this;
  }

  /** A number, without an exponent and without trailing zeros. */
  public JsonWriter number(BigDecimal number) {
    return literal(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
  }

  public JsonWriter number(long number) {
    generator.writeNumber(number);
    return this;
  }

  /** {@code true} or {@code false}. */
  public JsonWriter flag(boolean flag) {
    generator.writeBoolean(flag);
    return this;
  }

  public JsonWriter nothing() {
    generator.writeNull();
    return this;
  }

  /** A member that is a text, or {@code null} where there is none. */
  public JsonWriter member(String name, @Nullable String text) {
    return name(name).text(text);
  }

  /** A member that is a day, or {@code null} where there is none. */
  public JsonWriter day(String name, @Nullable LocalDate day) {
    return name(name).day(day);
  }

  /** A member that is a whole number. */
  public JsonWriter number(String name, long number) {
    return name(name).number(number);
  }

  /** A value whose JSON is at hand, and is written often. */
  public JsonWriter json(String value) {
    generator.writeRawValue(values.of(value));
    return this;
  }

  /** A value that was read: members in their order, numbers by their literal. */
  public JsonWriter value(JsonValue value) {
    if (value instanceof JsonObject object) {
      startObject();
      for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
        name(member.getKey()).value(member.getValue());
      }
      return endObject();
    }
    if (value instanceof JsonArray array) {
      startArray();
      array.items().forEach(this::value);
      return endArray();
    }
    return scalar(value);
  }

  private JsonWriter scalar(JsonValue value) {
    if (value instanceof JsonText text) {
      return text(text.value());
    }
    if (value instanceof JsonNumber number) {
      return literal(number.literal());
    }
    if (value instanceof JsonBoolean flag) {
      return flag(flag.value());
    }
    if (value instanceof JsonNull) {
      return nothing();
    }
    throw new IllegalArgumentException("Not a scalar: " + value);
  }

  private JsonWriter literal(String number) {
    generator.writeNumber(number);
    return this;
  }

  /** A line feed, between two values of NDJSON. */
  public JsonWriter endLine() {
    generator.writeRaw('\n');
    return this;
  }

  /** Hands everything written so far to the stream. */
  public void flush() {
    generator.flush();
  }

  @Override
  public void close() {
    generator.close();
  }

  /**
   * Turns the {@link IOException} of a stream into an unchecked one, which a generator passes on.
   */
  private static final class UncheckedStream extends FilterOutputStream {

    UncheckedStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void flush() {
      try {
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        super.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class IndentedLayout extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
