package nl.zorgcontract.amend.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectCounterTest {

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
}
