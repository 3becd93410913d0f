package nl.zorgcontract.amend.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 *
 * @param told what the user should know of the sheets that are not read
 */
record SheetChoice(Table table, List<Message> told) {

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

  static SheetChoice of(
      String file,
      Workbook workbook,
      @Nullable String sheet,
      TableFormat format,
      Predicate<Table> isReadable) {
    List<Candidate> candidates = new ArrayList<>();
    for (Sheet each : workbook.sheets(sheet)) {
      Optional<CellRows> rows = workbook.rows(each);
      if (rows.isPresent()) {
        candidates.add(candidate(file, each, rows.get(), format));
      }
    }
    if (candidates.isEmpty()) {
      throw RefusedException.of(file, Place.NONE, Message.of("csv.noHeader"));
    }
    List<Candidate> filled = candidates.stream().filter(Candidate::isFilled).toList();
    Candidate chosen =
        filled.size() < 2
            ? chosen(candidates)
            : first(filled, each -> isReadable(file, workbook, each, format, isReadable))
                .orElse(filled.get(0));
    CellRows rows = workbook.rows(chosen.sheet()).orElseThrow();
    return new SheetChoice(table(file, chosen.sheet(), rows, format), told(candidates, chosen));
  }

  private static Candidate candidate(String file, Sheet sheet, CellRows rows, TableFormat format) {
    try (Table table = table(file, sheet, rows, format)) {
      boolean hasRows = table.header().hasRowsBelow() || table.next();
      return new Candidate(sheet, table.header(), hasRows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReadable(
      String file,
      Workbook workbook,
      Candidate candidate,
      TableFormat format,
      Predicate<Table> isReadable) {
    CellRows rows = workbook.rows(candidate.sheet()).orElseThrow();
    try (Table table = table(file, candidate.sheet(), rows, format)) {
      return isReadable.test(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Table table(String file, Sheet sheet, CellRows rows, TableFormat format) {
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

  private static List<Message> told(List<Candidate> candidates, Candidate chosen) {
    List<Candidate> others = new ArrayList<>(candidates);
    others.remove(chosen);
    List<Candidate> before = candidates.subList(0, candidates.indexOf(chosen));
    List<Message> told = new ArrayList<>();
    tell("request.otherSheets", others, Candidate::isNearlyFilled, told);
    tell("request.emptySheets", before, Candidate::isOnlyHeader, told);
    tell("request.unreadSheets", others, Candidate::isOfOtherThings, told);
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
