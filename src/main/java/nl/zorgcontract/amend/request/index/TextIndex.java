package nl.zorgcontract.amend.request.index;

import java.util.Arrays;
import java.util.function.IntFunction;
import nl.zorgcontract.amend.message.Texts;

/**
 * Finds the number under which a text was put in, in some 20 bytes a text: it keeps hashes, and
 * asks for the text of a number only to see whether it is the one that is looked for. Texts are
 * never taken out. Threads may share it once all are in.
 */
final class TextIndex {

  private static final int FIRST_CAPACITY = 64;
  private static final int FREE = -1;

  private final IntFunction<String> textOf;

  /** Of each text the hash, in the upper half, and its number; all ones where there is none. */
  private long[] slots = free(FIRST_CAPACITY);

  private int size;

  /**
   * An index without texts.
   *
   * @param textOf the text that was put in under a number
   */
  TextIndex(IntFunction<String> textOf) {
    this.textOf = textOf;
  }

  private static long[] free(int capacity) {
    long[] slots = new long[capacity];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /**
   * Puts a text in, unless it is there.
   *
   * @param number 0 or more
   * @return the number under which the text is there now: the given one, or an earlier one
   */
  int putIfAbsent(String text, int number) {
    int hash = (int) Texts.hash(text);
    int slot = slot(hash, text);
    if (number(slot) != FREE) {
      return number(slot);
    }
    slots[slot] = (long) hash << Integer.SIZE | number;
    size++;
    if (2 * size > slots.length) {
      grow();
    }
    return number;
  }

  /** The number of a text; -1 where it was not put in. */
  int find(String text) {
    return number(slot((int) Texts.hash(text), text));
  }

  boolean contains(String text) {
    return find(text) != FREE;
  }

  private int number(int slot) {
    return (int) slots[slot];
  }

  /** The slot that holds the text, or the free one in which it would be. */
  private int slot(int hash, String text) {
    int slot = hash & (slots.length - 1);
    while (number(slot) != FREE
        && (hash(slots[slot]) != hash || !textOf.apply(number(slot)).equals(text))) {
      slot = next(slot);
    }
    return slot;
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }

  private static int hash(long taken) {
    return (int) (taken >>> Integer.SIZE);
  }

  private void grow() {
    long[] old = slots;
    slots = free(2 * old.length);
    for (long taken : old) {
      if (taken != FREE) {
        int slot = hash(taken) & (slots.length - 1);
        while (number(slot) != FREE) {
          slot = next(slot);
        }
        slots[slot] = taken;
      }
    }
  }
}
