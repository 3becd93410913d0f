package nl.zorgcontract.amend.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "POH-GGZ, pohggz",
    "' P.O.H. (GGZ) ', pohggz",
    "poh_ggz, pohggz",
    "Coördinatie, coordinatie",
    "COPD / astma, copd/astma",
    "[FTO] {2}, fto2",
    "İD, id",
    "FTO 2, fto2",
    "-, ''",
  })
  void ofANameItsLettersAndDigitsCount(String name, String folded) {
    assertThat(Names.folded(name)).isEqualTo(folded);
  }

  @Test
  void signsCountTheSameBesideALetterOfAnotherAlphabet() {
    for (char sign = 0; sign < 0x80; sign++) {
      assertThat(Names.folded(sign + "ж"))
          .as("sign %d", (int) sign)
          .isEqualTo(Names.folded(sign + "") + "ж");
    }
  }
}
