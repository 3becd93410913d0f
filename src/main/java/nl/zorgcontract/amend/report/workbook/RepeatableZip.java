package nl.zorgcontract.amend.report.workbook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs a workbook again so that the same content gives the same bytes: the library writes into the
 * workbook's properties when it did so. It packs without compressing; a thread here unpacks that
 * and compresses, so that the two share the work.
 *
 * <p>The sizes of each part follow it in eight bytes, where the JDK's reader of zip files expects
 * four.
 */
final class RepeatableZip extends OutputStream {

  private static final int BUFFER = 1 << 16;

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
    InputStream unpacked = new BufferedInputStream(new PipedInputStream(pipe, BUFFER), BUFFER);
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

  private static void pack(InputStream unpacked, OutputStream out) throws IOException {
    try (ZipArchiveInputStream from = new ZipArchiveInputStream(unpacked);
        ZipOutputStream to = new ZipOutputStream(out)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        ZipEntry same = new ZipEntry(part.getName());
        same.setTimeLocal(TIME);
        to.putNextEntry(same);
        if (part.getName().equals(PROPERTIES)) {
          to.write(withoutTime(from.readAllBytes()));
        } else {
          from.transferTo(to);
        }
        to.closeEntry();
      }
      // The rest is the directory; who writes it must not find the pipe closed.
      unpacked.transferTo(OutputStream.nullOutputStream());
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
