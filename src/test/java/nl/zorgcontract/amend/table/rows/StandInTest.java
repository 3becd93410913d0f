package nl.zorgcontract.amend.table.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandInTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "idem",
        "Idem dito",
        "DITO",
        "ditto",
        "Zie boven",
        "zie hierboven",
        "Als Boven",
        "see above",
        "AS ABOVE",
        "Same as above",
        "\u0130dem",
        "#N/A",
        "#REF!",
        "Err:502",
        "####",
        "\"",
        "-- \" --"
      })
  void whatOnlyStandsForAValueIsNone(String cell) {
    assertThat(StandIn.problem(cell)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "start", "stop", "insurer", "digital", "assistant", "ZK-1", "-", "#1", "12"})
  void otherWordsAreValues(String cell) {
    assertThat(StandIn.problem(cell)).isEmpty();
  }
}
