package nl.zorgcontract.amend.request.index;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes values out of the bytes into which {@link VarintWriter} put them, in the same order. */
final class VarintReader {

  private static final int LOW_BITS = 0x7F;
  private static final int GROUP = 7;

  private final byte[] bytes;
  private int next;

  /**
   * A reader.
   *
   * @param offset where the first value starts
   */
  VarintReader(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.next = offset;
  }

  /** The next value, which is a number. */
  long number() {
    long rest = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[next++];
      rest |= (long) (b & LOW_BITS) << shift;
      shift += GROUP;
    } while (b < 0);
    return (rest >>> 1) ^ -(rest & 1);
  }

  /** The next value, which is a text. */
  String text() {
    return Objects.requireNonNull(textOrNull());
  }

  /** Passes over the next value, which is a text. */
  VarintReader skipText() {
    int length = (int) number();
    next += length;
    return this;
  }

  /** The next value, which is a text that may be absent. */
  @Nullable String textOrNull() {
    int length = (int) number();
    if (length < 0) {
      return null;
    }
    next += length;
    return new String(bytes, next - length, length, StandardCharsets.UTF_8);
  }
}
