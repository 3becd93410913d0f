package nl.zorgcontract.amend.contract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgcontract.amend.text.Place;

/** The reader of bytes tells a column in bytes, an editor in characters. */
final class ByteColumns {

  private static final int BYTE_ORDER_MARK_LENGTH = 3;

  private ByteColumns() {}

  /** The place with its column counted in characters of the file, which is UTF-8 up to there. */
  static Place toCharacters(Path file, Place place) throws IOException {
    if (place.column() == 0) {
      return place;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      skipLines(in, place.line() - 1);
      int column = 1;
      for (int i = 1; i < place.column(); i++) {
        column += startsCharacter(in.read()) ? 1 : 0;
      }
      return new Place(place.line(), column);
    }
  }

  private static void skipLines(InputStream in, int lines) throws IOException {
    if (lines == 0) {
      skipByteOrderMark(in);
    }
    int left = lines;
    while (left > 0) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      left -= b == '\n' || (b == '\r' && !isNext(in, '\n')) ? 1 : 0;
    }
  }

  private static void skipByteOrderMark(InputStream in) throws IOException {
    in.mark(BYTE_ORDER_MARK_LENGTH);
    if (in.read() != 0xEF) {
      in.reset();
      return;
    }
    in.skipNBytes(BYTE_ORDER_MARK_LENGTH - 1);
  }

  private static boolean isNext(InputStream in, int expected) throws IOException {
    in.mark(1);
    boolean isNext = in.read() == expected;
    in.reset();
    return isNext;
  }

  private static boolean startsCharacter(int b) {
    return b < 0x80 || b >= 0xC0;
  }
}
