package nl.zorgcontract.amend.report.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Language;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.report.WordWrap;

/**
 * The text of a letter, with places for what differs from practice to practice.
 *
 * <p>A template is plain text in UTF-8. {@code {practiceName}} is a place. A line that holds only
 * {@code [each rejected]} opens a part that is written once for each rejected request; {@code [if
 * rejected]} one that is written where there is any, or where a place has something to say; {@code
 * [end]} ends the part. A line that starts with {@code #} is a remark and is not written. Lines are
 * broken at {@value #WIDTH} columns, and several empty lines become one.
 *
 * <p>Places of a letter: {@code date, practiceName, agbCode, insurer, count}; its lists: {@code
 * accepted, rejected, referred, skipped}. Places of a request: {@code requestId, contractId,
 * agreement, action, receivedOn, requestedStart, startDate, tariffFrom, firstStart, firstDeadline,
 * decidedBy}; its list: {@code reasons}, whose place is {@code reason}.
 */
public final class LetterTemplate {

  private static final int WIDTH = 78;
  private static final String BULLET = "- ";

  private final List<Part> parts;

  LetterTemplate(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** A part of a template. */
  sealed interface Part {}

  /** A line, in which each second piece is the name of a place. */
  record Line(List<String> pieces) implements Part {}

  /** Lines that are repeated, or left out. */
  record Block(boolean each, String name, List<Part> parts) implements Part {}

  /**
   * Reads a template.
   *
   * @param file what it is called in messages
   * @throws RefusedException with every fault and its line: a place that no letter has, a part that
   *     is not ended
   */
  public static LetterTemplate read(String file, Reader in) throws IOException {
    return new LetterTemplateReader(file).read(new BufferedReader(in));
  }

  /** The template that comes with the program. */
  public static LetterTemplate in(Language language) {
    String name = "letter_" + language.code() + ".txt";
    try (InputStream in = LetterTemplate.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + name);
      }
      return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The letter, ending in a line feed. */
  String filled(LetterScope scope) {
    List<String> lines = new ArrayList<>();
    addLines(lines, parts, scope);
    StringBuilder letter = new StringBuilder();
    boolean wasEmpty = true;
    for (String line : lines) {
      if (!line.isEmpty() || !wasEmpty) {
        letter.append(line).append('\n');
      }
      wasEmpty = line.isEmpty();
    }
    return letter.toString().stripTrailing() + "\n";
  }

  private static void addLines(List<String> lines, List<Part> parts, LetterScope scope) {
    for (Part part : parts) {
      if (part instanceof Line line) {
        addLine(lines, filled(line, scope));
      } else if (part instanceof Block block && block.each()) {
        for (LetterScope item : scope.lists().getOrDefault(block.name(), List.of())) {
          addLines(lines, block.parts(), scope.with(item));
        }
      } else if (part instanceof Block block && scope.has(block.name())) {
        addLines(lines, block.parts(), scope);
      }
    }
  }

  private static String filled(Line line, LetterScope scope) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.pieces().size(); i++) {
      String piece = line.pieces().get(i);
      text.append(i % 2 == 0 ? piece : scope.texts().getOrDefault(piece, ""));
    }
    return text.toString().stripTrailing();
  }

  /** Breaks a line; what follows is as far in, and under the text of an item of a list. */
  private static void addLine(List<String> lines, String line) {
    String text = line.stripLeading();
    String start = " ".repeat(line.length() - text.length());
    if (text.startsWith(BULLET)) {
      start += BULLET;
      text = text.substring(BULLET.length());
    }
    for (String part : WordWrap.lines(text, WIDTH - start.length())) {
      lines.add(part.isEmpty() ? "" : start + part);
      start = " ".repeat(start.length());
    }
  }
}
