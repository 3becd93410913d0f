package nl.zorgcontract.amend.message;

/**
 * Whether a name could be meant for another. Both are compared in the form of {@link Texts#folded}.
 */
public final class Likeness {

  private static final int SHORT = 8;
  private static final int SHORTEST_PART = 4;

  private Likeness() {}

  /** Whether at most 2 letters differ; 1 where the shorter has under 8. */
  public static boolean bySpelling(String one, String other) {
    int allowed = Math.min(one.length(), other.length()) < SHORT ? 1 : 2;
    return differByAtMost(allowed, one, 0, other, 0);
  }

  /**
   * Whether so few letters are to be added, dropped, replaced or swapped with a neighbour that the
   * rests of both are the same. Quick for names of any length, as only few are allowed.
   */
  private static boolean differByAtMost(int allowed, String a, int fromA, String b, int fromB) {
    int i = fromA;
    int j = fromB;
    if (Math.abs((a.length() - i) - (b.length() - j)) > allowed) {
      return false;
    }
    while (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
      i++;
      j++;
    }
    if (i == a.length() || j == b.length()) {
      return true;
    }
    return allowed > 0
        && (differByAtMost(allowed - 1, a, i + 1, b, j + 1)
            || differByAtMost(allowed - 1, a, i + 1, b, j)
            || differByAtMost(allowed - 1, a, i, b, j + 1)
            || (areSwapped(a, i, b, j) && differByAtMost(allowed - 1, a, i + 2, b, j + 2)));
  }

  private static boolean areSwapped(String a, int i, String b, int j) {
    return i + 1 < a.length()
        && j + 1 < b.length()
        && a.charAt(i) == b.charAt(j + 1)
        && a.charAt(i + 1) == b.charAt(j);
  }

  /** Whether one is a part of the other, and both have at least 4 letters. */
  public static boolean byPart(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_PART
        && (one.contains(other) || other.contains(one));
  }
}
