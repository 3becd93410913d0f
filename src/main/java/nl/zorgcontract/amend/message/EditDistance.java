package nl.zorgcontract.amend.message;

/**
 * How many letters to add, drop, replace or swap with a neighbour to get from one text to others.
 * Each letter of another text takes a few operations on whole columns of the usual matrix, held as
 * the bits of a word: whether a cell is one more or one less than the one before it.
 *
 * <p>Source: Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances
 * (2003), for the distance in which no letter is changed twice.
 */
final class EditDistance {

  /** A word has so many bits. */
  static final int LONGEST = 64;

  private static final int ASCII = 128;

  private final String from;

  /** For each letter of ASCII the places where the text has it. */
  private final long[] places = new long[ASCII];

  /**
   * Distances from a text.
   *
   * @param from of at most {@value #LONGEST} letters
   */
  EditDistance(String from) {
    this.from = from;
    for (int i = 0; i < from.length(); i++) {
      if (from.charAt(i) < ASCII) {
        places[from.charAt(i)] |= 1L << i;
      }
    }
  }

  private long placesOf(char letter) {
    if (letter < ASCII) {
      return places[letter];
    }
    long found = 0;
    for (int i = from.indexOf(letter); i >= 0; i = from.indexOf(letter, i + 1)) {
      found |= 1L << i;
    }
    return found;
  }

  /** The distance to another text where it is within the limit; else a number beyond it. */
  int to(String other, int limit) {
    int distance = from.length();
    if (distance == 0 || Math.abs(distance - other.length()) > limit) {
      return Math.max(distance, other.length());
    }
    long last = 1L << (distance - 1);
    long more = -1;
    long less = 0;
    long diagonal = 0;
    long before = 0;
    for (int j = 0; j < other.length() && distance - (other.length() - j) <= limit; j++) {
      long same = placesOf(other.charAt(j));
      long swapped = ((~diagonal & same) << 1) & before;
      diagonal = (((same & more) + more) ^ more) | same | less | swapped;
      long moreAcross = less | ~(diagonal | more);
      long lessAcross = diagonal & more;
      distance += (moreAcross & last) != 0 ? 1 : (lessAcross & last) != 0 ? -1 : 0;
      moreAcross = (moreAcross << 1) | 1;
      more = (lessAcross << 1) | ~(diagonal | moreAcross);
      less = moreAcross & diagonal;
      before = same;
    }
    return distance;
  }
}
