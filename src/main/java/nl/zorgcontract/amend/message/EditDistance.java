package nl.zorgcontract.amend.message;

import java.util.Arrays;

/**
 * How many letters to add, drop, replace or swap with a neighbour to get from one text to another,
 * as far as that is of interest. Only as many cells of the usual matrix are filled in as can hold a
 * distance within the limit, and none after two rows that hold none.
 */
final class EditDistance {

  /** Letters this far apart count as one; those of ASCII are all told apart. */
  private static final int LETTERS = 128;

  private final int limit;
  private final String a;
  private final String b;

  /** The rows of the matrix for the letter before the previous one, the previous one, this one. */
  private int[] before;

  private int[] previous;
  private int[] current;

  private EditDistance(int limit, String a, String b) {
    this.limit = limit;
    this.a = a;
    this.b = b;
    this.before = row();
    this.previous = row();
    this.current = row();
    for (int j = 0; j <= Math.min(limit, b.length()); j++) {
      current[j] = j;
    }
  }

  /** A row of cells that are all beyond the limit. */
  private int[] row() {
    int[] row = new int[b.length() + 1];
    Arrays.fill(row, limit + 1);
    return row;
  }

  /** The distance where it is within the limit; else a number beyond it. */
  static int within(int limit, String a, String b) {
    return limit < 0 || Math.abs(a.length() - b.length()) > limit || lettersApart(a, b) > limit
        ? limit + 1
        : new EditDistance(limit, a, b).distance();
  }

  /**
   * A number that the distance is never below: how many letters of the one, in whatever order, the
   * other does not have. It is had without a matrix, and most texts are this far apart already.
   */
  private static int lettersApart(String a, String b) {
    int[] surplus = new int[LETTERS];
    for (int i = 0; i < a.length(); i++) {
      surplus[a.charAt(i) % LETTERS]++;
    }
    for (int i = 0; i < b.length(); i++) {
      surplus[b.charAt(i) % LETTERS]--;
    }
    int more = 0;
    int less = 0;
    for (int each : surplus) {
      more += Math.max(each, 0);
      less += Math.max(-each, 0);
    }
    return Math.max(more, less);
  }

  private int distance() {
    int least = 0;
    for (int i = 1; i <= a.length(); i++) {
      int leastBefore = least;
      least = fillRow(i);
      if (Math.min(least, leastBefore) > limit) {
        return limit + 1;
      }
    }
    return current[b.length()];
  }

  /** Fills in the next row; returns the least of it. */
  private int fillRow(int i) {
    int[] row = before;
    before = previous;
    previous = current;
    current = row;
    Arrays.fill(current, limit + 1);
    int least = limit + 1;
    if (i <= limit) {
      current[0] = i;
      least = i;
    }
    for (int j = Math.max(1, i - limit); j <= Math.min(b.length(), i + limit); j++) {
      current[j] = cell(i, j);
      least = Math.min(least, current[j]);
    }
    return least;
  }

  private int cell(int i, int j) {
    char letter = a.charAt(i - 1);
    char other = b.charAt(j - 1);
    int replaced = previous[j - 1] + (letter == other ? 0 : 1);
    int least = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && letter == b.charAt(j - 2) && a.charAt(i - 2) == other;
    return swapped ? Math.min(least, before[j - 2] + 1) : least;
  }
}
