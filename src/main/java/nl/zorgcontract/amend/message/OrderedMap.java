package nl.zorgcontract.amend.message;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that keeps its order. Made for few entries, of which there are millions: their
 * names are looked through one by one; only of many an index is made.
 */
public final class OrderedMap<V> extends AbstractMap<String, V> {

  private static final OrderedMap<Object> EMPTY =
      new OrderedMap<>(new String[0], new Object[0], null);

  private static final int FEW = 12;

  private final String[] names;
  private final Object[] values;
  private final @Nullable Map<String, Integer> index;

  private OrderedMap(String[] names, Object[] values, @Nullable Map<String, Integer> index) {
    this.names = names;
    this.values = values;
    this.index = index;
  }

  /** A map without entries. */
  @SuppressWarnings("unchecked") // It has no value of any type.
  public static <V> OrderedMap<V> of() {
    return (OrderedMap<V>) EMPTY;
  }

  /** The entries of a map, in its order; the map itself where it is one of these. */
  @SuppressWarnings("unchecked") // Of what is immutable, a map of a subtype is one of the type.
  public static <V> OrderedMap<V> copyOf(Map<String, ? extends V> map) {
    if (map instanceof OrderedMap<? extends V> ordered) {
      return (OrderedMap<V>) ordered;
    }
    if (map.isEmpty()) {
      return of();
    }
    Builder<V> builder = new Builder<>(map.size());
    map.forEach(builder::add);
    return builder.build();
  }

  /** Takes the entries of a map, one by one. Of no use once the map is made. */
  public static final class Builder<V> {

    private String[] names;
    private Object[] values;
    private int size;
    private @Nullable Map<String, Integer> index;

    /** Nothing yet. */
    public Builder() {
      this(8);
    }

    private Builder(int size) {
      names = new String[size];
      values = new Object[size];
    }

    /** Whether an entry of this name was added. */
    public boolean contains(String name) {
      return indexOf(name, names, size, index) >= 0;
    }

    /**
     * Adds an entry at the end.
     *
     * @param name one that is not there yet
     */
    public void add(String name, V value) {
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      names[size] = name;
      values[size] = value;
      if (size == FEW) {
        index = new HashMap<>();
        for (int i = 0; i < FEW; i++) {
          index.put(names[i], i);
        }
      }
      if (index != null) {
        index.put(name, size);
      }
      size++;
    }

    /** The map of what was added. */
    public OrderedMap<V> build() {
      if (size == 0) {
        return of();
      }
      return new OrderedMap<>(Arrays.copyOf(names, size), Arrays.copyOf(values, size), index);
    }
  }

  private static int indexOf(
      Object name, String[] names, int size, @Nullable Map<String, Integer> index) {
    if (index != null) {
      return index.getOrDefault(name, -1);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @SuppressWarnings("unchecked") // Only values of the type were put in.
  private V value(int i) {
    return (V) values[i];
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public @Nullable V get(Object name) {
    int i = indexOf(name, names, names.length, index);
    return i < 0 ? null : value(i);
  }

  @Override
  public boolean containsKey(Object name) {
    return indexOf(name, names, names.length, index) >= 0;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super V> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], value(i));
    }
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, V>> {

    @Override
    public int size() {
      return names.length;
    }

    @Override
    public Iterator<Entry<String, V>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < names.length;
        }

        @Override
        public Entry<String, V> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          return Map.entry(names[next], value(next++));
        }
      };
    }
  }
}
