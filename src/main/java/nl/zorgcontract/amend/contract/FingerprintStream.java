package nl.zorgcontract.amend.contract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the bytes that are read through it and makes their SHA-256. */
final class FingerprintStream extends FilterInputStream {

  private final MessageDigest digest;
  private long bytes;

  FingerprintStream(InputStream in) {
    super(in);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    if (n > 0) {
      digest.update(buffer, offset, n);
      bytes += n;
    }
    return n;
  }

  /** How many bytes were read so far. */
  long bytes() {
    return bytes;
  }

  /** The hash of the bytes read, in lower-case hexadecimal digits. It can be asked for once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
