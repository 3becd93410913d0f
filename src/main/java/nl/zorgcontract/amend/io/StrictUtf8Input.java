package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InputStream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Lets bytes through as long as they are UTF-8: no overlong forms, no halves of surrogate pairs, no
 * NUL (by which UTF-16 and UTF-32 give themselves away). What stands before the first wrong byte is
 * let through, so that its faults can be told as well.
 */
public final class StrictUtf8Input extends BlockInput {

  private static final int CARRIAGE_RETURN = '\r';
  private static final int LINE_FEED = '\n';

  private final String file;
  private int line = 1;
  private int previous;

  /** How many bytes the present character still needs, and between which the next one lies. */
  private int needed;

  private int lowest;
  private int highest;
  private @Nullable RefusedException refusal;

  public StrictUtf8Input(String file, InputStream in) {
    super(in);
    this.file = file;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (refusal != null) {
      throw refusal;
    }
    int n = in.read(buffer, offset, length);
    if (n < 0 && needed > 0) {
      throw notUtf8();
    }
    int i = 0;
    while (i < n) {
      int plain = needed == 0 ? plainRun(buffer, offset + i, offset + n) : 0;
      if (plain > 0) {
        i += plain;
        previous = buffer[offset + i - 1];
      } else if (isRight(buffer[offset + i] & 0xFF)) {
        previous = buffer[offset + i];
        i++;
      } else {
        refusal = notUtf8();
        if (i == 0) {
          throw refusal;
        }
        return i;
      }
    }
    return n;
  }

  /** How many bytes follow that are characters by themselves and end no line. Nearly all are. */
  private static int plainRun(byte[] buffer, int from, int to) {
    int i = from;
    while (i < to && buffer[i] > CARRIAGE_RETURN) {
      i++;
    }
    return i - from;
  }

  private boolean isRight(int b) {
    if (needed > 0) {
      boolean inRange = b >= lowest && b <= highest;
      needed--;
      lowest = 0x80;
      highest = 0xBF;
      return inRange;
    }
    if (b < 0x80) {
      if (b == CARRIAGE_RETURN || (b == LINE_FEED && previous != CARRIAGE_RETURN)) {
        line++;
      }
      return b != 0;
    }
    // The table of well-formed byte sequences in the Unicode standard, chapter 3.9.
    needed = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return b >= 0xC2 && b <= 0xF4;
  }

  private RefusedException notUtf8() {
    return RefusedException.of(file, Place.line(line), Message.of("json.notUtf8"));
  }
}
