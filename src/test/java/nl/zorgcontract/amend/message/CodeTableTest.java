package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTableTest {

  private enum Light implements Coded {
    RED("red-light"),
    GREEN("Idle");

    private final String code;

    Light(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  private static final CodeTable<Light> TABLE =
      CodeTable.of(Light.class).with("rood", Light.RED).with("In rust", Light.GREEN);

  @ParameterizedTest
  @CsvSource({
    "red-light, RED,   RED",
    "Idle,      GREEN, GREEN",
    "Red-Light, ,      RED",
    "IDLE,      ,      GREEN",
    "idle,      ,      GREEN",
    "rood,      ,      RED",
    "ROOD,      ,      RED",
    "in RUST,   ,      GREEN",
    "InRust,    ,      GREEN",
    "red light, ,      RED",
    "Red_Light, ,      RED",
    "red\u2013light, , RED",
    "-,         ,      ",
    "red,       ,      ",
    "'',        ,      "
  })
  void codeIsReadByTheLetterAndAWordAsNamesAre(String text, Light ofCode, Light ofWord) {
    assertThat(TABLE.ofCode(text).orElse(null)).isEqualTo(ofCode);
    assertThat(TABLE.ofWord(text).orElse(null)).isEqualTo(ofWord);
  }

  @Test
  void codesAreInTheOrderOfTheEnum() {
    assertThat(TABLE.codes()).containsExactly("red-light", "Idle");
  }
}
