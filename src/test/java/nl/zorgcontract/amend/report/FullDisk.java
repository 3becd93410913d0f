package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.io.OutputStream;

/** A disk without space. */
public final class FullDisk extends OutputStream {

  public static final String MESSAGE = "No space left on device";

  @Override
  public void write(int b) throws IOException {
    throw new IOException(MESSAGE);
  }
}
