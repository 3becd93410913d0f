package nl.zorgcontract.amend.request;

import org.jspecify.annotations.Nullable;

/**
 * Makes equal values one object. A million requests are kept in memory, and name the same few
 * practices, agreements and days over and over. It remembers only so many values, more of them as
 * more come, so that a single request costs little and values which never repeat cost nothing.
 */
final class Pool {

  private static final int FIRST_SIZE = 1 << 13;
  private static final int LAST_SIZE = 1 << 20;

  private @Nullable Object[] slots = new Object[FIRST_SIZE];
  private int forgotten;

  /**
   * A value equal to the given one: the same object as last time, where it is remembered. Meant for
   * texts, days and moments: the first hash of a record would cost the start of the program more
   * than sharing saves.
   */
  @SuppressWarnings("unchecked") // What equals a T by its own equals, and is of its class, is a T.
  <T> T share(T value) {
    int slot = slot(value);
    Object known = slots[slot];
    if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
      return (T) known;
    }
    forgotten += known == null ? 0 : 1;
    if (forgotten > slots.length / 4 && slots.length < LAST_SIZE) {
      grow();
      slot = slot(value);
    }
    slots[slot] = value;
    return value;
  }

  private int slot(Object value) {
    int hash = value.hashCode();
    return (hash ^ hash >>> 13) & slots.length - 1;
  }

  private void grow() {
    @Nullable Object[] remembered = slots;
    slots = new Object[2 * remembered.length];
    forgotten = 0;
    for (Object value : remembered) {
      if (value != null) {
        slots[slot(value)] = value;
      }
    }
  }
}
