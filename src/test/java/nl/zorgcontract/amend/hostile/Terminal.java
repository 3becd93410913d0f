package nl.zorgcontract.amend.hostile;

/** Which characters of a file may reach a terminal. */
final class Terminal {

  private static final int JOINER = 0x200D;
  private static final int NON_JOINER = 0x200C;

  private Terminal() {}

  /**
   * Whether the character moves the cursor, starts an escape sequence, ends the line, turns the
   * direction of writing, or hides.
   */
  static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> c != JOINER && c != NON_JOINER;
      default -> false;
    };
  }
}
