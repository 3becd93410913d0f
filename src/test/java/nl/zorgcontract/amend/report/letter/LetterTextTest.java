package nl.zorgcontract.amend.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTextTest {

  private static LetterText text(String filled) {
    return LetterText.of(filled, Messages.in(Language.NL));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 64, 66, 68, 70, 72, 74, 76, 78})
  void noLineBreaksWithinADay(int before) {
    String letter = text("x".repeat(before) + " 12 november 2026 en 1 juli.").plain(List.of());

    assertThat(letter.replace('\n', '|').replaceAll(" *\\| *", "|"))
        .containsPattern("12 november 2026")
        .contains("1 juli.");
  }

  @Test
  void theLetterheadStandsAboveTheText() {
    assertThat(text("Geachte heer of mevrouw,\n").plain(List.of("Voorbeeld", "Postbus 1")))
        .isEqualTo("Voorbeeld\nPostbus 1\n\n\nGeachte heer of mevrouw,\n");
  }

  @Test
  void severalEmptyLinesAreOneAndNoneIsAtAnEnd() {
    assertThat(text("\n\nA  \n\n\n\nB\n\n").lines()).containsExactly("A", "", "B");
    assertThat(text("").plain(List.of())).isEqualTo("\n");
  }
}
