package nl.zorgcontract.amend.table;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import nl.zorgcontract.amend.io.Prefetcher;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with a header, read record by record.
 *
 * <ul>
 *   <li>A byte order mark, a first line {@code sep=;} and empty lines before the header are taken
 *       off.
 *   <li>The separator is {@code ;}, {@code ,} or a tab, whichever makes the header known best; a
 *       character can be given instead.
 *   <li>Headings are told apart in lower case and with {@code _} for a space or {@code -}; a
 *       heading that stands twice refuses the file.
 *   <li>Fields may be quoted, with separators, doubled quotes and line ends in them. Lines of
 *       nothing but spaces are passed over.
 *   <li>A quote that is never closed, text after a closing quote, a field over 1 MiB, a record over
 *       16 MiB or of more than 16,384 cells refuses the file, before it fills the memory.
 * </ul>
 *
 * A record may have fewer or more cells than the header: what that means is for the caller to say.
 */
public final class CsvTable implements Closeable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String file;
  private final CSVParser parser;
  private final Prefetcher<Parsed> records;
  private final int linesBefore;
  private final List<String> header;
  private CSVRecord record;
  private int line;
  private int endLine;

  private CsvTable(String file, CSVParser parser, int linesBefore) {
    this.file = file;
    this.parser = parser;
    this.linesBefore = linesBefore;
    this.endLine = linesBefore;
    this.records = new Prefetcher<>(Parsed.from(parser), Parsed::length);
    Parsed first = records.next();
    if (first == null) {
      throw RefusedException.of(file, Place.NONE, Message.of("csv.noHeader"));
    }
    this.record = first.record();
    placeRecord(first);
    this.header = record.stream().map(CsvTable::heading).toList();
  }

  /**
   * Opens a file and reads its header.
   *
   * @param file the file as the user named it
   * @param in its characters; closed with this source
   * @param delimiter the separator; null to tell it from the header
   * @param knownHeader whether a heading, in the form of {@link #header}, is one that the reader
   *     knows; it tells the separator
   * @throws RefusedException where there is no header, or a heading stands twice
   * @throws UncheckedIOException where it cannot be read
   */
  public static CsvTable open(
      String file, Reader in, @Nullable Character delimiter, Predicate<String> knownHeader) {
    try {
      BufferedReader reader = new BufferedReader(in, 1 << 16);
      Preamble preamble = Preamble.takenOff(reader);
      char separator = delimiter != null ? delimiter : preamble.separator(knownHeader);
      CsvLimits guard = new CsvLimits(file, reader, separator, preamble.lines() + 1);
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
      CSVParser parser = CSVParser.builder().setReader(guard).setFormat(format).get();
      CsvTable source = new CsvTable(file, parser, preamble.lines());
      source.refuseDuplicates();
      return source;
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
  private record Parsed(CSVRecord record, int endLine, long length) {

    static Prefetcher.Source<Parsed> from(CSVParser parser) {
      Iterator<CSVRecord> records = parser.iterator();
      return () -> records.hasNext() ? of(records.next(), parser) : null;
    }

    private static Parsed of(CSVRecord record, CSVParser parser) {
      long length = 0;
      for (int i = 0; i < record.size(); i++) {
        length += record.get(i).length();
      }
      return new Parsed(record, (int) parser.getCurrentLineNumber(), length);
    }
  }

  /** What stands before the header, and the header's first line. */
  private record Preamble(int lines, @Nullable Character named, String headerLine) {

    private static final String SEPARATORS = ";,\t";
    private static final int MOST_BLANK_LINES = 1000;
    private static final int LONGEST_PEEK = JsonReader.LONGEST_TEXT - 1;

    static Preamble takenOff(BufferedReader in) throws IOException {
      in.mark(1);
      if (in.read() != BYTE_ORDER_MARK) {
        in.reset();
      }
      Character named = null;
      int lines = 0;
      String next = peek(in);
      if (next.length() == 5 && next.regionMatches(true, 0, "sep=", 0, 4)) {
        named = next.charAt(4) == '"' ? null : next.charAt(4);
        in.readLine();
        lines++;
        next = peek(in);
      }
      while (next.isBlank()
          && next.length() < LONGEST_PEEK
          && lines < MOST_BLANK_LINES
          && in.readLine() != null) {
        lines++;
        next = peek(in);
      }
      return new Preamble(lines, named, next);
    }

    /** The next line, cut where a field would be too long, and not read yet. */
    private static String peek(BufferedReader in) throws IOException {
      in.mark(JsonReader.LONGEST_TEXT);
      StringBuilder line = new StringBuilder();
      int c = in.read();
      while (c >= 0 && c != '\n' && c != '\r' && line.length() < LONGEST_PEEK) {
        line.append((char) c);
        c = in.read();
      }
      in.reset();
      return line.toString();
    }

    /**
     * The separator that finds most known headings; then the one that the file names; then the one
     * that stands there most.
     */
    char separator(Predicate<String> knownHeader) {
      char best = named != null ? named : ';';
      long bestScore = named != null ? score(named, knownHeader) : -1;
      for (int i = 0; i < SEPARATORS.length(); i++) {
        char candidate = SEPARATORS.charAt(i);
        long score = score(candidate, knownHeader);
        if (score > bestScore) {
          best = candidate;
          bestScore = score;
        }
      }
      return best;
    }

    private long score(char candidate, Predicate<String> knownHeader) {
      long known = 0;
      long cells = 0;
      int start = 0;
      for (int i = 0; i <= headerLine.length(); i++) {
        if (i == headerLine.length() || headerLine.charAt(i) == candidate) {
          cells++;
          known += knownHeader.test(heading(unquoted(headerLine.substring(start, i)))) ? 1 : 0;
          start = i + 1;
        }
      }
      return known * JsonReader.LONGEST_TEXT + cells;
    }

    private static String unquoted(String cell) {
      String text = cell.strip();
      return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
          ? text.substring(1, text.length() - 1)
          : text;
    }
  }

  /**
   * A heading as it is told apart from others: trimmed, lower case, {@code _} for a space or {@code
   * -}.
   */
  private static String heading(String cell) {
    StringBuilder heading = new StringBuilder(Texts.lower(Texts.trimmed(cell)));
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (c == '-' || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        heading.setCharAt(i, '_');
      }
    }
    return heading.toString();
  }

  private void refuseDuplicates() {
    List<Fault> faults = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      Integer first = seen.putIfAbsent(header.get(i), i + 1);
      if (first != null && !header.get(i).isEmpty()) {
        Message message =
            Message.of("csv.duplicateHeading").given("heading", record.get(i).strip());
        faults.add(
            new Fault(
                file, Place.line(line), message.number("first", first).number("second", i + 1)));
      }
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
  }

  /**
   * The headings, told apart as said above; one without text is empty and may stand there more than
   * once.
   */
  public List<String> header() {
    return header;
  }

  /**
   * Goes to the next record.
   *
   * @return false after the last; only then is the file known to be whole
   * @throws RefusedException where the file is not CSV, or has a field or a record without end
   * @throws UncheckedIOException where it cannot be read
   */
  public boolean next() {
    for (Parsed parsed = records.next(); parsed != null; parsed = records.next()) {
      record = parsed.record();
      if (record.size() > 1 || !Texts.trimmed(record.get(0)).isEmpty()) {
        placeRecord(parsed);
        return true;
      }
    }
    return false;
  }

  /** The line on which the record starts, from 1; at first that of the header. */
  public int line() {
    return line;
  }

  /** How many cells the record has. */
  public int size() {
    return record.size();
  }

  /**
   * A cell, trimmed, and without the apostrophe that keeps a spreadsheet from running it as a
   * formula or taking it for a number ({@link FormulaGuard}).
   *
   * @param index from 0, below {@link #size}
   */
  public String cell(int index) {
    String cell = Texts.trimmed(record.get(index));
    return FormulaGuard.isGuarded(cell) ? Texts.trimmed(cell.substring(1)) : cell;
  }

  /**
   * The parser knows the line on which the record ends: back from there by the line ends within it.
   */
  private void placeRecord(Parsed parsed) {
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
