package nl.zorgcontract.amend.text;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Finds the number under which a text was put in, in some 20 bytes a text: it keeps hashes, and
 * asks for the text of a number only to see whether it is the one that is looked for. Texts are
 * never taken out. Threads may share it once all are in.
 */
public final class TextIndex {

  private static final int FIRST_CAPACITY = 64;
  private static final int FREE = -1;

  private final IntFunction<String> textOf;
  private long[] hashes = new long[FIRST_CAPACITY];
  private int[] numbers = free(FIRST_CAPACITY);
  private int size;

  /**
   * An index without texts.
   *
   * @param textOf the text that was put in under a number
   */
  public TextIndex(IntFunction<String> textOf) {
    this.textOf = textOf;
  }

  private static int[] free(int capacity) {
    int[] numbers = new int[capacity];
    Arrays.fill(numbers, FREE);
    return numbers;
  }

  /**
   * Puts a text in, unless it is there.
   *
   * @param number 0 or more
   * @return the number under which the text is there now: the given one, or an earlier one
   */
  public int putIfAbsent(String text, int number) {
    long hash = Texts.hash(text);
    int slot = slot(hash, text);
    if (numbers[slot] != FREE) {
      return numbers[slot];
    }
    put(slot, hash, number);
    size++;
    if (2 * size > numbers.length) {
      grow();
    }
    return number;
  }

  /** The number of a text; -1 where it was not put in. */
  public int find(String text) {
    return numbers[slot(Texts.hash(text), text)];
  }

  /** Whether the text was put in. */
  public boolean contains(String text) {
    return find(text) != FREE;
  }

  /** The slot that holds the text, or the free one in which it would be. */
  private int slot(long hash, String text) {
    int slot = (int) hash & (numbers.length - 1);
    while (numbers[slot] != FREE
        && (hashes[slot] != hash || !textOf.apply(numbers[slot]).equals(text))) {
      slot = (slot + 1) & (numbers.length - 1);
    }
    return slot;
  }

  private void put(int slot, long hash, int number) {
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = free(2 * oldNumbers.length);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != FREE) {
        int slot = (int) oldHashes[i] & (numbers.length - 1);
        while (numbers[slot] != FREE) {
          slot = (slot + 1) & (numbers.length - 1);
        }
        put(slot, oldHashes[i], oldNumbers[i]);
      }
    }
  }
}
