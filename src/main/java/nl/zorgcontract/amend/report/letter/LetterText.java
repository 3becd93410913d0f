package nl.zorgcontract.amend.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.text.WordWrap;

/**
 * The text of a letter, a line a sentence, before it is given its form. The parts of a day are held
 * together by no-break spaces; several empty lines are one.
 *
 * @param lines at least one; the last one is empty only where there is no other
 */
public record LetterText(List<String> lines) {

  private static final int WIDTH = 78;
  private static final char HOLD = '\u00a0';

  /** Within a value: what follows stands on a line of its own, as far in as the value. */
  static final String NEXT_LINE = "\u2028";

  private static final String BULLET = "- ";

  public LetterText {
    lines = List.copyOf(lines);
  }

  /** The text that a template gave. */
  static LetterText of(String filled, Messages messages) {
    List<String> lines = new ArrayList<>();
    for (String line : withDaysHeld(filled, messages).split("\n", -1)) {
      String text = line.stripTrailing();
      String start = " ".repeat(text.length() - text.stripLeading().length());
      if (!text.isEmpty()) {
        lines.addAll(List.of(text.replace(NEXT_LINE, "\n" + start).split("\n")));
      } else if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
        lines.add(text);
      }
    }
    while (lines.size() > 1 && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return new LetterText(lines.isEmpty() ? List.of("") : lines);
  }

  private static String withDaysHeld(String text, Messages messages) {
    String months =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> Pattern.quote(messages.text("month." + month)))
            .collect(Collectors.joining("|"));
    return Pattern.compile("\\b\\d{1,2} (?:" + months + ")\\b(?: \\d{4}\\b)?")
        .matcher(text)
        .replaceAll(day -> day.group().replace(' ', HOLD));
  }

  /**
   * The letter as plain text of {@value #WIDTH} columns, ending in a line feed.
   *
   * @param letterhead the lines above it; none for no letterhead
   */
  public String plain(List<String> letterhead) {
    StringBuilder letter = new StringBuilder();
    letterhead.forEach(line -> letter.append(line).append('\n'));
    letter.append(letterhead.isEmpty() ? "" : "\n\n");
    lines.forEach(line -> appendWrapped(letter, line));
    return letter.toString().replace(HOLD, ' ');
  }

  /** Breaks a line; what follows is as far in, and under the text of an item of a list. */
  private static void appendWrapped(StringBuilder letter, String line) {
    String text = line.stripLeading();
    String start = " ".repeat(line.length() - text.length());
    if (text.startsWith(BULLET)) {
      start += BULLET;
      text = text.substring(BULLET.length());
    }
    for (String part : WordWrap.lines(text, WIDTH - start.length())) {
      letter.append(part.isEmpty() ? "" : start + part).append('\n');
      start = " ".repeat(start.length());
    }
  }
}
