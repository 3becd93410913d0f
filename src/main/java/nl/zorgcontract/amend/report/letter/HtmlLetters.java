package nl.zorgcontract.amend.report.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.io.BundledText;
import nl.zorgcontract.amend.message.Language;
import org.jspecify.annotations.Nullable;

/**
 * Letters as a page of HTML, each on a sheet of its own under the letterhead. The text is that of
 * the plain letter: a line in capitals is a heading, lines that start with a hyphen are a list.
 */
public final class HtmlLetters {

  private static final String BULLET = "- ";

  /** A number of a contract, a request or a letter; one that is wider than a screen is broken. */
  private static final Pattern NUMBER =
      Pattern.compile("\\b(?=[\\p{L}-]{0,20}\\d)[\\p{L}\\d]+(?:-[\\p{L}\\d]+){1,5}+\\b");

  private static final Template PAGE =
      Mustache.compiler()
          .strictSections(true)
          .compile(BundledText.of(HtmlLetters.class, "letter.html.mustache"));

  private final Language language;

  public HtmlLetters(Language language) {
    this.language = language;
  }

  /**
   * A letter that is to stand on a page.
   *
   * @param head who writes it, and to whom
   * @param text what it says
   * @param letterhead the lines above it; the insurer's name where there are none
   */
  public record Sheet(LetterHead head, LetterText text, List<String> letterhead) {

    public Sheet {
      letterhead = letterhead.isEmpty() ? List.of(head.insurer()) : List.copyOf(letterhead);
    }
  }

  public String page(Sheet sheet) {
    StringWriter page = new StringWriter();
    write(List.of(sheet), page);
    return page.toString();
  }

  /**
   * Writes letters as one page, a sheet each.
   *
   * @param out takes the text; neither flushed nor closed
   */
  public void write(List<Sheet> sheets, Writer out) {
    Map<String, Object> page = new HashMap<>();
    page.put("language", language.code());
    page.put(
        "title",
        sheets.size() == 1
            ? sheets.get(0).head().practiceName() + " " + sheets.get(0).head().reference()
            : sheets.isEmpty() ? "" : sheets.get(0).letterhead().get(0));
    page.put("letters", sheets.stream().map(HtmlLetters::letter).iterator());
    PAGE.execute(page, out);
  }

  private static Map<String, Object> letter(Sheet sheet) {
    List<String> letterhead = sheet.letterhead();
    return Map.of(
        "insurer", letterhead.get(0),
        "address", letterhead.subList(1, letterhead.size()),
        "blocks", blocks(sheet.text().lines()));
  }

  /** The lines between empty lines, as headings, lists and paragraphs. */
  private static List<Map<String, Object>> blocks(List<String> lines) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    List<List<String>> items = new ArrayList<>();
    for (List<String> part : blocksOf(lines)) {
      if (part.get(0).startsWith(BULLET)) {
        addItems(part, items);
        continue;
      }
      addList(blocks, items);
      boolean isHeading = part.size() == 1 && isInCapitals(part.get(0));
      blocks.add(block(isHeading ? part.get(0) : null, isHeading ? List.of() : part, List.of()));
    }
    addList(blocks, items);
    keepClosingTogether(blocks);
    return blocks;
  }

  /** No sheet bears a signature alone: the paragraphs at the end stay on one. */
  private static void keepClosingTogether(List<Map<String, Object>> blocks) {
    for (int i = blocks.size() - 2; i >= 0 && blocks.get(i).get("paragraph") != null; i--) {
      blocks.get(i).put("isClosing", true);
    }
  }

  private static List<List<String>> blocksOf(List<String> lines) {
    List<List<String>> parts = new ArrayList<>();
    List<String> part = new ArrayList<>();
    for (String line : lines) {
      if (line.isEmpty()) {
        addPart(parts, part);
        part = new ArrayList<>();
      } else {
        part.add(line);
      }
    }
    addPart(parts, part);
    return parts;
  }

  private static void addPart(List<List<String>> parts, List<String> part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  private static void addItems(List<String> part, List<List<String>> items) {
    for (String line : part) {
      if (line.startsWith(BULLET)) {
        items.add(new ArrayList<>(List.of(line.substring(BULLET.length()))));
      } else {
        items.get(items.size() - 1).add(line.strip());
      }
    }
  }

  private static void addList(List<Map<String, Object>> blocks, List<List<String>> items) {
    if (!items.isEmpty()) {
      blocks.add(block(null, List.of(), items.stream().map(HtmlLetters::paragraph).toList()));
      items.clear();
    }
  }

  private static Map<String, Object> block(
      @Nullable String heading, List<String> lines, List<Map<String, Object>> items) {
    Map<String, Object> block = new HashMap<>();
    block.put("heading", heading);
    block.put("paragraph", lines.isEmpty() ? null : paragraph(lines));
    block.put("isClosing", false);
    block.put("hasItems", !items.isEmpty());
    block.put("items", items);
    return block;
  }

  private static Map<String, Object> paragraph(List<String> lines) {
    List<List<Map<String, Object>>> parts = lines.stream().map(HtmlLetters::parts).toList();
    return Map.of("first", parts.get(0), "more", parts.subList(1, parts.size()));
  }

  /** A line, the numbers in it apart: they are not to be broken at a hyphen. */
  private static List<Map<String, Object>> parts(String line) {
    List<Map<String, Object>> parts = new ArrayList<>();
    Matcher number = NUMBER.matcher(line);
    int end = 0;
    while (number.find()) {
      parts.add(part(line.substring(end, number.start()), false));
      parts.add(part(number.group(), true));
      end = number.end();
    }
    parts.add(part(line.substring(end), false));
    return parts;
  }

  private static Map<String, Object> part(String text, boolean isNumber) {
    return Map.of("text", text, "isNumber", isNumber);
  }

  private static boolean isInCapitals(String line) {
    return line.equals(line.toUpperCase(Locale.ROOT))
        && line.chars().filter(Character::isLetter).count() > 2
        && line.chars().noneMatch(Character::isDigit);
  }
}
