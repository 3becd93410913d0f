package nl.zorgcontract.amend.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.table.rows.CellRows;
import nl.zorgcontract.amend.table.rows.Workbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Which sheet of a workbook is read: the first whose header has the required columns and that has
 * rows below it, where there are several the first with rows that can be read, since a cover sheet
 * may show the header with a line of instructions; else one with rows that lacks one of these
 * columns, so that it is told; else the first with the required columns; else the one with the best
 * header.
 */
public final class SheetChoice {

  private final String file;
  private final Workbook workbook;
  private final TableFormat format;
  private final Predicate<Table> isReadable;
  private final Predicate<Table> isReport;

  private SheetChoice(
      String file,
      Workbook workbook,
      TableFormat format,
      Predicate<Table> isReadable,
      Predicate<Table> isReport) {
    this.file = file;
    this.workbook = workbook;
    this.format = format;
    this.isReadable = isReadable;
    this.isReport = isReport;
  }

  /**
   * Opens a workbook and reads the header of the sheet that is read.
   *
   * @param sheet the sheet to take, in any case; null to choose
   * @param isReadable whether rows of a table can be read, for the choice between several sheets
   * @param isReport whether a table is a report of this program, which is not read
   * @throws RefusedException where the book is broken or beyond what is read, or has no such sheet
   */
  public static Table open(
      String file,
      byte[] book,
      @Nullable String sheet,
      TableFormat format,
      Predicate<Table> isReadable,
      Predicate<Table> isReport) {
    ChosenSheet chosen =
        new SheetChoice(file, Workbook.open(file, book), format, isReadable, isReport).among(sheet);
    return chosen.table().ofSheet(chosen.told());
  }

  /**
   * A sheet that was chosen.
   *
   * @param told what the user should know of the sheets that are not read
   */
  private record ChosenSheet(Table table, List<Message> told) {}

  /** A sheet that holds something, its header, and whether rows stand below it. */
  private record Candidate(Sheet sheet, TableHeader header, boolean hasRows) {

    boolean isFilled() {
      return header.isComplete() && hasRows;
    }

    boolean isNearlyFilled() {
      return header.isNearlyComplete() && hasRows;
    }

    boolean isOnlyHeader() {
      return header.isComplete() && !hasRows;
    }

    /** Whether it holds things that nobody reads, and that may be requests all the same. */
    boolean isOfOtherThings() {
      return !header.isComplete() && !isNearlyFilled();
    }
  }

  /**
   * Chooses.
   *
   * @param name the sheet to take, in any case; null for any
   * @throws RefusedException where no sheet holds anything
   */
  private ChosenSheet among(@Nullable String name) {
    List<Candidate> candidates = new ArrayList<>();
    for (Sheet sheet : workbook.sheets(name)) {
      workbook.rows(sheet).ifPresent(rows -> candidates.add(candidate(sheet, rows)));
    }
    if (candidates.isEmpty()) {
      throw RefusedException.of(file, Place.NONE, Message.of("csv.noHeader"));
    }
    List<Candidate> filled = candidates.stream().filter(Candidate::isFilled).toList();
    Candidate chosen =
        filled.size() < 2
            ? chosen(candidates)
            : first(filled, this::isReadable).orElse(filled.get(0));
    return new ChosenSheet(table(chosen.sheet(), rows(chosen)), told(candidates, chosen));
  }

  private Candidate candidate(Sheet sheet, CellRows rows) {
    return lookAt(
        table(sheet, rows),
        table ->
            new Candidate(sheet, table.header(), table.header().hasRowsBelow() || table.next()));
  }

  private boolean isReadable(Candidate candidate) {
    return lookAt(table(candidate.sheet(), rows(candidate)), isReadable::test);
  }

  private boolean isReport(Candidate candidate) {
    return lookAt(table(candidate.sheet(), rows(candidate)), isReport::test);
  }

  private static <T> T lookAt(Table opened, Function<Table, T> look) {
    try (Table table = opened) {
      return look.apply(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CellRows rows(Candidate candidate) {
    return workbook.rows(candidate.sheet()).orElseThrow();
  }

  private Table table(Sheet sheet, CellRows rows) {
    return new Table(file + " (" + sheet.getName() + ")", format, rows);
  }

  private static Candidate chosen(List<Candidate> candidates) {
    return first(candidates, Candidate::isFilled)
        .or(() -> first(candidates, Candidate::isNearlyFilled))
        .or(() -> first(candidates, each -> each.header().isComplete()))
        .orElseGet(() -> best(candidates));
  }

  private static Optional<Candidate> first(
      List<Candidate> candidates, Predicate<Candidate> condition) {
    return candidates.stream().filter(condition).findFirst();
  }

  private static Candidate best(List<Candidate> candidates) {
    return candidates.stream()
        .reduce((best, each) -> each.header().isBetterThan(best.header()) ? each : best)
        .orElseThrow();
  }

  private List<Message> told(List<Candidate> candidates, Candidate chosen) {
    List<Candidate> others = new ArrayList<>(candidates);
    others.remove(chosen);
    List<Candidate> reports = others.stream().filter(this::isReport).toList();
    others.removeAll(reports);
    List<Candidate> before = candidates.subList(0, candidates.indexOf(chosen));
    List<Message> told = new ArrayList<>();
    tell("request.otherSheets", others, Candidate::isNearlyFilled, told);
    tell("request.emptySheets", before, Candidate::isOnlyHeader, told);
    tell("request.unreadSheets", others, Candidate::isOfOtherThings, told);
    tell("request.reportSheets", reports, each -> true, told);
    return told;
  }

  private static void tell(
      String key, List<Candidate> candidates, Predicate<Candidate> condition, List<Message> told) {
    List<String> sheets =
        candidates.stream().filter(condition).map(each -> each.sheet().getName()).toList();
    if (!sheets.isEmpty()) {
      told.add(Message.of(key).words("sheets", sheets));
    }
  }
}
