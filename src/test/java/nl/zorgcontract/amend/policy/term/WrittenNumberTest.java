package nl.zorgcontract.amend.policy.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people write them, and what is said of a text that is none. */
class WrittenNumberTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "12      | false | 12",
        "8,50    | false | 8.50",
        "-1.25   | false | -1.25",
        "5%      | true  | 0.05",
        "2,5 %   | true  | 0.025",
      })
  void whatIsANumberIsRead(String text, boolean takesPercent, String number) {
    assertThat(WrittenNumber.parse(text, takesPercent).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.250                             | perhapsThousands",
        "=\"14\"                           | formula",
        "5%                                | percent",
        "1,4E+01                           | exponent",
        "1.250,00                          | thousands",
        "12,5 uur                          | unit",
        "twaalf                            | notDigits",
        "9999999999999999999999999999999   | tooLong",
        ",5                                | noDigitBefore",
        "5,                                | notDigits",
        "1,,5                              | notDigits",
      })
  void whatIsNoNumberIsToldByItsKind(String text, String kind) {
    assertThat(WrittenNumber.parse(text, false)).isEmpty();
    assertThat(WrittenNumber.problem(text).key()).isEqualTo("problem.number." + kind);
  }
}
