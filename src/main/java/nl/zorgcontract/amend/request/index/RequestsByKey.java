package nl.zorgcontract.amend.request.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Groups requests by a text, in some ten bytes a request. A request is called by its position in
 * the input and has one key at most. Threads may share it once all requests are added.
 */
public final class RequestsByKey {

  private static final int NONE = -1;
  private static final int FIRST_CAPACITY = 64;

  private final TextSet keys = new TextSet();

  /** The request of each key that was added last. */
  private int[] last = new int[FIRST_CAPACITY];

  /** The request of the same key that was added before each request. */
  private int[] previous = new int[FIRST_CAPACITY];

  private int count;

  /** Adds a request under a key. */
  public void add(int position, String key) {
    int number = keys.add(key);
    if (number == count) {
      last = withRoomFor(number, last);
      last[number] = NONE;
      count++;
    }
    previous = withRoomFor(position, previous);
    previous[position] = last[number];
    last[number] = position;
  }

  private static int[] withRoomFor(int i, int[] numbers) {
    return i < numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(2 * numbers.length, i + 1));
  }

  /** Visits the requests of a key, those added last first. */
  public void forEach(String key, IntConsumer visitor) {
    int number = keys.find(key);
    for (int at = number < 0 ? NONE : last[number]; at != NONE; at = previous[at]) {
      visitor.accept(at);
    }
  }
}
