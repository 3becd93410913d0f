package nl.zorgcontract.amend.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import nl.zorgcontract.amend.message.Texts;

/**
 * Standard output. Where its reader stops reading, as {@code head} does, the rest is discarded:
 * nobody misses it, and the program ends as it would have. Any other failure, a full disk say, is
 * thrown.
 */
public final class StandardOutput extends FilterOutputStream {

  private boolean abandoned;

  /** Writes to this stream as long as it is read. */
  public StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] buffer, int offset, int length) throws IOException {
    if (abandoned) {
      return;
    }
    try {
      out.write(buffer, offset, length);
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw e;
      }
      abandoned = true;
    }
  }

  /** Java has no exception of its own for it; systems say "Broken pipe" or "The pipe is closed". */
  private static boolean isBrokenPipe(IOException e) {
    return Texts.lower(String.valueOf(e.getMessage())).contains("pipe");
  }
}
