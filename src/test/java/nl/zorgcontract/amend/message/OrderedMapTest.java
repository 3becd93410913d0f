package nl.zorgcontract.amend.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedMapTest {

  /** So many names, of which the alphabet's order is another one than theirs. */
  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "name " + (count - i)).toList();
  }

  /** A map by the builder, in which each name has its place as its value. */
  private static OrderedMap<Integer> built(List<String> names) {
    OrderedMap.Builder<Integer> builder = new OrderedMap.Builder<>();
    for (String name : names) {
      assertThat(builder.contains(name)).isFalse();
      builder.add(name, names.indexOf(name));
      assertThat(builder.contains(name)).isTrue();
    }
    assertThat(names).allMatch(builder::contains);
    return builder.build();
  }

  /** The same in one of Java's own maps. */
  private static Map<String, Integer> linked(List<String> names) {
    Map<String, Integer> map = new LinkedHashMap<>();
    names.forEach(name -> map.put(name, names.indexOf(name)));
    return map;
  }

  /** Few are looked through; of more than 12 there is an index. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 9, 11, 12, 13, 14, 16, 17, 100})
  void entriesStandInTheOrderInWhichTheyWereAdded(int count) {
    List<String> names = names(count);
    List<String> visited = new ArrayList<>();

    OrderedMap<Integer> map = built(names);

    assertThat(map).hasSize(count);
    assertThat(List.copyOf(map.keySet())).isEqualTo(names);
    assertThat(List.copyOf(map.values())).isEqualTo(IntStream.range(0, count).boxed().toList());
    map.forEach((name, value) -> visited.add(name + "=" + value));
    assertThat(visited).isEqualTo(names.stream().map(n -> n + "=" + names.indexOf(n)).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 9, 11, 12, 13, 14, 16, 17, 100})
  void everyNameIsFoundAndNoOther(int count) {
    List<String> names = names(count);

    for (OrderedMap<Integer> map : List.of(built(names), OrderedMap.copyOf(linked(names)))) {
      for (String name : names) {
        assertThat(map.get(name)).isEqualTo(names.indexOf(name));
        assertThat(map.containsKey(name)).isTrue();
      }
      for (Object other : new Object[] {"", "name", "Name 1", "name 101", 1, null}) {
        assertThat(map.get(other)).isNull();
        assertThat(map.containsKey(other)).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 12, 13})
  void isEqualToAnyMapOfTheSameEntries(int count) {
    List<String> names = names(count);
    Map<String, Integer> hash = new HashMap<>(linked(names));

    OrderedMap<Integer> map = built(names);

    assertThat(map).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(hash).isEqualTo(map);
    assertThat(map).isEqualTo(OrderedMap.copyOf(hash)).hasToString(linked(names).toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 13})
  void isNotEqualToAMapOfOtherEntries(int count) {
    OrderedMap<Integer> map = built(names(count));

    Map<String, Integer> other = linked(names(count));
    other.put("name 1", 1000);
    assertThat(map).isNotEqualTo(other).isNotEqualTo(OrderedMap.copyOf(other));
    other.remove("name 1");
    assertThat(map).isNotEqualTo(other).isNotEqualTo(OrderedMap.copyOf(other));
    other.put("Name 1", count - 1);
    assertThat(map).isNotEqualTo(other).isNotEqualTo(OrderedMap.copyOf(other));
  }

  @Property
  void copyOfAMapIsThatMapInItsOrder(
      @ForAll @Size(max = 30) Map<@StringLength(max = 3) String, Integer> entries) {
    Map<String, Integer> map = new LinkedHashMap<>(entries);

    OrderedMap<Integer> copy = OrderedMap.copyOf(map);

    assertThat(List.copyOf(copy.entrySet())).isEqualTo(List.copyOf(map.entrySet()));
    assertThat(copy).isEqualTo(map);
  }

  @Test
  void copyStaysWhatItWasWhateverBecomesOfTheMap() {
    Map<String, Integer> map = linked(names(3));
    OrderedMap<Integer> copy = OrderedMap.copyOf(map);

    map.put("name 4", 4);
    map.put("name 1", 1000);

    assertThat(copy).containsExactly(entry("name 3", 0), entry("name 2", 1), entry("name 1", 2));
  }

  @Test
  void copyOfOneIsThatOne() {
    OrderedMap<Integer> map = built(names(3));

    OrderedMap<Number> copy = OrderedMap.copyOf(map);

    assertThat((Object) copy).isSameAs(map);
  }

  @Test
  void thereIsOneEmptyMap() {
    OrderedMap<Integer> empty = OrderedMap.of();

    assertThat(empty).isEmpty();
    assertThat((Object) new OrderedMap.Builder<Integer>().build()).isSameAs(empty);
    assertThat((Object) OrderedMap.copyOf(new HashMap<String, Integer>())).isSameAs(empty);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13})
  void afterTheLastEntryThereIsNone(int count) {
    Iterator<Map.Entry<String, Integer>> entries = built(names(count)).entrySet().iterator();
    for (int i = 0; i < count; i++) {
      assertThat(entries.hasNext()).isTrue();
      assertThat(entries.next().getValue()).isEqualTo(i);
    }

    assertThat(entries.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(entries::next);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 13})
  void nothingInItCanBeChanged(int count) {
    OrderedMap<Integer> map = built(names(count));

    List<Consumer<Map<String, Integer>>> changes =
        List.of(
            it -> it.put("name 1", 7),
            it -> it.put("new", 7),
            it -> it.putIfAbsent("new", 7),
            it -> it.merge("name 1", 7, Integer::sum),
            it -> it.replaceAll((name, value) -> 7),
            it -> it.remove("name 1"),
            it -> it.keySet().remove("name 1"),
            it -> it.values().removeIf(value -> true),
            it -> it.entrySet().iterator().next().setValue(7),
            Map::clear);

    for (Consumer<Map<String, Integer>> change : changes) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> change.accept(map));
    }
    assertThat(map).isEqualTo(linked(names(count)));
  }
}
