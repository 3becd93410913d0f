package nl.zorgcontract.amend.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Sanitizer;

/** Breaks a text into lines at its spaces. */
public final class WordWrap {

  private WordWrap() {}

  /**
   * The lines of a text, at least one. A word longer than the width stands on a line of its own,
   * whole: a file's name or a number that is broken cannot be copied.
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words(text)) {
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

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
      if (space > from) {
        words.add(text.substring(from, space));
      }
      from = space + 1;
    }
    words.add(text.substring(from));
    return words;
  }
}
