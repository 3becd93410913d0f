package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  private final List<Integer> made = new ArrayList<>();
  private final BoundedCache<Integer, String> cache =
      new BoundedCache<>(
          key -> {
            made.add(key);
            return "made of " + key;
          });

  @Test
  void whatWasAskedForBeforeIsNotMadeAgain() {
    String first = cache.of(1);

    assertThat(cache.of(2)).isEqualTo("made of 2");
    assertThat(cache.of(1)).isSameAs(first).isEqualTo("made of 1");
    assertThat(made).containsExactly(1, 2);
  }

  @Test
  void tenThousandKeysAreRememberedAndNoMore() {
    for (int round = 1; round <= 3; round++) {
      for (int key = 0; key <= 10_000; key++) {
        assertThat(cache.of(key)).isEqualTo("made of " + key);
      }
    }

    List<Integer> expected = new ArrayList<>(IntStream.rangeClosed(0, 10_000).boxed().toList());
    expected.add(10_000);
    expected.add(10_000);
    assertThat(made).isEqualTo(expected);
  }
}
