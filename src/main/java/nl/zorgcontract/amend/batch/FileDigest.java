package nl.zorgcontract.amend.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file was, to the bit.
 *
 * @param name the file
 * @param bytes its length
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
 */
public record FileDigest(String name, long bytes, String sha256) {

  /** Reads bytes through, and tells afterwards what they were. */
  static final class Meter extends FilterInputStream {

    private final MessageDigest digest = sha256();
    private long bytes;

    Meter(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        digest.update(buffer, offset, count);
        bytes += count;
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      throw new IOException("A metered file is read, not skipped");
    }

    /** What has been read; the whole file once its end was reached. */
    FileDigest digest(String name) {
      return new FileDigest(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
