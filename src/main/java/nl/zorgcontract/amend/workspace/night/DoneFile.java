package nl.zorgcontract.amend.workspace.night;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.Sha256Input;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.CsvAppender;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.NewRow;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import nl.zorgcontract.amend.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * {@code done.csv} of a workspace: the accepted amendments that were set in the insurer's portal,
 * in UTF-8.
 *
 * <pre>
 * request_id   aanvraagnummer   required
 * done_by      gedaan_door      required
 * done_on      gedaan_op        required; a day, yyyy-MM-dd or d-M-yyyy
 * note         notitie          for people
 * </pre>
 */
public final class DoneFile {

  private static final TableColumn REQUEST_ID = TableColumn.reached("request_id", "aanvraagnummer");
  private static final TableColumn DONE_BY = TableColumn.reached("done_by", "gedaan_door");
  private static final TableColumn DONE_ON = TableColumn.reached("done_on", "gedaan_op");
  private static final TableColumn NOTE = TableColumn.of("note", "notitie");
  private static final TableFormat FORMAT =
      TableFormat.of("done", List.of(REQUEST_ID, DONE_BY, DONE_ON, NOTE))
          .requiring(REQUEST_ID)
          .requiring(DONE_BY)
          .requiring(DONE_ON);

  private final Path path;
  private final byte[] content;

  private DoneFile(Path path, byte[] content) {
    this.path = path;
    this.content = content;
  }

  /** Who set an amendment in the portal, and when. */
  public record Done(String by, LocalDate on) {}

  /** The file of a workspace, read but not looked through; one that is not there holds nothing. */
  public static DoneFile read(Workspace workspace) throws IOException {
    Path path = workspace.path(Workspace.DONE);
    return new DoneFile(path, Disk.isThere(path) ? Files.readAllBytes(path) : new byte[0]);
  }

  /** Its size and checksum. */
  FileSum sum() {
    return new FileSum(
        path.toString(), content.length, Sha256Input.sha256(ByteBuffer.wrap(content)));
  }

  /** Whether nothing but lines was added to it since. */
  boolean hasGrownFrom(FileSum then) {
    return GrownFile.hasGrownFrom(then, content);
  }

  /** Whether it is what it was then. */
  boolean is(FileSum then) {
    return then.bytes() == content.length && hasGrownFrom(then);
  }

  Set<String> ids() throws IOException {
    return done().keySet();
  }

  /**
   * Who did what, by request.
   *
   * @throws RefusedException where the file is not of its form
   */
  public Map<String, Done> done() throws IOException {
    Map<String, Done> done = new LinkedHashMap<>();
    if (content.length > 0) {
      try (Table table = FORMAT.open(path.toString(), new ByteArrayInputStream(content))) {
        table.refuseIfFaulty();
        while (table.nextWhole()) {
          Optional<String> id = table.getField(REQUEST_ID);
          Optional<String> by = table.getField(DONE_BY);
          Optional<LocalDate> on = table.getValue(DONE_ON, Days::entered);
          if (id.isPresent() && by.isPresent() && on.isPresent()) {
            done.put(id.get(), new Done(by.get(), on.get()));
          }
        }
        table.refuseIfFaulty();
      }
    }
    return done;
  }

  /**
   * Adds a line for each request; all of them or none.
   *
   * @param style that of a file that is new
   */
  public void add(List<String> requestIds, Done how, @Nullable String note, CsvStyle style)
      throws IOException {
    List<NewRow> rows =
        requestIds.stream()
            .map(
                id ->
                    new NewRow()
                        .text(REQUEST_ID, id)
                        .text(DONE_BY, how.by())
                        .day(DONE_ON, how.on())
                        .text(NOTE, note))
            .toList();
    Disk.replaceLike(path, new CsvAppender(path.toString(), FORMAT, style).added(content, rows));
  }
}
