package nl.zorgcontract.amend.request.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts values into few bytes, one behind the other; {@link VarintReader} takes them out again. */
final class VarintWriter {

  private static final int LOW_BITS = 0x7F;
  private static final int MORE = 0x80;
  private static final int GROUP = 7;

  private static final int FIRST_CAPACITY = 256;
  private static final int KEPT_CAPACITY = 1 << 16;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int length;

  /** Starts anew; what was put in before is gone. */
  void clear() {
    length = 0;
    if (bytes.length > KEPT_CAPACITY) {
      bytes = new byte[FIRST_CAPACITY];
    }
  }

  /** How many bytes were put in. */
  int length() {
    return length;
  }

  /** Copies what was put in. */
  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, length);
  }

  /** A whole number; small ones, and those little below zero, take up least. */
  VarintWriter number(long number) {
    makeRoom(10);
    long rest = (number << 1) ^ (number >> (Long.SIZE - 1));
    while ((rest & ~LOW_BITS) != 0) {
      bytes[length++] = (byte) ((rest & LOW_BITS) | MORE);
      rest >>>= GROUP;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /** A text without half surrogate pairs. */
  VarintWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    makeRoom(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return this;
  }

  /** A text that may be absent. */
  VarintWriter textOrNull(@Nullable String text) {
    return text == null ? number(-1) : text(text);
  }

  private void makeRoom(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
