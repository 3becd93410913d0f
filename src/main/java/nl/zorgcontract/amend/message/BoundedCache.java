package nl.zorgcontract.amend.message;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what was made of the keys asked for first, some thousands of them: a run asks for a few
 * over and over, and one that does not fills no memory. For one thread.
 */
public final class BoundedCache<K, V> {

  private static final int MOST = 10_000;

  private final Function<K, V> maker;
  private final Map<K, V> known = new HashMap<>();

  /**
   * A memo of nothing yet.
   *
   * @param maker makes the same of the same key, every time
   */
  public BoundedCache(Function<K, V> maker) {
    this.maker = maker;
  }

  /** What is made of the key. */
  public V of(K key) {
    V value = known.get(key);
    if (value == null) {
      value = maker.apply(key);
      if (known.size() < MOST) {
        known.put(key, value);
      }
    }
    return value;
  }
}
