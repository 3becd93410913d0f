package nl.zorgcontract.amend.report.letter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;

/**
 * Recognizes a template in the form that letters had before Mustache, and says how each of its
 * places and parts is written now: {@code {practiceName}}, {@code [each rejected]}, {@code [if
 * rejected]}, {@code [end]}.
 */
final class OldLetterForm {

  private static final Pattern PLACE = Pattern.compile("(?<!\\{)\\{(\\w{1,40})\\}(?!\\})");
  private static final Pattern PART = Pattern.compile("\\[(each|if) (\\w{1,40})\\]");
  private static final String END = "[end]";

  /** Every place that there is, in whatever part. */
  private static final Set<String> PLACES = LetterNames.places(List.of("rejected", "reasons"));

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<String> parts = new ArrayDeque<>();

  private OldLetterForm(String file) {
    this.file = file;
  }

  /** A fault for each place and part in the old form; none for any other text. */
  static List<Fault> faults(String file, String text) {
    OldLetterForm form = new OldLetterForm(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      form.take(lines.get(i), i + 1);
    }
    return form.faults;
  }

  private void take(String line, int number) {
    String stripped = line.strip();
    Matcher part = PART.matcher(stripped);
    if (part.matches()) {
      boolean isQuestion = part.group(1).equals("if") && LetterNames.isList(part.group(2));
      String name = isQuestion ? LetterNames.question(part.group(2)) : part.group(2);
      parts.push(name);
      fault(number, stripped, "{{#" + name + "}}");
    } else if (stripped.equals(END) && !parts.isEmpty()) {
      fault(number, END, "{{/" + parts.pop() + "}}");
    } else {
      PLACE
          .matcher(line)
          .results()
          .filter(place -> PLACES.contains(place.group(1)))
          .forEach(place -> fault(number, place.group(), "{" + place.group() + "}"));
    }
  }

  private void fault(int line, String before, String now) {
    Message message = Message.of("letter.oldForm").given("before", before).word("now", now);
    faults.add(new Fault(file, Place.line(line), message));
  }
}
