package nl.zorgcontract.amend.report.workbook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs a workbook again so that the same content gives the same bytes: the library writes into the
 * workbook's properties when it did so. It packs without compressing; a thread here unpacks that
 * and compresses, so that the two share the work.
 *
 * <p>The library's parts are all compressed by the same method, and the sizes of each follow it in
 * eight bytes, where the JDK's reader of zip files expects four.
 */
final class RepeatableZip extends OutputStream {

  private static final int BUFFER = 1 << 16;

  /** Bytes before the name of a part. */
  private static final int HEADER = 30;

  /** The third byte of what comes before a part; before the directory it is another. */
  private static final int PART = 3;

  /** Where in there the length of the name stands; no part has a name of more than a byte. */
  private static final int NAME_LENGTH = 26;

  /** Bytes behind a part. */
  private static final int DESCRIPTOR = 24;

  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");

  /** The first day of the format would be written with the time zone of this machine. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /**
   * How every workbook of this program starts, and none that another one saved: the header of the
   * first sheet with the time above, and sizes of zero, as they follow it. A constant, so that
   * commands know it without loading this class.
   */
  static final String START =
      "PK\3\4\24\0\10\10\10\0\0\0A\0"
          + "\0\0\0\0\0\0\0\0\0\0\0\0"
          + "\30\0\0\0xl/worksheets/sheet1.xml";

  private final PipedOutputStream pipe = new PipedOutputStream();
  private final FutureTask<@Nullable Void> packing;
  private boolean hasFailed;

  /**
   * Starts to pack.
   *
   * @param out takes the workbook; closed with this stream
   */
  RepeatableZip(OutputStream out) throws IOException {
    PipedInputStream unpacked = new PipedInputStream(pipe, BUFFER);
    packing =
        new FutureTask<>(
            () -> {
              pack(unpacked, out);
              return null;
            });
    Thread thread = new Thread(packing, "workbook");
    thread.setDaemon(true);
    thread.start();
  }

  private static void pack(PipedInputStream unpacked, OutputStream out) throws IOException {
    try (PushbackInputStream from = new PushbackInputStream(unpacked, BUFFER);
        ZipOutputStream to = new ZipOutputStream(out)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (byte[] header = from.readNBytes(HEADER);
          header[2] == PART;
          header = from.readNBytes(HEADER)) {
        String name = new String(from.readNBytes(header[NAME_LENGTH]), StandardCharsets.US_ASCII);
        ZipEntry same = new ZipEntry(name);
        same.setTimeLocal(TIME);
        to.putNextEntry(same);
        try (PartInput part = new PartInput(from)) {
          copy(name, part, to);
        }
        to.closeEntry();
        from.skipNBytes(DESCRIPTOR);
      }
      // The rest is the directory; who writes it must not find the pipe closed.
      from.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void copy(String name, PartInput part, ZipOutputStream to) throws IOException {
    if (name.equals(PROPERTIES)) {
      to.write(withoutTime(part.readAllBytes()));
    } else {
      part.transferTo(to);
    }
  }

  /** The content of a part. What was read beyond its end goes back where it came from. */
  private static final class PartInput extends InflaterInputStream {

    private final PushbackInputStream from;

    PartInput(PushbackInputStream from) {
      super(from, new Inflater(true), BUFFER);
      this.from = from;
    }

    @Override
    public void close() throws IOException {
      from.unread(buf, len - inf.getRemaining(), inf.getRemaining());
      inf.end();
    }
  }

  private static byte[] withoutTime(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(text).replaceFirst("").getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      pipe.write(bytes, offset, length);
    } catch (IOException e) {
      // Nobody reads any more: what ended the packing says more than that.
      await();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    pipe.close();
    await();
  }

  /** Waits for the end of the packing. Its failure is thrown once. */
  private void await() throws IOException {
    if (hasFailed) {
      return;
    }
    try {
      packing.get();
    } catch (ExecutionException e) {
      hasFailed = true;
      if (e.getCause() instanceof IOException trouble) {
        throw trouble;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }
}
