package nl.zorgcontract.amend.io;

/** Tells whether the bytes that it is shown are UTF-8, and not merely ASCII. */
final class Utf8Detector {

  private boolean isUtf8 = true;
  private boolean hasLongCharacter;
  private int expected;
  private int lines = 1;
  private int firstLine;

  /** Looks at the next bytes. */
  void follow(byte[] bytes, int from, int to) {
    for (int i = from; i < to && isUtf8; i++) {
      follow(bytes[i] & 0xFF);
    }
  }

  private void follow(int next) {
    if (expected > 0) {
      expected--;
      isUtf8 = (next & 0xC0) == 0x80;
    } else if (next == '\n') {
      lines++;
    } else if (next >= 0x80) {
      expected = next < 0xE0 ? 1 : next < 0xF0 ? 2 : 3;
      isUtf8 = next >= 0xC2 && next < 0xF5;
      firstLine = hasLongCharacter ? firstLine : lines;
      hasLongCharacter = true;
    }
  }

  /** Whether all of them, to the end of the file, are UTF-8. */
  boolean isUtf8() {
    return isUtf8 && hasLongCharacter && expected == 0;
  }

  /** The line of the first character that is not ASCII. */
  int firstLine() {
    return firstLine;
  }
}
