package nl.zorgcontract.amend.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Predicate;
import nl.zorgcontract.amend.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the header, and the header's first line.
 *
 * @param lines how many lines were taken off
 * @param named the separator that a first line {@code sep=;} names
 * @param headerLine the first line of the header, which is not read yet
 */
record CsvPreamble(int lines, @Nullable Character named, String headerLine) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ";,\t";
  private static final int MOST_BLANK_LINES = 1000;
  private static final int LONGEST_PEEK = JsonReader.LONGEST_TEXT - 1;

  static CsvPreamble takenOff(BufferedReader in) throws IOException {
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
    return new CsvPreamble(lines, named, next);
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
        known +=
            knownHeader.test(TableHeading.fold(unquoted(headerLine.substring(start, i)))) ? 1 : 0;
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
