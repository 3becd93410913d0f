package nl.zorgcontract.amend.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RequestsByKeyTest {

  /** What lies on the pile, from the top. */
  static List<Integer> pile(RequestsByKey piles, String name) {
    List<Integer> positions = new ArrayList<>();
    piles.forEach(name, positions::add);
    return positions;
  }

  @Test
  void aPileIsGoneThroughFromTheTop() {
    RequestsByKey piles = new RequestsByKey();
    piles.lay(0, "C-1");
    piles.lay(1, "C-2");
    piles.lay(4, "C-1");
    piles.lay(9, "C-1");

    assertThat(pile(piles, "C-1")).containsExactly(9, 4, 0);
    assertThat(pile(piles, "C-2")).containsExactly(1);
    assertThat(piles.names()).containsExactly("C-1", "C-2");
  }

  @Test
  void nothingLiesOnAPileThatIsNotThere() {
    RequestsByKey piles = new RequestsByKey();
    piles.lay(0, "C-1");

    assertThat(pile(piles, "C-2")).isEmpty();
    assertThat(piles.has("C-2")).isFalse();
    assertThat(piles.has("C-1")).isTrue();
  }

  /** Requests of one pile may be laid in any order; some lie on none. */
  @Property
  void everyRequestLiesOnItsPileOnly(
      @ForAll @Size(max = 300) List<@IntRange(max = 90) Integer> names,
      @ForAll @IntRange(max = 1000) int first) {
    RequestsByKey piles = new RequestsByKey();
    Map<String, List<Integer>> expected = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int position = first + 3 * (names.size() - i);
      String name = "C-" + names.get(i);
      piles.lay(position, name);
      expected.computeIfAbsent(name, absent -> new ArrayList<>()).add(0, position);
    }

    assertThat(piles.names()).containsExactlyElementsOf(expected.keySet());
    expected.forEach((name, positions) -> assertThat(pile(piles, name)).isEqualTo(positions));
  }
}
