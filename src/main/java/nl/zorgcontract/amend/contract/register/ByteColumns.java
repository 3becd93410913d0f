package nl.zorgcontract.amend.contract.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.zorgcontract.amend.message.Place;

/** The reader of bytes tells a column in bytes, an editor in characters. */
final class ByteColumns {

  private static final int FIRST_OF_BYTE_ORDER_MARK = 0xEF;

  private ByteColumns() {}

  /** The place with its column counted in characters of the file, which is UTF-8 up to there. */
  static Place toCharacters(Path file, Place place) throws IOException {
    if (place.column() == 0) {
      return place;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      skipLines(in, place.line() - 1);
      int column = 0;
      for (int i = 0; i < place.column(); i++) {
        int b = in.read();
        boolean isMark = b == FIRST_OF_BYTE_ORDER_MARK && i == 0 && place.line() == 1;
        column += startsCharacter(b) && !isMark ? 1 : 0;
      }
      return new Place(place.line(), Math.max(column, 1));
    }
  }

  private static void skipLines(InputStream in, int lines) throws IOException {
    int left = lines;
    while (left > 0) {
      int b = in.read();
      if (b < 0) {
        return;
      }
      left -= b == '\n' || (b == '\r' && !isNext(in, '\n')) ? 1 : 0;
    }
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
