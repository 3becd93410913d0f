package nl.zorgcontract.amend.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordWrapTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          de ingangsdatum is 1 januari 2027.       | 24 | de ingangsdatum is/1 januari 2027.
          de ingangsdatum is 1 januari.            | 22 | de ingangsdatum is/1 januari.
          It starts on 1 April 2026 and ends       | 14 | It starts on/1 April 2026/and ends
          (1 april 2026, of 1 mei)                 | 15 | (1 april 2026,/of 1 mei)
          ten hoogste 4 weken ervoor               | 13 | ten hoogste/4 weken/ervoor
          niet meer dan 12,5 uren                  | 18 | niet meer dan/12,5 uren
          regel 12 van dit bestand                 |  8 | regel/12 van/dit/bestand
          R-12 januari                             |  8 | R-12/januari
          AGB-code 01999101 is bekend              | 18 | AGB-code 01999101/is bekend
          op 1 september 2026                      | 10 | op 1/september/2026
          een-heel-lang-woord dat blijft           | 10 | een-heel-lang-woord/dat blijft
          """)
  void aLineDoesNotEndWithinADayOrBeforeAUnit(String text, int width, String lines) {
    assertThat(WordWrap.lines(text, width)).containsExactly(lines.split("/", -1));
  }
}
