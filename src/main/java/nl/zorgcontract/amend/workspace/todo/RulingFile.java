package nl.zorgcontract.amend.workspace.todo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.zorgcontract.amend.decision.ruling.Ruling;
import nl.zorgcontract.amend.decision.ruling.RulingRows;
import nl.zorgcontract.amend.decision.ruling.RulingsReader;
import nl.zorgcontract.amend.io.Disk;
import nl.zorgcontract.amend.io.FileSum;
import nl.zorgcontract.amend.io.RunFileNames;
import nl.zorgcontract.amend.report.summary.RunSummary;
import nl.zorgcontract.amend.table.CsvAppender;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.NewRow;
import nl.zorgcontract.amend.workspace.Workspace;
import nl.zorgcontract.amend.workspace.night.GrownFile;
import nl.zorgcontract.amend.workspace.night.IndexedRun;
import org.jspecify.annotations.Nullable;

/**
 * {@code rulings.csv} of a workspace, and which of its rulings no night has gone by yet. The last
 * run tells how many bytes the file had, and their checksum: what follows those is new. Where a
 * spreadsheet wrote the file anew since, a ruling is new that was made after the day of that run.
 */
final class RulingFile {

  private final Path path;
  private final byte[] content;
  private final List<Ruling> rulings;

  private RulingFile(Path path, byte[] content, List<Ruling> rulings) {
    this.path = path;
    this.content = content;
    this.rulings = rulings;
  }

  /**
   * Reads the file; one that is not there holds nothing.
   *
   * @throws nl.zorgcontract.amend.message.RefusedException where it is not of its form
   */
  static RulingFile read(Workspace workspace) throws IOException {
    Path path = workspace.path(RunFileNames.RULINGS);
    byte[] content = Disk.isThere(path) ? Files.readAllBytes(path) : new byte[0];
    return new RulingFile(path, content, parsed(path, content));
  }

  private static List<Ruling> parsed(Path path, byte[] content) throws IOException {
    return content.length == 0
        ? List.of()
        : RulingsReader.read(
            path.toString(), new ByteArrayInputStream(content), false, unreadColumn -> {});
  }

  /**
   * A ruling that counts.
   *
   * @param isNew whether no night has gone by it yet
   */
  record LastRuling(Ruling ruling, boolean isNew) {}

  /**
   * By request the last ruling of those that were made by a day.
   *
   * @param isKnown whether a night has gone by the ruling
   */
  Map<String, LastRuling> last(LocalDate day, Predicate<Ruling> isKnown) {
    Map<String, LastRuling> last = new LinkedHashMap<>();
    for (Ruling ruling : rulings) {
      if (ruling.isMadeBy(day)) {
        last.put(ruling.requestId(), new LastRuling(ruling, !isKnown.test(ruling)));
      }
    }
    return last;
  }

  /**
   * Whether a night has gone by a ruling of this file.
   *
   * @param newest the run that was committed last; empty where there was none
   */
  Predicate<Ruling> knownTo(Workspace workspace, Optional<IndexedRun> newest) throws IOException {
    if (newest.isEmpty()) {
      return ruling -> false;
    }
    Path run = workspace.runs().resolve(newest.get().id());
    Optional<FileSum> then = RunSummary.read(run).furtherInput(RunFileNames.RULINGS);
    if (then.isEmpty()) {
      return ruling -> false;
    }
    if (!GrownFile.hasGrownFrom(then.get(), content)) {
      return ruling -> ruling.isMadeBy(newest.get().asOf());
    }
    int length = (int) then.get().bytes();
    int known =
        length == content.length
            ? rulings.size()
            : parsed(path, Arrays.copyOf(content, length)).size();
    Set<Ruling> added = Collections.newSetFromMap(new IdentityHashMap<>());
    added.addAll(rulings.subList(known, rulings.size()));
    return ruling -> !added.contains(ruling);
  }

  /** The requests that were ruled on, in the order of the file; for the caller to change. */
  Set<String> requestIds() {
    Set<String> ids = new LinkedHashSet<>();
    rulings.forEach(ruling -> ids.add(ruling.requestId()));
    return ids;
  }

  /** The rulings, in the order of the file. */
  List<Ruling> rulings() {
    return rulings;
  }

  /**
   * Adds a line for each ruling, all of them or none, but for one that stands there already and
   * awaits the night: whoever was interrupted may do it again.
   *
   * @param note for colleagues; null for none
   * @param newest the run that was committed last; empty where there was none
   * @param style that of a file that is new
   */
  WrittenRulings add(
      List<Ruling> added,
      @Nullable String note,
      Workspace workspace,
      Optional<IndexedRun> newest,
      CsvStyle style)
      throws IOException {
    Map<String, LastRuling> last = last(LocalDate.MAX, knownTo(workspace, newest));
    CsvAppender appender = new CsvAppender(path.toString(), RulingRows.FORMAT, style);
    List<Ruling> asRead = asRead(added, appender);
    List<String> written = new ArrayList<>();
    List<String> there = new ArrayList<>();
    List<NewRow> rows = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      String id = added.get(i).requestId();
      if (new LastRuling(asRead.get(i), true).equals(last.get(id))) {
        there.add(id);
      } else {
        written.add(id);
        rows.add(RulingRows.row(added.get(i), note));
      }
    }
    if (rows.isEmpty()) {
      return new WrittenRulings(written, there, List.of());
    }
    byte[] whole = appender.added(content, rows);
    Disk.replaceLike(path, whole);
    return new WrittenRulings(written, there, RulingRows.lacking(path.toString(), whole));
  }

  /** Rulings as the file would tell them, which need not have a column for all that they say. */
  private List<Ruling> asRead(List<Ruling> added, CsvAppender appender) throws IOException {
    List<NewRow> rows = added.stream().map(ruling -> RulingRows.row(ruling, null)).toList();
    List<Ruling> all = parsed(path, appender.added(content, rows));
    return all.subList(all.size() - added.size(), all.size());
  }
}
