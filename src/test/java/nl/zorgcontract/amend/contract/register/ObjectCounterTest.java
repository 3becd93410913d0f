package nl.zorgcontract.amend.contract.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectCounterTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ObjectCounter counter = new ObjectCounter(out);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ByteArrayOutputStream object(String json) throws IOException {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.write(bytes(json));
    return object;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          []                        | 0
          {}                        | 1
          [{},{}]                   | 2
          {} {"a":{"b":{}}} {}      | 3
          {"}{":"}{"} {}            | 2
          {"a":"\\"{"} {}           | 2
          {"a":"\\\\"} {"b":"{"} {} | 3
          """)
  void objectsInNoOtherObjectAreCounted(String json, int count) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ByteArrayOutputStream single = new ByteArrayOutputStream();
    ObjectCounter atOnce = new ObjectCounter(whole);
    ObjectCounter byteByByte = new ObjectCounter(single);

    atOnce.write(bytes);
    for (byte b : bytes) {
      byteByByte.write(b);
    }

    assertThat(atOnce.count()).isEqualTo(count);
    assertThat(byteByByte.count()).isEqualTo(count);
    assertThat(whole.toByteArray()).isEqualTo(bytes);
    assertThat(single.toByteArray()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\\"}{\"}{}",
        "{\"a\":\"\\\\\"}{\"b\":\"}\"}",
        "{\"a\":\"\\\\\\\"{\"}{}",
        "{\"\\\"\":{\"\\\\\":\"{\"}}[{}]",
        "{\"é😀\\u0022{\":\"\\n\\/{\"} {}",
      })
  void textsAreTextsWhereverTheBytesAreParted(String json) throws IOException {
    byte[] bytes = bytes(json);

    for (int first = 0; first <= bytes.length; first++) {
      for (int second = first; second <= bytes.length; second++) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        ObjectCounter parted = new ObjectCounter(copy);

        parted.write(bytes, 0, first);
        parted.write(bytes, first, second - first);
        parted.write(bytes, second, bytes.length - second);

        assertThat(parted.count()).as("parted at %d and %d", first, second).isEqualTo(2);
        assertThat(copy.toByteArray()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void objectOfTheProgramIsOneWhateverIsInIt() throws IOException {
    String mad = "{\"a\":{\"b\":\"}{\\\"\"}}";

    counter.write(bytes("[{},"));
    counter.writeObject(object(mad));
    counter.write(bytes(",{}]"));

    assertThat(counter.count()).isEqualTo(3);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("[{}," + mad + ",{}]");
  }

  @Test
  void objectOfTheProgramWithinAnotherIsNotCounted() throws IOException {
    counter.write(bytes("{\"a\":"));
    counter.writeObject(object("{}"));
    counter.write(bytes("}"));
    counter.writeObject(object("{}"));

    assertThat(counter.count()).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"a\":{}}{}");
  }
}
