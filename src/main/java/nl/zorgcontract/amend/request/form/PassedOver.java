package nl.zorgcontract.amend.request.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Fact;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;

/** Which columns or members of a file are passed over, as {@link IgnoredNames} says. */
final class PassedOver {

  private final IgnoredNames ignored;
  private final Set<String> met = new HashSet<>();
  private final Set<String> readOtherwise = new TreeSet<>();

  PassedOver(IgnoredNames ignored) {
    this.ignored = ignored;
  }

  /**
   * Whether a name is passed over; the file has it.
   *
   * @param written the name as it stands there
   * @param isKnown whether it is that of a field or term
   */
  boolean add(String written, String folded, boolean isKnown) {
    boolean isIgnored = ignored.contains(folded);
    if (isIgnored) {
      met.add(folded);
      if (isKnown) {
        readOtherwise.add(written);
      }
    }
    return isIgnored;
  }

  /**
   * What the user should know: that a name which has a meaning was passed over, and that one was
   * given which the file does not have.
   *
   * @param unknown the names of the file that mean nothing
   */
  List<Message> warnings(Collection<String> unknown) {
    List<Message> warnings = new ArrayList<>();
    if (!readOtherwise.isEmpty()) {
      List<Fact> names = new ArrayList<>();
      readOtherwise.forEach(name -> names.add(new Fact.Given(name)));
      warnings.add(Message.of("request.ignored").with("names", new Fact.Several(names)));
    }
    if (ignored.isGiven()) {
      ignored
          .byFolded()
          .forEach(
              (folded, name) -> {
                if (!met.contains(folded)) {
                  warnings.add(notThere(name, unknown));
                }
              });
    }
    return warnings;
  }

  private static Message notThere(String name, Collection<String> unknown) {
    Set<String> names = new LinkedHashSet<>(unknown);
    RequestField.ALL.stream()
        .flatMap(field -> Stream.of(field.column().name(), field.column().dutch(), field.json()))
        .forEach(names::add);
    Optional<String> nearest = Texts.nearest(name, names);
    Message message =
        Message.of(
            nearest.isPresent() ? "request.ignoredNothing.nearest" : "request.ignoredNothing");
    return (nearest.isPresent() ? message.given("nearest", nearest.get()) : message)
        .given("name", name);
  }
}
