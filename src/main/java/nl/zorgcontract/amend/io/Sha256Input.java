package nl.zorgcontract.amend.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the bytes that are read through it and makes their SHA-256. */
public final class Sha256Input extends FilterInputStream {

  private final MessageDigest digest = newDigest();
  private long bytes;

  public Sha256Input(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > 0) {
      digest.update(buffer, offset, count);
      bytes += count;
    }
    return count;
  }

  /** How many bytes were read so far. */
  public long bytes() {
    return bytes;
  }

  /** The SHA-256 of the bytes read, in lower-case hexadecimal digits. It can be asked for once. */
  public String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The SHA-256 of some bytes, in lower-case hexadecimal digits. */
  public static String sha256(ByteBuffer content) {
    MessageDigest digest = newDigest();
    digest.update(content.duplicate());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest for SHA-256, of no bytes yet. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
