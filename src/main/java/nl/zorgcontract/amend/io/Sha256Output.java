package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * Computes the SHA-256 of a file while it is written, and reports it when the file is closed;
 * reports too whenever much was written.
 */
public final class Sha256Output extends DigestOutputStream {

  private static final int MUCH = 1 << 26;

  private final String name;
  private final Runnable whenMuch;
  private final Consumer<FileSum> whenClosed;
  private long bytes;
  private boolean closed;

  /**
   * A file.
   *
   * @param whenMuch is told whenever another {@value #MUCH} bytes were written, and of a file of
   *     more than that once it is closed
   */
  public Sha256Output(
      String name, OutputStream out, Runnable whenMuch, Consumer<FileSum> whenClosed) {
    super(out, Sha256Input.newDigest());
    this.name = name;
    this.whenMuch = whenMuch;
    this.whenClosed = whenClosed;
  }

  @Override
  public void write(int b) throws IOException {
    super.write(b);
    bytes++;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    super.write(buffer, offset, length);
    if (bytes / MUCH != (bytes + length) / MUCH) {
      whenMuch.run();
    }
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    super.close();
    if (!closed) {
      closed = true;
      if (bytes > MUCH) {
        whenMuch.run();
      }
      MessageDigest sha256 = getMessageDigest();
      whenClosed.accept(new FileSum(name, bytes, HexFormat.of().formatHex(sha256.digest())));
    }
  }
}
