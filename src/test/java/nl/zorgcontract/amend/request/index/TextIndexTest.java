package nl.zorgcontract.amend.request.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {

  /** Two texts of one hash, all 64 bits of it; they were looked for with a lattice. */
  private static final List<String> ONE_HASH = List.of("R-PE6X9iE0QR9G", "R-Q38t5U12eGxP");

  private final List<String> texts = new ArrayList<>();
  private final List<Integer> askedFor = new ArrayList<>();
  private final TextIndex index =
      new TextIndex(
          number -> {
            askedFor.add(number);
            return texts.get(number);
          });

  private void put(String text) {
    int number = texts.size();
    texts.add(text);
    assertThat(index.putIfAbsent(text, number)).isEqualTo(number);
  }

  private void assertThatEveryTextIsFound() {
    for (int number = 0; number < texts.size(); number++) {
      assertThat(index.find(texts.get(number))).isEqualTo(number);
      assertThat(index.contains(texts.get(number))).isTrue();
    }
  }

  private void assertThatThereIsNo(String text) {
    assertThat(index.find(text)).isEqualTo(-1);
    assertThat(index.contains(text)).isFalse();
  }

  @Test
  void textThatWasNotPutInIsNotFound() {
    assertThatThereIsNo("");
    put("a");
    assertThatThereIsNo("");
    assertThatThereIsNo("b");
    put("");
    assertThatEveryTextIsFound();
  }

  @Test
  void textThatIsThereKeepsItsEarlierNumber() {
    put("a");
    put("b");

    assertThat(index.putIfAbsent("a", 2)).isZero();
    assertThat(index.putIfAbsent("b", 2)).isEqualTo(1);
    assertThatEveryTextIsFound();
  }

  @Test
  void numbersNeedNotFollowEachOther() {
    TextIndex sparse = new TextIndex(number -> "text " + number);

    assertThat(sparse.putIfAbsent("text 1000000", 1_000_000)).isEqualTo(1_000_000);
    assertThat(sparse.putIfAbsent("text 3", 3)).isEqualTo(3);

    assertThat(sparse.find("text 1000000")).isEqualTo(1_000_000);
    assertThat(sparse.find("text 3")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 63, 64, 65, 5000})
  void everyOfManyTextsIsFoundAndNoOther(int count) {
    for (int i = 0; i < count; i++) {
      put("R-" + i);
    }

    assertThatEveryTextIsFound();
    for (int i = count; i < 2 * count; i++) {
      assertThatThereIsNo("R-" + i);
    }
  }

  @Test
  void textsOfOneHashAreToldApart() {
    assertThat(Texts.hash(ONE_HASH.get(0))).isEqualTo(Texts.hash(ONE_HASH.get(1)));

    put(ONE_HASH.get(0));
    assertThatThereIsNo(ONE_HASH.get(1));
    put(ONE_HASH.get(1));

    assertThatEveryTextIsFound();
    assertThat(index.putIfAbsent(ONE_HASH.get(1), 2)).isEqualTo(1);
  }

  /** The low bits choose the place; 63 is the last of the first 64, after which comes the first. */
  @ParameterizedTest
  @ValueSource(longs = {0, 17, 63})
  void textsOfOnePlaceAreToldApart(long lowBits) {
    List<String> samePlace = textsOfPlace(lowBits).limit(300).toList();

    for (String text : samePlace.subList(0, 200)) {
      put(text);
      assertThatThereIsNo(samePlace.get(200));
    }

    assertThatEveryTextIsFound();
    samePlace.subList(200, 300).forEach(this::assertThatThereIsNo);
  }

  @Test
  void placesThatOthersTookAreStillFoundWhenTheIndexGrows() {
    List<String> last = textsOfPlace(63).limit(10).toList();
    List<String> first = textsOfPlace(0).limit(10).toList();
    for (int i = 0; i < 10; i++) {
      put(last.get(i));
      put(first.get(i));
    }
    IntStream.range(0, 100).forEach(i -> put("R-" + i));

    assertThatEveryTextIsFound();
  }

  private static Stream<String> textsOfPlace(long lowBits) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> "P-" + i)
        .filter(text -> (Texts.hash(text) & 63) == lowBits);
  }

  @Test
  void onlyTheTextThatIsLookedForIsAskedFor() {
    for (int i = 0; i < 1000; i++) {
      put("R-" + i);
    }
    assertThatThereIsNo("R-1000");
    assertThat(askedFor).isEmpty();

    index.find("R-17");
    index.putIfAbsent("R-999", 1000);

    assertThat(askedFor).containsExactly(17, 999);
  }
}
