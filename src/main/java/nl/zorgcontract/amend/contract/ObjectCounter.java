package nl.zorgcontract.amend.contract;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts the contracts in the bytes that are written through it: the objects that are in no other
 * object. It looks at braces and quotes only, so that it agrees with the reader by nothing but the
 * file.
 */
final class ObjectCounter extends FilterOutputStream {

  private int count;
  private int depth;
  private boolean inText;
  private boolean escaped;

  ObjectCounter(OutputStream out) {
    super(out);
  }

  int count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      look(bytes[i]);
    }
    out.write(bytes, offset, length);
  }

  private void look(byte b) {
    if (inText) {
      inText = escaped || b != '"';
      escaped = !escaped && b == '\\';
    } else if (b == '"') {
      inText = true;
    } else if (b == '{') {
      count += depth == 0 ? 1 : 0;
      depth++;
    } else if (b == '}') {
      depth--;
    }
  }
}
