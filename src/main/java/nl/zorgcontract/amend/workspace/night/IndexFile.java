package nl.zorgcontract.amend.workspace.night;

import java.io.IOException;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.output.OutputFile;

/**
 * The file of the index. It can be thrown away.
 *
 * <pre>
 * amend-todo-index 6   CHECKSUM                                    of all that follows
 * done   BYTES   SHA-256                                           what done.csv was
 * run    ID   STAMP   DAY   LISTED   QUARANTINED...                each run, the oldest first
 * unseen ID                                                        each that is done, but unknown
 * open   RUN   DONE   CELLS                                        each open decision
 * log
 * the log of requests
 * </pre>
 */
final class IndexFile {

  private static final String NAME = ".todo.index";
  private static final String FORM = "amend-todo-index 6\t";
  private static final String DONE = "done";
  private static final String RUN = "run";
  private static final String UNSEEN = "unseen";
  private static final String OPEN = "open";
  private static final String LOG = "log";
  private static final Pattern TAB = Pattern.compile("\t");
  private static final int RUN_CELLS = 5;
  private static final int OPEN_CELLS = 4;

  private final Path file;

  /** The file in a workspace, not read yet. */
  IndexFile(Path workspace) {
    this.file = workspace.resolve(NAME);
  }

  /**
   * The content of the file.
   *
   * @param done what {@code done.csv} was
   */
  record SavedIndex(NightIndex index, FileSum done) {}

  /** Reads the file; empty where there is none, or it is not what was written. */
  Optional<SavedIndex> read() {
    try {
      String text = Files.readString(file);
      int start = text.indexOf('\n') + 1;
      String content = text.substring(start);
      return text.startsWith(heading(content)) ? Optional.of(parsed(content)) : Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String heading(String content) {
    CRC32 checksum = new CRC32();
    checksum.update(content.getBytes(StandardCharsets.UTF_8));
    return FORM + HexFormat.of().toHexDigits((int) checksum.getValue()) + "\n";
  }

  private static SavedIndex parsed(String content) {
    int log = content.indexOf("\n" + LOG + "\n") + 1;
    FileSum done = new FileSum(DONE, 0, "");
    NightIndex index = new NightIndex(new RequestLog(content.substring(log + LOG.length() + 1)));
    for (String line : content.substring(0, log).lines().toList()) {
      if (line.startsWith(OPEN)) {
        String[] cells = TAB.split(line, OPEN_CELLS);
        index.addOpen(Integer.parseInt(cells[1]), Boolean.parseBoolean(cells[2]), cells[3]);
      } else {
        String[] cells = TAB.split(line, -1);
        if (cells[0].equals(RUN)) {
          index.addRun(run(cells));
        } else if (cells[0].equals(UNSEEN)) {
          index.addDoneUnseen(IndexCells.plain(cells[1]));
        } else {
          done = new FileSum(DONE, Long.parseLong(cells[1]), cells[2]);
        }
      }
    }
    return new SavedIndex(index, done);
  }

  private static IndexedRun run(String[] cells) {
    List<String> quarantined = Arrays.stream(cells).skip(RUN_CELLS).map(IndexCells::plain).toList();
    return new IndexedRun(
        IndexCells.plain(cells[1]),
        cells[2],
        LocalDate.parse(cells[3]),
        Boolean.parseBoolean(cells[4]),
        quarantined);
  }

  /** Writes the file. Another reader sees the old file or the new, never a part. */
  void write(SavedIndex saved) throws IOException {
    StringBuilder out = new StringBuilder();
    add(out, DONE, String.valueOf(saved.done().bytes()), saved.done().sha256());
    NightIndex index = saved.index();
    for (IndexedRun run : index.runs()) {
      List<String> cells = new ArrayList<>(List.of(RUN, IndexCells.escaped(run.id()), run.stamp()));
      cells.add(run.asOf().toString());
      cells.add(String.valueOf(run.isListed()));
      run.quarantined().forEach(name -> cells.add(IndexCells.escaped(name)));
      add(out, cells.toArray(String[]::new));
    }
    index.doneUnseen().forEach(id -> add(out, UNSEEN, IndexCells.escaped(id)));
    index.forEachOpen(
        (run, isDone, line) -> add(out, OPEN, String.valueOf(run), String.valueOf(isDone), line));
    add(out, LOG);
    String content = out.append(index.log()).toString();
    OutputFile.write(
        file,
        stream -> stream.write((heading(content) + content).getBytes(StandardCharsets.UTF_8)));
    removeParts();
  }

  private static void add(StringBuilder out, String... cells) {
    out.append(String.join("\t", cells)).append('\n');
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
