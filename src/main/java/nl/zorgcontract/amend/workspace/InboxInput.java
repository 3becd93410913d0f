package nl.zorgcontract.amend.workspace;

import java.io.IOException;
import java.io.InputStream;
import nl.zorgcontract.amend.io.BlockInput;
import nl.zorgcontract.amend.message.Message;

/** The bytes of a file of the inbox, up to a limit: it may grow while it is read. */
final class InboxInput extends BlockInput {

  private final long limit;
  private long count;

  InboxInput(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** Why a file of this size is not taken. */
  static LeftInInboxException tooLarge(long limit) {
    return new LeftInInboxException(
        Message.of("nightly.left.tooLarge").number("bytes", limit), null);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new LeftInInboxException(Message.of("nightly.left.unreadable"), e);
    }
    count += Math.max(read, 0);
    if (count > limit) {
      throw tooLarge(limit);
    }
    return read;
  }
}
