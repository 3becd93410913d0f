package nl.zorgcontract.amend.table.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.message.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the records of a CSV file, and its first lines.
 *
 * @param lines how many lines were taken off
 * @param named the separator that a first line {@code sep=;} names
 * @param first the first lines of the records, which are not read yet; the header is one of them
 */
public record CsvPreamble(int lines, @Nullable Character named, List<String> first) {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ";,\t";

  /** A program that does not know the line takes it for cells, and writes it back as such. */
  private static final Pattern SEPARATOR_LINE =
      Pattern.compile(" *\"?sep=([^\"])\"?[;,\t ]*", Pattern.CASE_INSENSITIVE);

  private static final int MOST_BLANK_LINES = 1000;
  private static final int MOST_FIRST_LINES = 20;
  private static final int LONGEST_PEEK = JsonReader.LONGEST_TEXT - 1;

  public static CsvPreamble takenOff(BufferedReader in) throws IOException {
    in.mark(1);
    if (in.read() != BYTE_ORDER_MARK) {
      in.reset();
    }
    Character named = null;
    int lines = 0;
    String next = peek(in, 1).get(0);
    Matcher separatorLine = SEPARATOR_LINE.matcher(next);
    if (separatorLine.matches()) {
      named = separatorLine.group(1).charAt(0);
      in.readLine();
      lines++;
      next = peek(in, 1).get(0);
    }
    while (next.isBlank()
        && next.length() < LONGEST_PEEK
        && lines < MOST_BLANK_LINES
        && in.readLine() != null) {
      lines++;
      next = peek(in, 1).get(0);
    }
    return new CsvPreamble(lines, named, peek(in, MOST_FIRST_LINES));
  }

  /**
   * The next lines, at least one, which are not read yet; all together they are cut where a field
   * would be too long.
   */
  private static List<String> peek(BufferedReader in, int most) throws IOException {
    in.mark(JsonReader.LONGEST_TEXT);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int length = 0;
    while (lines.size() < most && length < LONGEST_PEEK) {
      int c = in.read();
      length++;
      if (c < 0) {
        break;
      }
      if (c == '\n' || c == '\r') {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) c);
      }
    }
    in.reset();
    if (lines.size() < most) {
      lines.add(line.toString());
    }
    return lines;
  }

  /**
   * The separator that finds most known headings on a line; then the one that the file names; then
   * the one that stands most on the first line.
   */
  public char separator(Predicate<String> knownHeading) {
    char best = named != null ? named : ';';
    long bestScore = named != null ? score(named, knownHeading) : -1;
    for (int i = 0; i < SEPARATORS.length(); i++) {
      char candidate = SEPARATORS.charAt(i);
      long score = score(candidate, knownHeading);
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  private long score(char candidate, Predicate<String> knownHeading) {
    List<String> cells = cells(first.get(0), candidate);
    long known = 0;
    for (String line : first) {
      known = Math.max(known, cells(line, candidate).stream().filter(knownHeading).count());
    }
    return known * JsonReader.LONGEST_TEXT + cells.size();
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) == separator) {
        cells.add(Texts.folded(unquoted(line.substring(start, i))));
        start = i + 1;
      }
    }
    return cells;
  }

  private static String unquoted(String cell) {
    String text = cell.strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
