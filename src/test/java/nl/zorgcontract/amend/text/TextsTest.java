package nl.zorgcontract.amend.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ud800",
        "\udc00",
        "a\ud83d",
        "\ude00\ud83d",
        "\ud83d\ud83d\ude00",
        "\ud83d\ude00\ude00"
      })
  void findsHalfASurrogatePair(String text) {
    assertThat(Texts.hasLoneSurrogate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "\ud83d\ude00", "a\ud83d\ude00b\ud83d\ude00"})
  void leavesWholePairsAlone(String text) {
    assertThat(Texts.hasLoneSurrogate(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, '\t', '\n', '\r', 0x1b, 0x7f, 0x85, 0x2028, 0x2029})
  void findsControlCharactersAndLineSeparators(int character) {
    assertThat(Texts.hasControl("a" + Character.toString(character))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "R-1", "é 😀", "a\u00a0b"})
  void takesOrdinaryTextForWhatItIs(String text) {
    assertThat(Texts.hasControl(text)).isFalse();
  }

  @Test
  void lowersByNoLanguagesRules() {
    assertThat(Texts.lower("ID")).isEqualTo("id");
  }

  @ParameterizedTest
  @CsvSource({
    "poh-gzz, poh-ggz",
    "POH-GGZ, poh-ggz",
    "pohggz, poh-ggz",
    "hop-ggz, poh-ggz",
    "kwaliteid, kwaliteit",
    "kwalitit, kwaliteit",
    "kwailteit, kwaliteit",
  })
  void offersTheNearestName(String typed, String nearest) {
    assertThat(Texts.nearest(typed, List.of("kwaliteit", "poh-ggz", "smr"))).contains(nearest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xyzzy", "spoedzorg", "kwa"})
  void offersNoWildGuess(String typed) {
    assertThat(Texts.nearest(typed, List.of("kwaliteit", "poh-ggz", "smr"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "abcdxy, true",
    "abcxyz, false",
    "abxd, true",
    "axyd, false",
    "ax, true",
    "xy, false"
  })
  void offersWhatIsAThirdOfItsLettersAwayAtMost(String typed, boolean near) {
    List<String> candidates = List.of("abcdef", "abcd", "ab");

    assertThat(Texts.nearest(typed, candidates).isPresent()).isEqualTo(near);
  }

  @Test
  void offersNothingForATextThatIsNoName() {
    String longText = "x".repeat(61);

    assertThat(Texts.nearest(longText, List.of(longText))).isEmpty();
    assertThat(Texts.nearest("x".repeat(60), List.of(longText))).contains(longText);
  }
}
