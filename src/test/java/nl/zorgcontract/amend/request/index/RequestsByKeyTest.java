package nl.zorgcontract.amend.request.index;

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

  /** The requests of a key, those added last first. */
  static List<Integer> positions(RequestsByKey requests, String key) {
    List<Integer> positions = new ArrayList<>();
    requests.forEach(key, positions::add);
    return positions;
  }

  @Test
  void requestsStandUnderTheirKeyHoweverTheyWereAdded() {
    RequestsByKey requests = new RequestsByKey();
    requests.add(0, "C-1");
    requests.add(1, "C-2");
    requests.addBeside(700, 0);
    requests.add(9, "C-1");
    requests.addBeside(4, 700);

    assertThat(positions(requests, "C-1")).containsExactlyInAnyOrder(9, 4, 0, 700);
    assertThat(positions(requests, "C-2")).containsExactly(1);
  }

  @Test
  void keyThatNoRequestHasIsEmpty() {
    RequestsByKey requests = new RequestsByKey();
    requests.add(0, "C-1");

    assertThat(positions(requests, "C-2")).isEmpty();
  }

  /** Requests may be added in any order; some have no key. */
  @Property
  void everyRequestStandsUnderItsKeyOnly(
      @ForAll @Size(max = 300) List<@IntRange(max = 90) Integer> names,
      @ForAll @IntRange(max = 1000) int first) {
    RequestsByKey requests = new RequestsByKey();
    Map<String, List<Integer>> expected = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      int position = first + 3 * (names.size() - i);
      String name = "C-" + names.get(i);
      requests.add(position, name);
      expected.computeIfAbsent(name, absent -> new ArrayList<>()).add(position);
    }

    expected.forEach(
        (name, positions) ->
            assertThat(positions(requests, name)).containsExactlyInAnyOrderElementsOf(positions));
  }
}
