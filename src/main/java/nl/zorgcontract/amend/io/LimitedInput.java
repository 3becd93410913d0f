package nl.zorgcontract.amend.io;

import java.io.IOException;
import java.io.InputStream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;

/**
 * Limits the size of a file that is read into memory: it is refused as soon as it turns out to be
 * larger than a file of its kind ever is.
 */
public final class LimitedInput extends BlockInput {

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
