package nl.zorgcontract.amend.contract.register;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts the contracts in the bytes that are written through it: the JSON objects that are in no
 * other object. In copied bytes it looks at braces and quotes only, so that its count is a check on
 * the reader's; an object that the program wrote counts as one.
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

  /** Writes one whole object, made by the program. */
  void writeObject(ByteArrayOutputStream object) throws IOException {
    count += depth == 0 ? 1 : 0;
    object.writeTo(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int i = offset;
    int end = offset + length;
    while (i < end) {
      i = inText ? afterText(bytes, i, end) : afterStructure(bytes, i, end);
    }
    out.write(bytes, offset, length);
  }

  /** The index after the text that started earlier; most bytes are in texts. */
  private int afterText(byte[] bytes, int from, int end) {
    int start = escaped ? from + 1 : from;
    escaped = false;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b == '"') {
        inText = false;
        return i + 1;
      }
      if (b == '\\') {
        escaped = true;
        return i + 1;
      }
    }
    return end;
  }

  /** The index after the quote that starts the next text. */
  private int afterStructure(byte[] bytes, int from, int end) {
    for (int i = from; i < end; i++) {
      byte b = bytes[i];
      if (b == '"') {
        inText = true;
        return i + 1;
      }
      if (b == '{') {
        count += depth == 0 ? 1 : 0;
        depth++;
      } else if (b == '}') {
        depth--;
      }
    }
    return end;
  }
}
