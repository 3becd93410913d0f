package nl.zorgcontract.amend.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.FaultsOf;
import nl.zorgcontract.amend.message.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  @Test
  void remembersWhereEachValueStood() {
    JsonObject object = (JsonObject) only("{\n  \"a\": [1, \"é\", true],\n  \"b\": null }");

    assertThat(object.place()).isEqualTo(new Place(1, 1));
    JsonArray array = (JsonArray) object.members().get("a");
    assertThat(array.items())
        .extracting(JsonValue::place)
        .containsExactly(new Place(2, 9), new Place(2, 12), new Place(2, 17));
    assertThat(object.members().get("b").place()).isEqualTo(new Place(3, 8));
  }

  @Test
  void keepsNumbersAsTheyWereSpelt() {
    JsonArray array = (JsonArray) only("[8.50, 1E+2, -0, 12345678901234567890.10]");

    assertThat(array.items())
        .extracting(item -> ((JsonNumber) item).literal())
        .containsExactly("8.50", "1E+2", "-0", "12345678901234567890.10");
  }

  @Test
  void readsValuesThatFollowEachOtherOnLinesOfTheirOwn() {
    assertThat(all("{\"a\":1}\n\n{\"a\":\n2}\n\"x\"")).containsExactly(1, 3, 5);
  }

  @Test
  void readsTheElementsOfAnArray() {
    assertThat(all("[{\"a\":1}, {\"a\":2},\n3]")).containsExactly(1, 1, 2);
    assertThat(all(" [ ] ")).isEmpty();
    assertThat(all("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}{\"a\":2}              | 1:8 json.twoOnOneLine",
        "{\"a\":1} 5                     | 1:9 json.twoOnOneLine",
        "[1] 2                           | 1:5 json.trailing",
        "[1,2                            | 1:5 json.truncated",
        "{\"a\":                         | 1:6 json.truncated",
        "{\"a\":1,\"b\":2,\"a\":3}       | 1:14 json.duplicateMember",
        "[1,]                            | 1:4 json.surplusComma",
        "{\"a\" 1}                       | 1:6 json.invalid",
        "{a:1}                           | 1:2 json.doubleQuotes",
        "[01]                            | 1:3 json.leadingZero",
        "[1.]                            | 1:3 json.invalid",
        "[NaN]                           | 1:5 json.noValue",
        "['x']                           | 1:2 json.doubleQuotes",
        "[truex]                         | 1:2 json.noValue",
        "]                               | 1:1 json.invalid",
        "[1] // no comments here         | 1:5 json.comment",
        "[\"\\ud800\"]                   | 1:2 json.loneSurrogate",
        "{\"\\udc00\":1}                 | 1:9 json.invalid",
        "[\"\\x\"]                       | 1:4 json.invalid",
      })
  void refusesWhatIsNoJson(String text, String fault) {
    assertThat(FaultsOf.places(() -> all(text))).containsExactly(fault);
  }

  @Test
  void refusesAControlCharacterWithinAText() {
    assertThat(FaultsOf.places(() -> all("[\"a\nb\"]"))).containsExactly("1:4 json.lineEnd");
  }

  @Test
  void takesNestingOf32AndRefusesMore() {
    assertThat(all("[".repeat(32) + "]".repeat(32))).hasSize(1);
    assertThat(FaultsOf.places(() -> all("[".repeat(33) + "]".repeat(33))))
        .containsExactly("1:33 json.tooLarge");
    assertThat(FaultsOf.places(() -> all("[".repeat(1_000_000))))
        .containsExactly("1:33 json.tooLarge");
  }

  @Test
  void takesATextOfOneMebibyteAndRefusesALongerOne() {
    String longest = "x".repeat(1 << 20);

    assertThat(all("[\"" + longest + "\"]")).hasSize(1);
    assertThat(keys("[\"" + longest + "x\"]")).containsExactly("json.tooLarge");
    assertThat(keys("{\"" + "x".repeat(1001) + "\":1}")).containsExactly("json.tooLarge");
  }

  @Test
  void refusesANumberOfAThousandDigitsAndMore() {
    assertThat(all("[" + "9".repeat(1000) + "]")).hasSize(1);
    assertThat(keys("[" + "9".repeat(1001) + "]")).containsExactly("json.tooLarge");
    assertThat(keys("[0." + "9".repeat(100_000) + "]")).containsExactly("json.tooLarge");
  }

  @Test
  void readsOneValueOnlyWhereThatIsAsked() {
    assertThat(FaultsOf.places(() -> only(""))).containsExactly("1:0 json.empty");
    assertThat(FaultsOf.places(() -> only("{}\n{}"))).containsExactly("2:1 json.trailing");
  }

  @Test
  void passesOverCommentsInAPolicy() {
    JsonReader reader =
        JsonReader.withComments("p", new StringReader("// a\n{ /* b\n */ \"x\": 1 } // c"));

    assertThat(((JsonObject) reader.only()).members().get("x").place()).isEqualTo(new Place(3, 10));
  }

  @Test
  void refusesACommentWithoutEnd() {
    JsonReader reader = JsonReader.withComments("p", new StringReader("{} /* for ever"));

    assertThat(FaultsOf.all(reader::only)).hasSize(1);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "[\"caf\u00e9\"]".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(FaultsOf.all(() -> JsonReader.of("f", new ByteArrayInputStream(bytes)).only()))
        .extracting(fault -> fault.message().key())
        .containsExactly("json.notUtf8");
  }

  @Test
  void knowsWhereAnObjectStartsAndEndsInTheBytes() {
    byte[] bytes = "{\"é\":1}\n {\"a\":2} ".getBytes(StandardCharsets.UTF_8);
    JsonReader reader = JsonReader.of("f", new ByteArrayInputStream(bytes));
    reader.next();
    long firstEnd = reader.endOffset();
    reader.next();

    assertThat(firstEnd).isEqualTo(8);
    assertThat(reader.startOffset()).isEqualTo(10);
    assertThat(reader.endOffset()).isEqualTo(17);
    assertThat(reader.isArray()).isFalse();
  }

  @Test
  void passesOnTroubleWithTheFile() {
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

    assertThatThrownBy(() -> JsonReader.of("f", broken).next())
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk");
  }

  @Test
  void passesOnTheRefusalOfItsReader() {
    InputStream latin = new ByteArrayInputStream(new byte[] {'[', '"', (byte) 0xE9, '"', ']'});

    assertThat(
            FaultsOf.places(
                () -> JsonReader.withComments("p", StrictReader.utf8("p", latin)).only()))
        .containsExactly("1:3 encoding.mustBeUtf8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "-0", "12.5", "8.50", "1e3", "1E-30", "123456789012345678901234567890"})
  void reckonsWithAModestNumber(String literal) {
    JsonNumber number = new JsonNumber(Place.NONE, literal);

    assertThat(number.isModest()).isTrue();
    assertThat(number.value()).isEqualByComparingTo(literal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", "1E-999999999", "1e31", "1e-31", "1234567890123456789012345678901"})
  void onlyKeepsANumberThatIsNotModest(String literal) {
    JsonNumber number = new JsonNumber(Place.NONE, literal);

    assertThat(number.isModest()).isFalse();
    assertThatThrownBy(number::value).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":[2]} | {\"b\":[2.0],\"a\":1e0} | true",
        "{\"a\":1}           | {\"a\":1,\"b\":null}    | false",
        "{\"a\":1}           | {\"b\":1}               | false",
        "[1,2]               | [2,1]                   | false",
        "[1]                 | [1,1]                   | false",
        "8.50                | 8.5                     | true",
        "1e999999999         | 1e999999999             | true",
        "1e999999999         | 1e999999998             | false",
        "\"1\"               | 1                       | false",
        "\"a\"               | \"A\"                   | false",
        "true                | true                    | true",
        "true                | false                   | false",
        "null                | null                    | true",
        "null                | false                   | false",
      })
  void comparesValuesWhereverTheyStood(String a, String b, boolean same) {
    assertThat(JsonValue.same(only(a), only(" " + b))).isEqualTo(same);
    assertThat(JsonValue.same(only(b), only(a))).isEqualTo(same);
  }

  @Test
  void readsEscapesAndWholeSurrogatePairs() {
    assertThat(((JsonText) only("\"\\ud83d\\ude00 \\\"\\u00e9\"")).value()).isEqualTo("😀 \"é");
  }

  private static JsonValue only(String text) {
    return JsonReader.of("f", new StringReader(text)).only();
  }

  /** The line of each value. */
  private static List<Integer> all(String text) {
    JsonReader reader = JsonReader.of("f", new StringReader(text));
    List<Integer> lines = new ArrayList<>();
    for (JsonValue value = reader.next(); value != null; value = reader.next()) {
      lines.add(value.place().line());
    }
    return lines;
  }

  private static List<String> keys(String text) {
    return FaultsOf.all(() -> all(text)).stream().map(fault -> fault.message().key()).toList();
  }
}
