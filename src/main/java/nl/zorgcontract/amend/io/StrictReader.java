package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes to characters, and refuses the file with line and column where the bytes are not of
 * the charset: nothing is ever replaced by a question mark. A byte order mark says what the charset
 * is, and is taken off. A file of UTF-8 is refused at its end where it is read in an encoding to
 * which any bytes are characters; where that is the encoding of the files that are not UTF-8, it is
 * read as what it is. Reads some 64 kB ahead.
 */
public final class StrictReader extends Reader {

  private static final int BUFFER_SIZE = 1 << 16;
  private static final int LONGEST_MARK = 3;
  private static final char LAST_ASCII = 0x7F;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final InputStream in;
  private Charset charset;
  private final boolean otherEncodings;
  private @Nullable Charset ofOthers;

  /** Looks on where UTF-8 would be misread and not refused; null where it would not. */
  private @Nullable Utf8Detector detector;

  private CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_SIZE).limit(0);
  private boolean allRead;
  private boolean flushed;
  private boolean started;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  private StrictReader(String file, InputStream in, TextEncoding encoding, boolean otherEncodings) {
    this.file = file;
    this.in = in;
    boolean isOneByteEach = isOneByteEach(encoding.charset());
    this.ofOthers = encoding.isOfOthers() && isOneByteEach ? encoding.charset() : null;
    this.charset = ofOthers == null ? encoding.charset() : StandardCharsets.UTF_8;
    this.detector = ofOthers == null && isOneByteEach ? new Utf8Detector() : null;
    this.otherEncodings = otherEncodings;
    this.decoder = strict(charset);
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * A reader of a file whose encoding the user may choose; a refusal names the option to do so.
   *
   * @param file the file as the user named it
   * @param in its bytes; closed with this reader
   * @param encoding what the bytes are said to be
   */
  public static StrictReader of(String file, InputStream in, TextEncoding encoding) {
    return new StrictReader(file, in, encoding, true);
  }

  /**
   * A reader of a file that is UTF-8 by definition, such as a policy; no other encoding is hinted
   * at.
   */
  public static StrictReader utf8(String file, InputStream in) {
    return new StrictReader(file, in, TextEncoding.UTF_8, false);
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedException where the bytes are not of the charset
   */
  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (flushed) {
        return -1;
      }
      decodeMore();
    }
    int read = Math.min(length, chars.remaining());
    chars.get(target, offset, read);
    return read;
  }

  private void decodeMore() throws IOException {
    fill();
    chars.clear();
    CoderResult result = decode();
    if (result.isUnderflow() && allRead) {
      result = decoder.flush(chars);
      flushed = result.isUnderflow();
      refuseMisread();
    }
    chars.flip();
    takeOffMark();
    count(chars.array(), chars.position(), chars.limit());
    if (result.isError()) {
      throw RefusedException.of(file, new Place(line, column), refusal());
    }
  }

  /**
   * Decodes what has been read. Where it is not UTF-8 after all, it is of the encoding of the
   * others, unless a character that is not ASCII was given as UTF-8 before.
   */
  private CoderResult decode() {
    int start = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, allRead);
    if (result.isError() && ofOthers != null) {
      charset = ofOthers;
      decoder = strict(charset);
      ofOthers = null;
      bytes.position(start);
      chars.clear();
      return decoder.decode(bytes, chars, allRead);
    }
    if (ofOthers != null && chars.duplicate().flip().chars().anyMatch(c -> c > LAST_ASCII)) {
      ofOthers = null;
    }
    return result;
  }

  private void fill() throws IOException {
    if (allRead) {
      return;
    }
    do {
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      allRead = read < 0;
      if (detector != null) {
        detector.follow(bytes.array(), bytes.position(), bytes.position() + Math.max(read, 0));
      }
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
    } while (!started && !allRead && bytes.remaining() < LONGEST_MARK);
    if (!started && bytes.remaining() >= 2) {
      followMark();
      refuseUnmarked16();
    }
  }

  /** What the mark says of the encoding goes before what the user says. */
  private void followMark() {
    int two = ((bytes.get(0) & 0xFF) << 8) | (bytes.get(1) & 0xFF);
    boolean isThree = bytes.remaining() > 2 && bytes.get(2) == (byte) 0xBF;
    Charset marked =
        switch (two) {
          case 0xFEFF -> StandardCharsets.UTF_16BE;
          case 0xFFFE -> StandardCharsets.UTF_16LE;
          case 0xEFBB -> isThree ? StandardCharsets.UTF_8 : null;
          default -> null;
        };
    if (otherEncodings && marked != null) {
      charset = marked;
      decoder = strict(marked);
      ofOthers = null;
      detector = null;
    }
  }

  /** UTF-16 without its mark is valid UTF-8, in which every other character is a NUL. */
  private void refuseUnmarked16() {
    boolean bigEndian = bytes.get(0) == 0;
    if (charset.equals(StandardCharsets.UTF_8) && bigEndian != (bytes.get(1) == 0)) {
      String option = "--encoding " + (bigEndian ? "UTF-16BE" : "UTF-16LE");
      throw RefusedException.of(
          file,
          new Place(1, 1),
          otherEncodings
              ? Message.of("encoding.utf16").word("option", option)
              : Message.of("encoding.mustBeUtf8"));
    }
  }

  /** Whether any bytes are characters of it, so that UTF-8 would be misread and not refused. */
  private static boolean isOneByteEach(Charset charset) {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
  }

  private void refuseMisread() {
    if (detector != null && detector.isUtf8()) {
      throw RefusedException.of(
          file,
          Place.line(detector.firstLine()),
          Message.of("encoding.isUtf8").word("charset", charset.name()));
    }
  }

  private void takeOffMark() {
    if (!started && chars.hasRemaining()) {
      started = true;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.position(chars.position() + 1);
      }
    }
  }

  /** Keeps the place of the next character; a line ends with LF, CR or both. */
  private void count(char[] decoded, int from, int to) {
    int lineStart = from + 1 - column;
    for (int i = from; i < to; i++) {
      char c = decoded[i];
      if (c == '\n' || c == '\r') {
        boolean isSecond = c == '\n' && (i == from ? afterReturn : decoded[i - 1] == '\r');
        line += isSecond ? 0 : 1;
        lineStart = i + 1;
      }
    }
    if (from < to) {
      column = to + 1 - lineStart;
      afterReturn = decoded[to - 1] == '\r';
    }
  }

  private Message refusal() {
    if (!otherEncodings) {
      return Message.of("encoding.mustBeUtf8");
    }
    if (!charset.equals(StandardCharsets.UTF_8)) {
      return Message.of("encoding.notOfCharset").word("charset", charset.name());
    }
    return Message.of("encoding.notUtf8").word("option", "--encoding windows-1252");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
