package nl.zorgcontract.amend.request;

import org.jspecify.annotations.Nullable;

/**
 * Makes equal values one object. A million requests are kept in memory, and name the same few
 * practices, agreements and days over and over. It remembers only so many values, so that values
 * which never repeat cost nothing.
 */
final class Pool {

  private static final int SIZE = 1 << 13;

  private final @Nullable Object[] slots = new Object[SIZE];

  /**
   * A value equal to the given one: the same object as last time, where it is remembered. Meant for
   * texts and days: the first hash of a record would cost the start of the program more than
   * sharing saves.
   */
  @SuppressWarnings("unchecked") // What equals a T by its own equals, and is of its class, is a T.
  <T> T share(T value) {
    int hash = value.hashCode();
    int slot = (hash ^ hash >>> 13) & SIZE - 1;
    Object known = slots[slot];
    if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
      return (T) known;
    }
    slots[slot] = value;
    return value;
  }
}
