package nl.zorgcontract.amend.report.json;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.MonthDay;
import java.util.Map;
import nl.zorgcontract.amend.json.JsonEscapes;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * How the reports write JSON: UTF-8, line feeds, and nothing escaped that need not be, but for what
 * a terminal would act on: the value is the same, and safe to look at.
 */
public final class ReportJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .rootValueSeparator("")
          .characterEscapes(new JsonEscapes())
          .build();

  private ReportJson() {}

  /**
   * Writes values that follow each other; line ends between them are the caller's. Closing it
   * closes the stream.
   */
  public static JsonGenerator compact(OutputStream out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }

  /** Writes one value over many lines, for people too. Closing it closes the stream. */
  public static JsonGenerator indented(OutputStream out) {
    return FACTORY.createGenerator(new Indented(), out);
  }

  /** What a failed write is told as. */
  public static UncheckedIOException trouble(JacksonIOException e) {
    return new UncheckedIOException(e.getCause());
  }

  private static final class Indented extends ObjectWriteContext.Base {
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

  /** A member that is a text, or null. */
  public static void text(JsonGenerator json, String name, @Nullable String text) {
    text(json, new SerializedString(name), text);
  }

  /** The same, of a name that was put into its form before. */
  public static void text(JsonGenerator json, SerializableString name, @Nullable String text) {
    json.writeName(name);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  /** The member {@code facts}: the slots of a message as plain data. */
  public static void facts(JsonGenerator json, Map<String, Fact> facts, Messages messages) {
    json.writeObjectPropertyStart("facts");
    facts.forEach(
        (slot, fact) -> {
          json.writeName(slot);
          fact(json, fact, messages);
        });
    json.writeEndObject();
  }

  private static void fact(JsonGenerator json, Fact fact, Messages messages) {
    if (fact instanceof Fact.Given given) {
      json.writeString(given.value());
    } else if (fact instanceof Fact.Word word) {
      json.writeString(word.word());
    } else if (fact instanceof Fact.Amount amount) {
      json.writeNumber(amount.value().toPlainString());
    } else if (fact instanceof Fact.Day day) {
      json.writeString(day.day().toString());
    } else if (fact instanceof Fact.YearDays days) {
      json.writeStartArray();
      for (MonthDay day : days.days()) {
        json.writeString(day.toString());
      }
      json.writeEndArray();
    } else if (fact instanceof Fact.Several several) {
      json.writeStartArray();
      several.facts().forEach(each -> fact(json, each, messages));
      json.writeEndArray();
    } else {
      json.writeString(messages.text(fact));
    }
  }

  /** A value by its type; numbers plain. */
  public static void value(JsonGenerator json, Value value) {
    if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Number number) {
      json.writeNumber(number.number().toPlainString());
    } else if (value instanceof Value.Flag flag) {
      json.writeBoolean(flag.flag());
    } else if (value instanceof Value.Choices choices) {
      json.writeStartArray();
      choices.choices().forEach(json::writeString);
      json.writeEndArray();
    } else if (value instanceof Value.Other other) {
      value(json, other.json());
    }
  }

  private static void value(JsonGenerator json, JsonValue value) {
    if (value instanceof JsonValue.JsonObject object) {
      json.writeStartObject();
      object
          .members()
          .forEach(
              (name, member) -> {
                json.writeName(name);
                value(json, member);
              });
      json.writeEndObject();
    } else if (value instanceof JsonValue.JsonArray array) {
      json.writeStartArray();
      array.items().forEach(item -> value(json, item));
      json.writeEndArray();
    } else if (value instanceof JsonValue.JsonText text) {
      json.writeString(text.value());
    } else if (value instanceof JsonValue.JsonNumber number) {
      json.writeNumber(number.literal());
    } else if (value instanceof JsonValue.JsonBoolean flag) {
      json.writeBoolean(flag.value());
    } else {
      json.writeNull();
    }
  }
}
