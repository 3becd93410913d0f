package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the bytes that are read through it and computes their SHA-256. */
public final class Sha256Input extends DigestInputStream {

  private long bytes;

  public Sha256Input(InputStream in) {
    super(in, newDigest());
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    bytes += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    bytes += Math.max(count, 0);
    return count;
  }

  /** How many bytes were read so far. */
  public long bytes() {
    return bytes;
  }

  /** The SHA-256 of the bytes read, in lower-case hexadecimal digits. It can be asked for once. */
  public String sha256() {
    return HexFormat.of().formatHex(getMessageDigest().digest());
  }

  /** The SHA-256 of some bytes, in lower-case hexadecimal digits. */
  public static String sha256(ByteBuffer content) {
    MessageDigest digest = newDigest();
    digest.update(content.duplicate());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A digest that has seen nothing yet. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
