package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
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

  @ParameterizedTest(name = "U+{0}: {1}")
  @CsvSource({
    "0000, true",
    "001F, true",
    "0020, false",
    "007E, false",
    "007F, true",
    "0080, true",
    "0085, true",
    "009F, true",
    "00A0, false",
    "2027, false",
    "2028, true",
    "2029, true",
    "202A, false",
    "200B, false",
    "FEFF, false",
    "1F600, false",
  })
  void eachCharacterIsAControlCharacterOrNot(String hex, boolean control) {
    String character = Character.toString(Integer.parseInt(hex, 16));

    for (String text : List.of("%s", "%sab", "a%sb", "ab%s")) {
      assertThat(Texts.hasControl(text.formatted(character))).isEqualTo(control);
    }
  }

  /** Reckoned by another program. */
  @ParameterizedTest
  @CsvSource({
    "'', 8570e250fe4c2473",
    "a, 82b19d9859a61322",
    "R-1, 18d8ee2aa0863c79",
    "R-2, 5457a37fac9e134b",
    "01054321, e58b01ce6453ec09",
    "é, f55e99e5cd65b91b",
    "😀, d85532223067921d",
  })
  void hashIsTheSameEverywhere(String text, String hash) {
    assertThat(Texts.hash(text)).isEqualTo(Long.parseUnsignedLong(hash, 16));
  }

  /** As many places as texts: evenly spread, some 63 % of the places are taken. */
  @ParameterizedTest
  @ValueSource(strings = {"R-%d", "%08d", "2026-%06d-A", "%d%%"})
  void hashesOfTextsThatAreMuchAlikeDifferAndSpread(String form) {
    Set<Long> hashes = new HashSet<>();
    Set<Long> lowPlaces = new HashSet<>();
    Set<Long> highPlaces = new HashSet<>();
    for (int i = 0; i < 1 << 16; i++) {
      long hash = Texts.hash(form.formatted(i));
      hashes.add(hash);
      lowPlaces.add(hash & 0xFFFF);
      highPlaces.add(hash >>> 48);
    }

    assertThat(hashes).hasSize(1 << 16);
    assertThat(lowPlaces).hasSizeBetween(41_000, 42_000);
    assertThat(highPlaces).hasSizeBetween(41_000, 42_000);
  }

  @Test
  void hashesOfTextsThatDifferInOneCharacterDiffer() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 64; i++) {
      for (char c = 'a'; c <= 'z'; c++) {
        hashes.add(Texts.hash("-".repeat(i) + c + "-".repeat(63 - i)));
      }
      hashes.add(Texts.hash("-".repeat(i)));
    }

    assertThat(hashes).hasSize(64 * 27);
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

  /** The whole matrix, as books have it. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  @Property
  void distanceWithinALimitIsThatOfTheWholeMatrix(
      @ForAll @Chars({'a', 'b', 'c', 'é'}) @StringLength(max = 12) String a,
      @ForAll @Chars({'a', 'b', 'c', 'é'}) @StringLength(max = 12) String b,
      @ForAll @IntRange(max = EditDistance.LONGEST - 12) int longer) {
    String before = "x".repeat(longer);
    int distance = distance(a, b);
    for (int limit = -1; limit <= 13; limit++) {
      int found = new EditDistance(before + a).to(before + b, limit);
      if (distance <= limit) {
        assertThat(found).isEqualTo(distance);
      } else {
        assertThat(found).isGreaterThan(limit);
      }
    }
  }

  @Property
  void namesAreAlikeBySpellingAsTheWholeMatrixHasIt(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 10) String a,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 10) String b) {
    int allowed = Math.min(a.length(), b.length()) < 8 ? 1 : 2;

    assertThat(Likeness.bySpelling(a, b)).isEqualTo(distance(a, b) <= allowed);
  }

  @Property
  void nearestIsTheFirstOfThoseWithTheLeastDistance(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 9) String typed,
      @ForAll @Size(max = 6)
          List<@CharRange(from = 'a', to = 'c') @StringLength(max = 9) String> known) {
    Optional<String> expected =
        known.stream()
            .filter(each -> distance(typed, each) <= Math.max(1, typed.length() / 3))
            .min(Comparator.comparingInt(each -> distance(typed, each)));

    assertThat(Texts.nearest(typed, known)).isEqualTo(expected);
  }

  @Test
  void accentsAreTakenOffAsUnicodeHasThem() {
    for (char c = 0; c < '\u0180'; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      assertThat(Texts.withoutAccents("a" + c + "b"))
          .isEqualTo("a" + apart.replaceAll("\\p{Mn}", "") + "b");
    }
    assertThat(Texts.withoutAccents("Điện Čapek é")).isEqualTo("Đien Capek e");
  }
}
