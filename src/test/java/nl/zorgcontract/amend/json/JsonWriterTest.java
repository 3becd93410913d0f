package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

  private static String written(Consumer<JsonWriter> what) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = JsonWriter.to(bytes)) {
      what.accept(writer);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "{\"b\":1.10,\"a\":1e400,\"c\":12345678901234567890.000,\"d\":-0,\"e\":1E+2}",
        "[true,false,null,\"é€😀/\",{\"\":[{}]}]",
        "\"\\\"\\\\\\n\\u0001\"",
      })
  void whatWasReadIsWrittenAsItWas(String json) {
    try (JsonReader reader = JsonReader.of("f", new StringReader(json))) {
      JsonValue value = reader.only();
      assertThat(written(writer -> writer.value(value))).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "12, 12",
    "8.50, 8.5",
    "1E+3, 1000",
    "0.00, 0",
    "0E+9, 0",
    "-1.0, -1",
    "1E-7, 0.0000001"
  })
  void numberIsWrittenPlainlyWithoutTrailingZeros(BigDecimal number, String expected) {
    assertThat(written(writer -> writer.number(number))).isEqualTo(expected);
  }

  @Test
  void objectIsWrittenCompactly() {
    assertThat(
            written(
                writer -> {
                  writer.startObject().member("a", "x").member("b", null).name("c").startArray();
                  writer.number(1).flag(true).nothing().endArray().endObject().endLine();
                  writer.startObject().endObject().endLine();
                }))
        .isEqualTo("{\"a\":\"x\",\"b\":null,\"c\":[1,true,null]}\n{}\n");
  }

  @Test
  void whatIsWrittenOftenLooksLikeWhatIsWrittenOnce() {
    String name = "a\"b";
    LocalDate day = LocalDate.of(2026, 4, 1);

    assertThat(
            written(
                writer -> {
                  writer.startObject().member(name, "x").day(name, day).name(name).number(3);
                  writer.name(name).json("[1,2]").endObject();
                }))
        .isEqualTo("{\"a\\\"b\":\"x\",\"a\\\"b\":\"2026-04-01\",\"a\\\"b\":3,\"a\\\"b\":[1,2]}");
  }

  @Test
  void nameIsEscapedAsEveryTextOfItsFileIs() {
    ByteArrayOutputStream safe = new ByteArrayOutputStream();
    ByteArrayOutputStream ascii = new ByteArrayOutputStream();

    try (JsonWriter one = JsonWriter.safeToShow(safe);
        JsonWriter other = JsonWriter.ascii(ascii)) {
      one.startObject().member("x\u202e\u007f", "").endObject();
      other.startObject().member("é", "").endObject();
    }

    assertThat(safe).hasToString("{\"x\\u202e\\u007F\":\"\"}");
    assertThat(ascii.toString(StandardCharsets.UTF_8)).isEqualToIgnoringCase("{\"\\u00e9\":\"\"}");
  }

  @Test
  void indentedJsonHasALineForEachMember() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonWriter writer = JsonWriter.indented(bytes)) {
      writer.startObject().number("a", 1).name("b").startArray().text("x/\u202e").endArray();
      writer.endObject().endLine();
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "a" : 1,
              "b" : [
                "x/\\u202e"
              ]
            }
            """);
  }

  @Test
  void streamIsClosedWithTheWriter() {
    AtomicBoolean closed = new AtomicBoolean();
    JsonWriter.to(
            new ByteArrayOutputStream() {
              @Override
              public void close() {
                closed.set(true);
              }
            })
        .text("a")
        .close();

    assertThat(closed).isTrue();
  }

  @Test
  void fullDiskIsTroubleOfTheDisk() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> JsonWriter.to(full).text("a").flush())
        .withMessageContaining("full");
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> JsonWriter.safeToShow(full).text("a").flush())
        .withMessageContaining("full");
  }
}
