package nl.zorgcontract.amend.message;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Caches what a function makes of the first {@value #MOST} keys. Any other is computed each time,
 * so that a run with few repetitions does not fill the memory. Spares a run of a million decisions
 * two seconds of forming the same days, phrases and codes. Not thread-safe.
 */
public final class BoundedCache<K, V extends @Nullable Object> {

  private static final int MOST = 10_000;

  private final Function<K, V> maker;
  private final Map<K, V> known = new HashMap<>();

  /**
   * Creates an empty cache.
   *
   * @param maker gives equal values for equal keys; null is computed each time
   */
  public BoundedCache(Function<K, V> maker) {
    this.maker = maker;
  }

  /** Returns the value of the key, made now or before. */
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
