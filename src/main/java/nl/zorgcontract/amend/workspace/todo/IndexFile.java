package nl.zorgcontract.amend.workspace.todo;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.output.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * The file of the index: a first line that names its form, then a block for each run: its line, a
 * line for each decision, and a line with their number and checksum. It can be thrown away.
 */
final class IndexFile {

  private static final String NAME = ".todo.index";
  private static final String FORM = "amend-todo-index 1";
  private static final String RUN = "run";
  private static final String END = "end";
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int RUN_CELLS = 4;

  private final Path file;

  /** How many bytes were found to be sound. */
  private long length;

  /** The file in a workspace, not read yet. */
  IndexFile(Path workspace) {
    this.file = workspace.resolve(NAME);
  }

  /**
   * Reads the file.
   *
   * @param taker takes a run up; false where it is not the one that should come next
   * @return whether there is such a file, and it is what was written
   */
  boolean read(Predicate<IndexBlock> taker) {
    try (FileChannel channel = FileChannel.open(file);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8),
                1 << 16)) {
      boolean isSound = FORM.equals(in.readLine());
      for (String line = in.readLine(); isSound && line != null; line = in.readLine()) {
        IndexBlock block = block(line, in);
        isSound = block != null && taker.test(block);
      }
      length = isSound ? channel.size() : 0;
      return isSound;
    } catch (IOException | DateTimeException e) {
      return false;
    }
  }

  private static @Nullable IndexBlock block(String first, BufferedReader in) throws IOException {
    String[] cells = TAB.split(first, -1);
    if (cells.length < RUN_CELLS || !cells[0].equals(RUN)) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    int sum = first.hashCode();
    String line = in.readLine();
    while (line != null && !line.startsWith(END)) {
      lines.add(line);
      sum = 31 * sum + line.hashCode();
      line = in.readLine();
    }
    IndexedRun run =
        new IndexedRun(
            cells[1],
            LocalDate.parse(cells[2]),
            Boolean.parseBoolean(cells[3]),
            Arrays.asList(cells).subList(RUN_CELLS, cells.length));
    return end(lines.size(), sum).equals(line) ? new IndexBlock(run, lines) : null;
  }

  private static String end(int count, int sum) {
    return END + "\t" + count + "\t" + sum;
  }

  /**
   * Writes the file: what was read and found sound, then these runs. Another reader sees the old
   * file or the new, never a part.
   */
  void append(List<IndexBlock> blocks) throws IOException {
    OutputFile.write(
        file,
        stream -> {
          if (length > 0) {
            try (FileChannel sound = FileChannel.open(file)) {
              sound.transferTo(0, length, Channels.newChannel(stream));
            }
          }
          Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          out.append(length > 0 ? "" : FORM + "\n");
          for (IndexBlock block : blocks) {
            write(block, out);
          }
          out.flush();
        });
    removeParts();
  }

  private static void write(IndexBlock block, Writer out) throws IOException {
    IndexedRun run = block.run();
    List<String> cells =
        new ArrayList<>(
            List.of(RUN, run.id(), run.asOf().toString(), String.valueOf(run.isListed())));
    cells.addAll(run.quarantined());
    String first = String.join("\t", cells);
    out.append(first).append('\n');
    int sum = first.hashCode();
    for (String line : block.lines()) {
      out.append(line).append('\n');
      sum = 31 * sum + line.hashCode();
    }
    out.append(end(block.lines().size(), sum)).append('\n');
  }

  /** Removes what writers that were killed left behind; another may be at work just now. */
  private void removeParts() throws IOException {
    FileTime written = Files.getLastModifiedTime(file);
    FileTime longAgo = FileTime.from(written.toInstant().minus(Duration.ofHours(1)));
    try (DirectoryStream<Path> parts =
        Files.newDirectoryStream(file.resolveSibling("."), "." + NAME + ".part-*")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).compareTo(longAgo) < 0) {
          Files.deleteIfExists(part);
        }
      }
    }
  }
}
