package nl.zorgcontract.amend.policy.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.json.JsonValue.JsonArray;
import nl.zorgcontract.amend.json.ObjectReader;
import nl.zorgcontract.amend.json.Placed;
import nl.zorgcontract.amend.json.ValueForm;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.FaultSink;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Policy.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The forms of the values in a policy file. What is required and could not be read is replaced by a
 * stand-in, so that the rest of the file is read too.
 */
final class PolicyForms {

  /** A number of which a whole one is expected. */
  static final ValueForm<BigDecimal> WHOLE =
      new ValueForm<>(ValueForm.NUMBER.kind(), "whole", ValueForm.NUMBER.parser());

  /** A text that is not blank, without the spaces around it. */
  static final ValueForm<String> FILLED =
      ValueForm.ofText("filled", text -> text.isBlank() ? null : text.strip());

  /** The same with its place. */
  static final ValueForm<Placed<String>> WORD = FILLED.placed();

  /** A day as {@code yyyy-MM-dd}. */
  static final ValueForm<LocalDate> DAY = ValueForm.ofText("day", PolicyForms::day);

  /** A day of every year as {@code --MM-dd}. */
  static final ValueForm<MonthDay> MONTH_DAY =
      ValueForm.ofText("monthDay", text -> MonthDays.parse(text).orElse(null));

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");

  private PolicyForms() {}

  private static @Nullable LocalDate day(String text) {
    String stripped = text.strip();
    return Days.parse(stripped).filter(day -> day.toString().equals(stripped)).orElse(null);
  }

  /** A required text; empty where there is none. */
  static String text(ObjectReader members, String name) {
    String text = members.get(name, FILLED);
    return text == null ? "" : text;
  }

  /** A required text in both languages. */
  static LocalizedText localized(ObjectReader members, String name) {
    return members.getObject(name, PolicyForms::localized);
  }

  /** A text in both languages; null where there is none. */
  static @Nullable LocalizedText localizedOrNull(ObjectReader members, String name) {
    return members.findObject(name, PolicyForms::localized);
  }

  private static LocalizedText localized(ObjectReader languages) {
    return new LocalizedText(text(languages, "en"), text(languages, "nl"));
  }

  static boolean flag(ObjectReader members, String name, boolean otherwise) {
    Boolean flag = members.find(name, ValueForm.BOOLEAN);
    return flag == null ? otherwise : flag;
  }

  /** A whole number from the least to the most; null where there is none. */
  static @Nullable Integer whole(ObjectReader members, String name, int least, int most) {
    BigDecimal number = members.find(name, WHOLE);
    if (number == null) {
      return null;
    }
    boolean isWhole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    boolean isInRange =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (!isWhole || !isInRange) {
      Message message = Message.of("policy.outOfRange").word("member", name);
      members.fault(name, message.number("minimum", least).number("maximum", most));
      return null;
    }
    return number.intValue();
  }

  /** Tells where a required array is absent or empty. */
  static void requireItems(ObjectReader members, String name) {
    members.require(name);
    if (members.value(name) instanceof JsonArray array && array.items().isEmpty()) {
      members.faults().add(array.place(), Message.of("policy.emptyArray").word("member", name));
    }
  }

  /** A required id: 1 to 64 of a-z, 0-9 and -; what is none comes back all the same. */
  static String id(ObjectReader members, String name) {
    String id = text(members, name);
    if (!id.isEmpty()) {
      checkId(id, members.place(name), members.faults());
    }
    return id;
  }

  /** Tells where a name is not 1 to 64 of a-z, 0-9 and -. */
  static void checkId(String id, Place place, FaultSink faults) {
    if (!ID.matcher(id).matches()) {
      faults.add(place, Message.of("policy.id").given("value", id));
    }
  }

  /** The constant whose code a member holds; empty, with a fault, where it holds no code. */
  static <E extends Enum<E> & Coded> Optional<E> code(
      ObjectReader members, String name, Placed<String> word, CodeTable<E> table) {
    return code(members, name, word, table, table.codes());
  }

  private static <E extends Enum<E> & Coded> Optional<E> code(
      ObjectReader members,
      String name,
      Placed<String> word,
      CodeTable<E> table,
      Collection<String> choice) {
    Optional<E> constant = table.ofCode(word.value());
    if (constant.isEmpty()) {
      Message message = Message.of("policy.unknownWord").word("member", name);
      members.faults().addUnknown(word.place(), message, word.value(), choice);
    }
    return constant;
  }

  /** The constant whose code an optional member holds; the usual one where it holds none. */
  static <E extends Enum<E> & Coded> E word(
      ObjectReader members, String name, CodeTable<E> table, E usual) {
    return Optional.ofNullable(members.find(name, WORD))
        .flatMap(word -> code(members, name, word, table))
        .orElse(usual);
  }

  /** The ways by which requests are taken; null where none are named, so that any is. */
  static @Nullable Sourced<Set<Channel>> channels(ObjectReader members, SourceNames sources) {
    return members.findObject(
        "channels",
        channels ->
            new Sourced<>(set(codes(channels, "accepted", Channel.CODES)), sources.of(channels)));
  }

  /** The codes of a required array; one that stands there twice is a fault. */
  static <E extends Enum<E> & Coded> List<Placed<E>> codes(
      ObjectReader members, String name, CodeTable<E> table) {
    return codes(members, name, table, table.codes());
  }

  /**
   * Likewise.
   *
   * @param choice the codes to choose from in the place of one that is not known
   */
  static <E extends Enum<E> & Coded> List<Placed<E>> codes(
      ObjectReader members, String name, CodeTable<E> table, Collection<String> choice) {
    requireItems(members, name);
    List<Placed<E>> found = new ArrayList<>();
    for (Placed<String> word : members.findAll(name, WORD)) {
      Optional<E> constant = code(members, name, word, table, choice);
      if (constant.filter(each -> set(found).contains(each)).isPresent()) {
        members.faults().add(word.place(), twice(word.value()));
      }
      constant.ifPresent(each -> found.add(new Placed<>(word.place(), each)));
    }
    return found;
  }

  /** The constants without their places, in the order of the enum. */
  static <E extends Enum<E>> Set<E> set(List<Placed<E>> constants) {
    return constants.isEmpty()
        ? Set.of()
        : Collections.unmodifiableSet(
            EnumSet.copyOf(constants.stream().map(Placed::value).toList()));
  }

  /** What is said of a value that stood before in the same list. */
  static Message twice(String value) {
    return Message.of("policy.twice").given("value", value);
  }
}
