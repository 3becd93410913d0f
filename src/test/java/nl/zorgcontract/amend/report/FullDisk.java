package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.io.OutputStream;

/** A disk without space. */
final class FullDisk extends OutputStream {

  static final String MESSAGE = "No space left on device";

  @Override
  public void write(int b) throws IOException {
    throw new IOException(MESSAGE);
  }
}
