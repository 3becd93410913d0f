package nl.zorgcontract.amend.policy.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTest {

  static Stream<Arguments> understood() {
    return Stream.of(
        Arguments.of("\" a \"", new Value.Text("a"), "a"),
        Arguments.of("true", new Value.Flag(true), "true"),
        Arguments.of("false", new Value.Flag(false), "false"),
        Arguments.of("8.50", new Value.Number(new BigDecimal("8.5")), "8.5"),
        Arguments.of("1e3", new Value.Number(new BigDecimal("1000")), "1000"),
        Arguments.of("[\"a\", \" b\"]", new Value.Choices(List.of("a", "b")), "a|b"),
        Arguments.of("[]", new Value.Choices(List.of()), ""));
  }

  @ParameterizedTest
  @MethodSource
  void understood(String json, Value value, String cell) {
    assertThat(Value.of(json(json))).isEqualTo(value);
    assertThat(Value.cell(value)).contains(cell);
    assertThat(Value.display(value)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"a\": 1};    {...}",
        "[\"a\", 1];    [...]",
        "[[]];          [...]",
        "1e999999;      1e999999",
      })
  void whatIsNotUnderstoodIsKeptAndShownAsItsKind(String json, String shown) {
    Value value = Value.of(json(json));

    assertThat(value).isInstanceOf(Value.Other.class);
    assertThat(Value.cell(value)).isEqualTo(Optional.empty());
    assertThat(Value.display(value)).isEqualTo(shown);
  }

  @Test
  void whatIsNotUnderstoodIsTheSameWhereItsJsonIs() {
    Value value = Value.of(json("{\"a\": [1.50]}"));

    assertThat(value)
        .isEqualTo(Value.of(json("{ \"a\":[1.50] }")))
        .hasSameHashCodeAs(Value.of(json("{ \"a\":[1.50] }")))
        .isNotEqualTo(Value.of(json("{\"a\": [1.51]}")))
        .isNotEqualTo(new Value.Text("{\"a\": [1.50]}"));
    assertThat(new Value.Choices(List.of("a"))).isNotEqualTo(new Value.Text("a"));
  }

  private static JsonValue json(String text) {
    try (JsonReader reader = JsonReader.of("value", new java.io.StringReader(text))) {
      return reader.only();
    }
  }
}
