package nl.zorgcontract.amend.workspace.night;

import java.nio.ByteBuffer;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;

/** Tells whether nothing but lines was added to a file since. */
public final class GrownFile {

  private GrownFile() {}

  /** Whether the content starts with what the file was then, and goes on with whole lines. */
  public static boolean hasGrownFrom(FileSum then, byte[] content) {
    int length = (int) Math.min(content.length, then.bytes());
    return length == then.bytes()
        && isLineEnd(content, length)
        && Sha256Input.sha256(ByteBuffer.wrap(content, 0, length)).equals(then.sha256());
  }

  private static boolean isLineEnd(byte[] content, int position) {
    return position == 0
        || position == content.length
        || isLineEnd(content[position - 1])
        || isLineEnd(content[position]);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
