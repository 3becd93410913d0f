package nl.zorgcontract.amend.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which subclasses only read blocks of bytes: a single byte is a block of one. */
public abstract class BlockInput extends FilterInputStream {

  protected BlockInput(InputStream in) {
    super(in);
  }

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
