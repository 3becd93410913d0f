package nl.zorgcontract.amend.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * A file that is read into memory, and so may not be of any size: it is refused as soon as it turns
 * out to be larger than a file of its kind ever is.
 */
public final class LimitedInput extends FilterInputStream {

  private final String file;
  private final int most;
  private int read;

  /**
   * A file of at most so many bytes.
   *
   * @param file the file as the user named it
   */
  public LimitedInput(String file, InputStream in, int most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * {@inheritDoc}
   *
   * @throws RefusedException where the file is too large
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count > most - read) {
      throw RefusedException.of(
          file, Place.NONE, Message.of("file.tooLarge").number("bytes", most));
    }
    read += Math.max(count, 0);
    return count;
  }
}
