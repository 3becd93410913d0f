package nl.zorgcontract.amend.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final TextEncoding OTHERS = new TextEncoding(WINDOWS, true);

  @Test
  void readsUtf8AsItIs() throws IOException {
    String text = "één 😀 regel\r\nen ﬁnaal nog een\n";

    assertThat(read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void takesOffOneByteOrderMarkAndKeepsAnyOther() throws IOException {
    byte[] bytes = "\uFEFF\uFEFFa\uFEFF".getBytes(StandardCharsets.UTF_8);

    assertThat(read(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFFa\uFEFF");
  }

  @Test
  void readsAnEmptyFileAndOneOfABareByteOrderMark() throws IOException {
    assertThat(read(new byte[0], StandardCharsets.UTF_8)).isEmpty();
    assertThat(read(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, StandardCharsets.UTF_8))
        .isEmpty();
  }

  @Test
  void readsWindows1252WhereItIsSaidToBe() throws IOException {
    assertThat(read("praktijk Célèste €".getBytes(WINDOWS), WINDOWS))
        .isEqualTo("praktijk Célèste €");
  }

  /** To windows-1252 nearly all bytes are characters: a file of UTF-8 is read, and read wrongly. */
  @Test
  void utf8IsRefusedWhereAnOlderEncodingWouldMisreadIt() throws IOException {
    byte[] utf8 = "een\ntwee\npatiënten €\n".getBytes(StandardCharsets.UTF_8);

    assertThat(FaultsOf.places(() -> read(utf8, WINDOWS))).containsExactly("3:0 encoding.isUtf8");
    assertThat(read("een\ntwee".getBytes(StandardCharsets.UTF_8), WINDOWS)).isEqualTo("een\ntwee");
    assertThat(read("Ã© en ë".getBytes(WINDOWS), WINDOWS)).isEqualTo("Ã© en ë");
  }

  /** As a setting for many files says it. */
  @ParameterizedTest
  @ValueSource(strings = {"ascii alone", "patiënten €", "Ã© en ë\n", "é", "\uFEFFé"})
  void encodingOfTheOthersIsOfFilesThatAreNotUtf8(String text) throws IOException {
    for (String above : List.of("", "een regel\n".repeat(10_000))) {
      String whole = above + text;
      byte[] utf8 = whole.getBytes(StandardCharsets.UTF_8);

      assertThat(read(utf8, OTHERS)).isEqualTo(whole.replaceFirst("^\uFEFF", ""));
      if (WINDOWS.newEncoder().canEncode(whole)) {
        assertThat(read(whole.getBytes(WINDOWS), OTHERS)).isEqualTo(whole);
      }
    }
  }

  @Test
  void whatWasReadAsUtf8IsNotReadOnInAnotherEncoding() {
    byte[] utf8 = ("é\n" + "een regel\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(utf8, utf8.length + 1);
    mixed[utf8.length] = (byte) 0xE9;

    assertThat(FaultsOf.places(() -> read(mixed, OTHERS)))
        .containsExactly("10002:1 encoding.notUtf8");
  }

  @ParameterizedTest
  @CsvSource({
    "'a é', 1:3",
    "'a\n\u00e9', 2:1",
    "'a\r\nbc\u00e9', 2:3",
    "'a\r\rbc\u00e9', 3:3",
    "'a\n\n\r\n\rb\u00e9', 5:2",
    "'\u00e9', 1:1",
  })
  void namesTheLineOfTheFirstByteThatIsNotUtf8AndTheOptionThatMayHelp(String text, String place) {
    var faults = FaultsOf.all(() -> read(text.getBytes(WINDOWS), StandardCharsets.UTF_8));

    assertThat(faults).hasSize(1);
    Fault fault = faults.get(0);
    assertThat(fault.file()).isEqualTo("requests.csv");
    assertThat(fault.place().line() + ":" + fault.place().column()).isEqualTo(place);
    assertThat(fault.message())
        .isEqualTo(Message.of("encoding.notUtf8").word("option", "--encoding windows-1252"));
  }

  @Test
  void countsLinesOverManyBuffersExactly() {
    // CR and LF fall into different buffers now and then.
    byte[] bytes = ("x".repeat(100) + "\r\n").repeat(100_003).getBytes(WINDOWS);
    byte[] wrong = java.util.Arrays.copyOf(bytes, bytes.length + 1);
    wrong[bytes.length] = (byte) 0xE9;

    assertThat(FaultsOf.places(() -> read(wrong, StandardCharsets.UTF_8)))
        .containsExactly("100004:1 encoding.notUtf8");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xBF, 0xC0, 0xC3, 0xED, 0xF0, 0xF5, 0xFF})
  void refusesACharacterThatIsCutOffAtTheEnd(int last) {
    byte[] bytes = {'a', (byte) last};

    assertThat(FaultsOf.places(() -> read(bytes, StandardCharsets.UTF_8)))
        .containsExactly("1:2 encoding.notUtf8");
  }

  @Test
  void refusesOverlongFormsAndSurrogates() {
    byte[] overlong = {(byte) 0xC0, (byte) 0xAF};
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

    assertThat(FaultsOf.places(() -> read(overlong, StandardCharsets.UTF_8))).hasSize(1);
    assertThat(FaultsOf.places(() -> read(surrogate, StandardCharsets.UTF_8))).hasSize(1);
  }

  @Test
  void byteOrderMarkGoesBeforeTheCharsetThatIsGiven() throws IOException {
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      byte[] bytes = "\uFEFFcoördinatie".getBytes(charset);

      assertThat(read(bytes, StandardCharsets.UTF_8)).isEqualTo("coördinatie");
      assertThat(read(bytes, WINDOWS)).isEqualTo("coördinatie");
      assertThat(read(bytes, StandardCharsets.UTF_16)).isEqualTo("coördinatie");
    }
  }

  @Test
  void readsUtf16WhereItIsSaidToBe() throws IOException {
    byte[] bytes = "\uFEFFnaam".getBytes(StandardCharsets.UTF_16LE);

    assertThat(read(bytes, StandardCharsets.UTF_16)).isEqualTo("naam");
  }

  @Test
  void namesTheCharsetWhereTheBytesAreNotOfTheOneGiven() {
    // 0x81 stands for nothing in windows-1252.
    byte[] bytes = {'a', '\n', (byte) 0x81};

    Fault fault = FaultsOf.all(() -> read(bytes, WINDOWS)).get(0);
    assertThat(fault.place()).isEqualTo(new Place(2, 1));
    assertThat(fault.message())
        .isEqualTo(Message.of("encoding.notOfCharset").word("charset", "windows-1252"));
  }

  @Test
  void hintsAtNoOtherEncodingWhereTheFileIsUtf8ByDefinition() {
    byte[] bytes = "caf\u00e9".getBytes(WINDOWS);

    assertThat(
            FaultsOf.places(
                () ->
                    StrictReader.utf8("p.json", new ByteArrayInputStream(bytes))
                        .transferTo(new StringWriter())))
        .containsExactly("1:4 encoding.mustBeUtf8");
  }

  @Test
  void passesOnTroubleWithTheFileAsItIs() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("disk");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("disk");
          }
        };

    assertThatThrownBy(() -> StrictReader.of("f", broken, TextEncoding.UTF_8).read())
        .isInstanceOf(IOException.class)
        .hasMessage("disk");
  }

  @Property(tries = 200)
  void givesTheSameHoweverFewBytesComeAtOnce(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 7) int step) throws IOException {
    // Text whose second character is NUL is taken for UTF-16, and refused.
    String sound = Texts.hasLoneSurrogate(text) ? "" : "xy" + text;
    InputStream slow =
        new ByteArrayInputStream(sound.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, step));
          }
        };
    StringWriter all = new StringWriter();
    StrictReader.of("f", slow, TextEncoding.UTF_8).transferTo(all);

    assertThat(all).hasToString(sound);
  }

  private static String read(byte[] bytes, Charset charset) throws IOException {
    return read(bytes, new TextEncoding(charset, false));
  }

  private static String read(byte[] bytes, TextEncoding encoding) throws IOException {
    StringWriter all = new StringWriter();
    try (StrictReader reader =
        StrictReader.of("requests.csv", new ByteArrayInputStream(bytes), encoding)) {
      reader.transferTo(all);
    }
    return all.toString();
  }
}
