package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.message.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{A}{B}",
        "{A}\n{B}\n",
        "\uFEFF{A}\r\n{B}\r\n",
        "\n \n{A}  \n\r\n\t{B} ",
        "[{A},{B}]",
        "\uFEFF[\r\n  {A} ,\r\n  {B}\r\n]\n",
      })
  void eachElementIsKnownByItsFirstAndLastByte(String layout) throws IOException {
    String a = "{\"é€😀\": {\"a}\": [1.10, {}]}}";
    String b = "{}";
    String text = layout.replace("}{", "}\n{").replace("{A}", a).replace("{B}", b);

    assertThat(spans(text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE))
        .containsExactly(a, b);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4096, Integer.MAX_VALUE})
  void elementsAreFoundInAFileBiggerThanEveryBuffer(int most) throws IOException {
    List<String> objects =
        IntStream.range(0, 3000)
            .mapToObj(i -> "{\"n\":" + i + ",\"é\":\"" + "€😀".repeat(i % 50) + "\"}")
            .toList();
    String text = objects.stream().collect(Collectors.joining("\r\n", "\uFEFF", ""));

    assertThat(spans(text.getBytes(StandardCharsets.UTF_8), most)).isEqualTo(objects);
  }

  private static List<String> spans(byte[] bytes, int most) throws IOException {
    List<String> spans = new ArrayList<>();
    try (JsonReader reader = JsonReader.of("f", trickle(bytes, most))) {
      while (reader.next() != null) {
        int start = (int) reader.startOffset();
        int length = (int) (reader.endOffset() - start);
        spans.add(new String(bytes, start, length, StandardCharsets.UTF_8));
      }
    }
    return spans;
  }

  /** Gives no more than so many bytes at a time. */
  private static InputStream trickle(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, most));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C2 80",
        "DF BF",
        "E0 A0 80",
        "ED 9F BF",
        "EE 80 80",
        "EF BF BF",
        "F0 90 80 80",
        "F4 8F BF BF",
        "7F",
      })
  void wellFormedBytesPass(String hex) {
    assertThat(read(hex, Integer.MAX_VALUE)).isEmpty();
    assertThat(read(hex, 1)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "BF",
        "C0 80",
        "C1 BF",
        "C2",
        "C2 41",
        "C2 C2",
        "DF C0",
        "E0 9F BF",
        "E1 80",
        "E1 80 41",
        "ED A0 80",
        "ED BF BF",
        "F0 8F BF BF",
        "F4 90 80 80",
        "F5 80 80 80",
        "FF",
        "FE",
        "00",
      })
  void illFormedBytesAreRefusedWithTheirLine(String hex) {
    assertThat(read(hex, Integer.MAX_VALUE)).containsExactly("json.notUtf8 4:0");
    assertThat(read(hex, 1)).containsExactly("json.notUtf8 4:0");
  }

  private static List<String> read(String hex, int most) {
    String start = "[1,\r2,\r\n\"\",\n\"";
    byte[] bad = java.util.HexFormat.ofDelimiter(" ").parseHex(hex);
    byte[] bytes = new byte[start.length() + bad.length + 2];
    System.arraycopy(start.getBytes(StandardCharsets.UTF_8), 0, bytes, 0, start.length());
    System.arraycopy(bad, 0, bytes, start.length(), bad.length);
    bytes[bytes.length - 2] = '"';
    bytes[bytes.length - 1] = ']';
    try (JsonReader reader = JsonReader.of("f", trickle(bytes, most))) {
      while (reader.next() != null) {
        // The whole file is read.
      }
      return List.of();
    } catch (RefusedException e) {
      return e.faults().stream()
          .map(f -> f.message().key() + " " + f.place().line() + ":" + f.place().column())
          .toList();
    }
  }

  @Test
  void characterCutOffByTheEndOfTheFileIsRefused() {
    byte[] bytes = {'"', (byte) 0xE2, (byte) 0x82};

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> JsonReader.of("f", new ByteArrayInputStream(bytes)).only())
        .satisfies(e -> assertThat(e.faults().get(0).message().key()).isEqualTo("json.notUtf8"));
  }

  @Test
  void numbersOnLinesOfTheirOwnAreNotOnOneLine() {
    try (JsonReader reader =
        JsonReader.of("f", new ByteArrayInputStream("7\n8\n".getBytes(StandardCharsets.UTF_8)))) {
      assertThat(reader.next()).isNotNull();
      assertThat(reader.next()).isNotNull();
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void troubleWithTheFileIsNoFaultOfIt() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> JsonReader.of("f", broken).next());
  }
}
