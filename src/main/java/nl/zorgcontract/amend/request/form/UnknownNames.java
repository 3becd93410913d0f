package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Fault;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;

/**
 * The columns or members of a file that the program does not know, each once, with the place where
 * it stood first.
 */
final class UnknownNames {

  /** Beyond this many, a file of rubbish would fill the memory and the screen. */
  private static final int MOST_KEPT = 1000;

  private static final int MOST_WARNED = 20;

  private final String key;
  private final String warnings;
  private final Map<String, Place> places = new LinkedHashMap<>();

  private UnknownNames(String key, String warnings) {
    this.key = key;
    this.warnings = warnings;
  }

  static UnknownNames columns() {
    return new UnknownNames("request.unknownColumn", "csv.unknownColumns");
  }

  static UnknownNames members() {
    return new UnknownNames("request.unknownMember", "request.unknownMembers");
  }

  void add(String name, Place place) {
    if (places.size() < MOST_KEPT) {
      places.putIfAbsent(name, place);
    }
  }

  /** The names, as they stand in the file. */
  Collection<String> names() {
    return places.keySet();
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** One warning that names the first 20; none where all names are known. */
  List<Message> warnings() {
    if (places.isEmpty()) {
      return List.of();
    }
    String warning = warnings + (places.size() > MOST_WARNED ? "AndMore" : "");
    List<Fact> names = new ArrayList<>();
    places.keySet().stream().limit(MOST_WARNED).forEach(name -> names.add(new Fact.Given(name)));
    return List.of(Message.of(warning).with("names", new Fact.Several(names)));
  }

  /** A fault for each name, which refuse the file where it is read strictly. */
  List<Fault> faults(String file) {
    List<Fault> faults = new ArrayList<>();
    places.forEach(
        (name, place) -> faults.add(new Fault(file, place, Message.of(key).given("name", name))));
    return faults;
  }
}
