package nl.zorgcontract.amend.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Sanitizer;

/**
 * Breaks a text into lines at its spaces, but not within a day or between a number and its unit.
 */
public final class WordWrap {

  /** {@code 1 januari 2027}, {@code 4 weken}, {@code 12,5 uren}: a number, a word, and a year. */
  private static final Pattern UNBROKEN =
      Pattern.compile("(?<![^ (‘'])\\d{1,3}(?:[.,]\\d+)* +\\p{L}+(?: +\\d{4}\\b)?");

  /** Stands for a space that does not end a line, while lines are made. */
  private static final char HELD = '\u0000';

  private WordWrap() {}

  /**
   * The lines of a text, at least one. A word longer than the width stands on a line of its own,
   * whole: a file's name or a number that is broken cannot be copied.
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text, width)) {
      int length = Sanitizer.width(word);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += length;
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text, int width) {
    String held = held(text, width);
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int space = held.indexOf(' '); space >= 0; space = held.indexOf(' ', from)) {
      if (space > from) {
        words.add(held.substring(from, space).replace(HELD, ' '));
      }
      from = space + 1;
    }
    words.add(held.substring(from).replace(HELD, ' '));
    return words;
  }

  private static String held(String text, int width) {
    return UNBROKEN
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group().length() > width
                        ? found.group()
                        : found.group().replaceAll(" +", String.valueOf(HELD))));
  }
}
