package nl.zorgcontract.amend.policy.rule;

/** Kleene's three truth values. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  /** The truth of what is known. */
  public static Truth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** Both: false where one is false, else unknown where one is unknown. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Either: true where one is true, else unknown where one is unknown. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
