package nl.zorgcontract.amend.table.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.io.Prefetcher.ItemSource;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.table.TableHeading;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, read record by record; it opens at the first.
 *
 * <ul>
 *   <li>A byte order mark, a first line {@code sep=;}, empty lines before the first record and a
 *       closing Ctrl-Z are taken off.
 *   <li>The separator is {@code ;}, {@code ,} or a tab, whichever gives most headings that are
 *       known on one of the first lines; a character can be given instead.
 *   <li>Fields may be quoted, with separators, doubled quotes and line ends in them. Records of
 *       nothing but spaces are passed over.
 *   <li>A quote that is never closed, text after a closing quote, a field over 1 MiB, a record over
 *       16 MiB or of more than 16,384 cells refuses the file, before it fills the memory.
 * </ul>
 */
public final class CsvRows implements CellRows {

  private final CSVParser parser;
  private final char separator;
  private final Prefetcher<PlacedRecord> records;
  private final int linesBefore;
  private CSVRecord record;
  private int line;
  private int endLine;

  private CsvRows(
      String file,
      CSVParser parser,
      char separator,
      int linesBefore,
      @Nullable ThreadFactory threads) {
    this.parser = parser;
    this.separator = separator;
    this.linesBefore = linesBefore;
    this.endLine = linesBefore;
    this.records = Prefetcher.of(PlacedRecord.from(parser), PlacedRecord::length, threads);
    PlacedRecord first = nextFilled(records);
    if (first == null) {
      throw RefusedException.of(file, Place.NONE, Message.of("csv.noHeader"));
    }
    this.record = first.record();
    placeRecord(first);
  }

  /**
   * Opens a file at its first record.
   *
   * @param file the file as the user named it
   * @param in its characters; closed with the rows
   * @param delimiter the separator; null to tell it from the header
   * @param knownHeading whether a heading, in the form of {@link TableHeading#folded}, is one that
   *     the reader knows
   * @param threads gives the thread that reads ahead; null to read without one
   * @throws RefusedException where there is no record
   * @throws UncheckedIOException where it cannot be read
   */
  public static CsvRows open(
      String file,
      Reader in,
      @Nullable Character delimiter,
      Predicate<String> knownHeading,
      @Nullable ThreadFactory threads) {
    try {
      BufferedReader reader = new BufferedReader(in, 1 << 16);
      CsvPreamble preamble = CsvPreamble.takenOff(reader);
      char separator = delimiter != null ? delimiter : preamble.separator(knownHeading);
      CsvLimits guard = new CsvLimits(file, reader, separator, preamble.lines() + 1);
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
      CSVParser parser = CSVParser.builder().setReader(guard).setFormat(format).get();
      return new CsvRows(file, parser, separator, preamble.lines(), threads);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A record as it left the parser.
   *
   * @param endLine the line on which it ends, as the parser counts
   * @param length how many characters it takes
   */
  private record PlacedRecord(CSVRecord record, int endLine, long length) {

    static ItemSource<PlacedRecord> from(CSVParser parser) {
      Iterator<CSVRecord> records = parser.iterator();
      return () -> records.hasNext() ? of(records.next(), parser) : null;
    }

    private static PlacedRecord of(CSVRecord record, CSVParser parser) {
      long length = 0;
      for (int i = 0; i < record.size(); i++) {
        length += record.get(i).length();
      }
      return new PlacedRecord(record, (int) parser.getCurrentLineNumber(), length);
    }
  }

  @Override
  public boolean next() {
    PlacedRecord next = nextFilled(records);
    if (next == null) {
      return false;
    }
    record = next.record();
    placeRecord(next);
    return true;
  }

  private static @Nullable PlacedRecord nextFilled(Prefetcher<PlacedRecord> records) {
    PlacedRecord next = records.next();
    while (next != null && isBlank(next.record())) {
      next = records.next();
    }
    return next;
  }

  private static boolean isBlank(CSVRecord record) {
    for (int i = 0; i < record.size(); i++) {
      if (!Texts.trimmed(record.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int line() {
    return line;
  }

  /** Whether a cell of the row has a line end in it. */
  public boolean isOnSeveralLines() {
    return line < endLine;
  }

  /** Whether a line end stands at the end of a cell, from which it is trimmed. */
  public boolean isEndedByLine(int index) {
    String cell = record.get(index);
    return cell.endsWith("\n") || cell.endsWith("\r");
  }

  /** What separates the cells. */
  public char separator() {
    return separator;
  }

  @Override
  public int size() {
    return record.size();
  }

  @Override
  public String cell(int index) {
    return FormulaGuard.unguarded(Texts.trimmed(record.get(index)));
  }

  /**
   * The parser knows the line on which the record ends: back from there by the line ends within it.
   */
  private void placeRecord(PlacedRecord parsed) {
    int end = linesBefore + parsed.endLine();
    line = end;
    if (end > endLine + 1) {
      for (String cell : record) {
        line -= lineEnds(cell);
      }
    }
    endLine = end;
  }

  private static int lineEnds(String cell) {
    int ends = 0;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\r' || (c == '\n' && (i == 0 || cell.charAt(i - 1) != '\r'))) {
        ends++;
      }
    }
    return ends;
  }

  @Override
  public void close() throws IOException {
    records.close();
    parser.close();
  }
}
