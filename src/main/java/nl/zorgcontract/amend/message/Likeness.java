package nl.zorgcontract.amend.message;

/**
 * Whether a name could be meant for another. Both are compared in the form of {@link Texts#folded}.
 */
public final class Likeness {

  private static final int SHORT = 8;
  private static final int SHORTEST_PART = 4;

  private Likeness() {}

  /**
   * Whether at most 2 letters differ; 1 where the shorter has under 8. What has more letters than
   * {@link EditDistance} takes is no misspelt name.
   */
  public static boolean bySpelling(String one, String other) {
    int allowed = Math.min(one.length(), other.length()) < SHORT ? 1 : 2;
    return Math.abs(one.length() - other.length()) <= allowed
        && one.length() <= EditDistance.LONGEST
        && new EditDistance(one).to(other, allowed) <= allowed;
  }

  /** Whether one is a part of the other, and both have at least 4 letters. */
  public static boolean byPart(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_PART
        && (one.contains(other) || other.contains(one));
  }
}
