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

  /** The first request of each key. */
  private int[] first = new int[FIRST_CAPACITY];

  /** The next request of the same key after each request. */
  private int[] next = new int[FIRST_CAPACITY];

  private int count;

  /** Adds a request under a key. */
  public void add(int position, String key) {
    int number = keys.add(key);
    if (number == count) {
      first = withRoomFor(number, first);
      first[number] = NONE;
      count++;
    }
    next = withRoomFor(position, next);
    next[position] = first[number];
    first[number] = position;
  }

  /** Adds a request under the key of another one that was added. */
  public void addBeside(int position, int other) {
    next = withRoomFor(position, next);
    next[position] = next[other];
    next[other] = position;
  }

  private static int[] withRoomFor(int i, int[] numbers) {
    return i < numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(2 * numbers.length, i + 1));
  }

  /** Visits the requests of a key, in no particular order. */
  public void forEach(String key, IntConsumer visitor) {
    int number = keys.find(key);
    for (int at = number < 0 ? NONE : first[number]; at != NONE; at = next[at]) {
      visitor.accept(at);
    }
  }
}
