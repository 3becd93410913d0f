package nl.zorgcontract.amend.workspace.night;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.io.StrictReader;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableFormat;

/**
 * The content of a file to which lines are added, beside what it was once: whether nothing but
 * lines was added since, and which.
 */
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

  /**
   * The header of the content, with what stands above it, and the lines that were added since.
   *
   * @param file the file as the user named it
   */
  public static byte[] headAndAdded(String file, TableFormat format, byte[] content, FileSum then)
      throws IOException {
    int headLines;
    try (Table table =
        Table.open(
            file, StrictReader.utf8(file, new ByteArrayInputStream(content)), null, format, null)) {
      headLines = table.line();
    }
    int head = 0;
    for (int lines = 0; head < content.length && lines < headLines; head++) {
      boolean isInCrLf =
          content[head] == '\r' && head + 1 < content.length && content[head + 1] == '\n';
      lines += isLineEnd(content[head]) && !isInCrLf ? 1 : 0;
    }
    int added = (int) Math.max(head, then.bytes());
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(content, 0, head);
    both.write(content, added, content.length - added);
    return both.toByteArray();
  }
}
