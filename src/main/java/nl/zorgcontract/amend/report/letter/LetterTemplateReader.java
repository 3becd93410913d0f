package nl.zorgcontract.amend.report.letter;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.report.letter.LetterTemplate.Block;
import nl.zorgcontract.amend.report.letter.LetterTemplate.Line;
import nl.zorgcontract.amend.report.letter.LetterTemplate.Part;

/** Reads and checks a template of a letter, by the form that {@link LetterTemplate} tells. */
final class LetterTemplateReader {

  private static final Set<String> OF_LETTER =
      Set.of("date", "practiceName", "agbCode", "insurer", "count");
  private static final Set<String> OF_REQUEST =
      Set.of(
          "requestId",
          "contractId",
          "agreement",
          "action",
          "receivedOn",
          "requestedStart",
          "startDate",
          "tariffFrom",
          "firstStart",
          "firstDeadline",
          "decidedBy");
  private static final Set<String> LISTS = Set.of("accepted", "rejected", "referred", "skipped");

  /** The places and lists within a list, by its name. */
  private static final Map<String, Set<String>> PLACES_WITHIN =
      Map.of(
          "accepted", OF_REQUEST,
          "rejected", OF_REQUEST,
          "referred", OF_REQUEST,
          "skipped", OF_REQUEST,
          "reasons", Set.of("reason"));

  /** A part that is being read. */
  private record Open(int line, boolean each, String name, List<Part> parts) {

    Block toBlock() {
      return new Block(each, name, List.copyOf(parts));
    }
  }

  private final String file;
  private final List<Fault> faults = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  LetterTemplateReader(String file) {
    this.file = file;
  }

  LetterTemplate read(BufferedReader in) throws IOException {
    Open letter = new Open(0, false, "", new ArrayList<>());
    open.push(letter);
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.startsWith("#")) {
        take(line, number);
      }
    }
    while (open.size() > 1) {
      Open left = open.pop();
      fault(left.line(), Message.of("letter.notEnded").word("name", left.name()));
    }
    if (!faults.isEmpty()) {
      throw new RefusedException(faults);
    }
    return new LetterTemplate(letter.parts());
  }

  private void take(String line, int number) {
    String trimmed = line.strip();
    if (trimmed.equals("[end]")) {
      end(number);
    } else if (trimmed.startsWith("[each ") && trimmed.endsWith("]")) {
      begin(number, true, name(trimmed, "[each "), lists());
    } else if (trimmed.startsWith("[if ") && trimmed.endsWith("]")) {
      Set<String> known = lists();
      known.addAll(places());
      begin(number, false, name(trimmed, "[if "), known);
    } else {
      parts().add(new Line(pieces(line, number)));
    }
  }

  private static String name(String line, String opening) {
    return line.substring(opening.length(), line.length() - 1).strip();
  }

  private void begin(int line, boolean each, String name, Set<String> known) {
    if (!known.contains(name)) {
      unknown(line, name, known);
    }
    open.push(new Open(line, each, name, new ArrayList<>()));
  }

  private void end(int line) {
    if (open.size() == 1) {
      fault(line, Message.of("letter.nothingToEnd"));
    } else {
      Block block = open.pop().toBlock();
      parts().add(block);
    }
  }

  private List<Part> parts() {
    return open.element().parts();
  }

  /** The line cut at its places: text, place, text, and so on. */
  private List<String> pieces(String line, int number) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int brace = line.indexOf('{'); brace >= 0; brace = line.indexOf('{', from)) {
      int close = line.indexOf('}', brace);
      if (close < 0) {
        fault(
            number,
            Message.of("letter.openBrace")
                .given("text", line.substring(brace))
                .word("example", "{date}"));
        break;
      }
      String place = line.substring(brace + 1, close);
      if (!places().contains(place)) {
        unknown(number, place, places());
      }
      pieces.add(line.substring(from, brace));
      pieces.add(place);
      from = close + 1;
    }
    pieces.add(line.substring(from));
    return List.copyOf(pieces);
  }

  /** The places that are known here. */
  private Set<String> places() {
    Set<String> places = new TreeSet<>(OF_LETTER);
    for (Open each : open) {
      if (each.each()) {
        places.addAll(PLACES_WITHIN.getOrDefault(each.name(), Set.of()));
      }
    }
    return places;
  }

  private Set<String> lists() {
    Set<String> lists = new TreeSet<>(LISTS);
    if (open.stream().anyMatch(each -> each.each() && LISTS.contains(each.name()))) {
      lists.add("reasons");
    }
    return lists;
  }

  private void unknown(int line, String name, Set<String> known) {
    Optional<String> nearest = Texts.nearest(name, known);
    Message message =
        nearest.isPresent()
            ? Message.of("letter.unknown.nearest").word("nearest", nearest.get())
            : Message.of("letter.unknown");
    fault(line, message.given("name", name).words("known", List.copyOf(known)));
  }

  private void fault(int line, Message message) {
    faults.add(new Fault(file, Place.line(line), message));
  }
}
