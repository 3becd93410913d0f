package nl.zorgcontract.amend.report.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;

/**
 * Checks the template of a letter before it is compiled, and finds every fault with its line.
 *
 * <p>Of Mustache a letter can have {@code {{date}}} for a place, {@code {{#rejected}}} to {@code
 * {{/rejected}}} for a part that is written once for each, or where there is something to say,
 * {@code {{^rejected}}} for one that is written where there is nothing, and {@code {{! remark }}}.
 */
final class LetterTemplateChecker {

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /** How deep parts can lie within each other; a letter needs three. */
  private static final int DEEPEST = 20;

  private final String file;
  private final String text;
  private final List<Fault> faults = new ArrayList<>();

  /** The parts that are open, the innermost first. */
  private final Deque<OpenPart> parts = new ArrayDeque<>();

  private int line = 1;

  /**
   * A part that is open.
   *
   * @param isWithin whether it is written for what it names, so that its places can be filled
   */
  private record OpenPart(String name, boolean isWithin, int line) {}

  LetterTemplateChecker(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /**
   * Checks the template.
   *
   * @throws RefusedException with every fault
   */
  void check() {
    faults.addAll(OldLetterForm.faults(file, text));
    if (faults.isEmpty()) {
      checkTags();
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
  }

  private void checkTags() {
    int from = 0;
    for (int open = text.indexOf(OPEN);
        open >= 0 && parts.size() <= DEEPEST;
        open = text.indexOf(OPEN, from)) {
      line += lines(from, open);
      int close = text.indexOf(CLOSE, open);
      if (close < 0) {
        fault(
            Message.of("letter.openTag")
                .given("text", text.substring(open).lines().findFirst().orElse(OPEN))
                .word("example", tag("date")));
        break;
      }
      take(text.substring(open + OPEN.length(), close));
      line += lines(open, close);
      from = close + CLOSE.length();
    }
    if (parts.size() > DEEPEST) {
      fault(Message.of("letter.tooDeep").number("limit", DEEPEST));
    } else {
      parts.descendingIterator().forEachRemaining(this::notEnded);
    }
  }

  private int lines(int from, int to) {
    return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
  }

  private void take(String tag) {
    char kind = tag.isEmpty() ? ' ' : tag.charAt(0);
    switch (kind) {
      case '!' -> {}
      case '#', '^' -> open(tag.substring(1).strip(), kind == '#');
      case '/' -> close(tag.substring(1).strip());
      case '{', '&', '>', '<', '=', '$' ->
          fault(
              Message.of("letter.unknownTag").given("tag", tag(tag)).word("example", tag("date")));
      default -> requireKnown(tag.strip(), LetterNames.places(within()));
    }
  }

  private void open(String name, boolean isWithin) {
    requireKnown(name, LetterNames.sections(within()));
    parts.push(new OpenPart(name, isWithin, line));
  }

  private void close(String name) {
    if (parts.stream().noneMatch(part -> part.name().equals(name))) {
      fault(
          Message.of("letter.nothingToEnd")
              .given("end", tag("/" + name))
              .word("start", tag("#" + (name.isEmpty() ? "rejected" : name))));
      return;
    }
    for (OpenPart part = parts.pop(); !part.name().equals(name); part = parts.pop()) {
      notEnded(part);
    }
  }

  private void notEnded(OpenPart part) {
    Message message = Message.of("letter.notEnded").given("name", part.name());
    fault(part.line(), message.word("end", tag("/" + part.name())));
  }

  /** The names of the open parts that are written for what they name. */
  private List<String> within() {
    return parts.stream().filter(OpenPart::isWithin).map(OpenPart::name).toList();
  }

  private void requireKnown(String name, Set<String> known) {
    if (known.contains(name)) {
      return;
    }
    Optional<String> nearest = Texts.nearest(name, known);
    Message message =
        nearest.isPresent()
            ? Message.of("letter.unknown.nearest").word("nearest", nearest.get())
            : Message.of("letter.unknown");
    fault(message.given("name", name).words("known", List.copyOf(known)));
  }

  private static String tag(String name) {
    return OPEN + name + CLOSE;
  }

  private void fault(Message message) {
    fault(line, message);
  }

  private void fault(int line, Message message) {
    faults.add(new Fault(file, Place.line(line), message));
  }
}
