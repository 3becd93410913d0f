package nl.zorgcontract.amend.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import nl.zorgcontract.amend.io.TextIndex;

/**
 * Requests laid on piles, of which each has a name; a request is called by its position in the
 * input, and lies on one pile at most. It takes some ten bytes a request. Threads may share the
 * piles once all are laid.
 */
public final class RequestsByKey {

  private static final int NONE = -1;
  private static final int FIRST_CAPACITY = 64;

  private final List<String> names = new ArrayList<>();
  private final TextIndex index = new TextIndex(names::get);

  /** Of each pile the request on top. */
  private int[] tops = new int[FIRST_CAPACITY];

  /** Of each request the one under it. */
  private int[] unders = new int[FIRST_CAPACITY];

  /** Lays a request on the pile of a name. */
  public void lay(int position, String name) {
    int pile = index.putIfAbsent(name, names.size());
    if (pile == names.size()) {
      names.add(name);
      tops = withRoomFor(pile, tops);
      tops[pile] = NONE;
    }
    unders = withRoomFor(position, unders);
    unders[position] = tops[pile];
    tops[pile] = position;
  }

  private static int[] withRoomFor(int i, int[] numbers) {
    return i < numbers.length
        ? numbers
        : Arrays.copyOf(numbers, Math.max(2 * numbers.length, i + 1));
  }

  /** The names of the piles, in the order in which the first request was laid on each. */
  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /** Whether there is a pile of this name. */
  public boolean has(String name) {
    return index.contains(name);
  }

  /** Goes through the requests on the pile of a name, if there is one, from the top. */
  public void forEach(String name, IntConsumer visitor) {
    int pile = index.find(name);
    for (int at = pile < 0 ? NONE : tops[pile]; at != NONE; at = unders[at]) {
      visitor.accept(at);
    }
  }
}
