package nl.zorgcontract.amend.policy.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.zorgcontract.amend.json.JsonValue;
import nl.zorgcontract.amend.json.JsonValue.JsonText;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.policy.ChangeWindow;
import org.jspecify.annotations.Nullable;

/** The small forms of a policy file: ids, days, days of the year, and the words of an enum. */
final class PolicyCodes {

  private static final int LONGEST_ID = 64;

  /** {@code --MM-dd}. */
  private static final int MONTH_DAY_LENGTH = 7;

  private PolicyCodes() {}

  /** A required id: 1 to 64 of a-z, 0-9 and -; empty where there is none. */
  static String id(PolicyObject members, String name) {
    String id = members.text(name);
    if (!id.isEmpty()) {
      checkId(id, members.place(name), members.faults());
    }
    return id;
  }

  /** Sees to it that a name is 1 to 64 of a-z, 0-9 and -. */
  static void checkId(String id, Place place, PolicyFaults faults) {
    boolean isId =
        !id.isEmpty()
            && id.length() <= LONGEST_ID
            && id.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    if (!isId) {
      faults.add(place, Message.of("policy.id").given("value", id));
    }
  }

  /** A day as {@code yyyy-MM-dd}; null where there is none. */
  static @Nullable LocalDate dayOrNull(PolicyObject members, String name) {
    String text = members.textOrNull(name);
    if (text == null) {
      return null;
    }
    Optional<LocalDate> day = Days.parse(text).filter(found -> found.toString().equals(text));
    if (day.isEmpty()) {
      Message message = Message.of("policy.day").word("member", name).given("value", text);
      members.faults().add(members.place(name), message);
    }
    return day.orElse(null);
  }

  /** A day of every year as {@code --MM-dd}; empty, with a fault, where the value is none. */
  static Optional<MonthDay> monthDay(JsonValue value, String name, PolicyFaults faults) {
    if (!(value instanceof JsonText text)) {
      faults.add(value.place(), PolicyObject.wrongKind(name, "text"));
      return Optional.empty();
    }
    if (!isMonthDayForm(text.value())) {
      faults.add(text.place(), Message.of("policy.monthDay.form").given("value", text.value()));
      return Optional.empty();
    }
    Optional<MonthDay> found = existing(text.value());
    if (found.isEmpty()) {
      faults.add(text.place(), Message.of("policy.monthDay.none").given("value", text.value()));
    } else if (found.get().equals(ChangeWindow.LEAP_DAY)) {
      faults.add(text.place(), Message.of("policy.monthDay.leap").given("value", text.value()));
      return Optional.empty();
    }
    return found;
  }

  private static boolean isMonthDayForm(String text) {
    if (text.length() != MONTH_DAY_LENGTH) {
      return false;
    }
    for (int i = 0; i < MONTH_DAY_LENGTH; i++) {
      boolean dash = i == 0 || i == 1 || i == 4;
      char c = text.charAt(i);
      if (dash ? c != '-' : c < '0' || c > '9') {
        return false;
      }
    }
    return true;
  }

  private static Optional<MonthDay> existing(String text) {
    try {
      return Optional.of(
          MonthDay.of(
              Integer.parseInt(text, 2, 4, 10), Integer.parseInt(text, 5, MONTH_DAY_LENGTH, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The constant that a word stands for; empty, with a fault, where it stands for none. */
  static <E extends Enum<E>> Optional<E> constant(
      JsonText word, String name, Class<E> type, Function<E, String> code, PolicyFaults faults) {
    List<E> all = Arrays.asList(type.getEnumConstants());
    Optional<E> found =
        all.stream().filter(each -> code.apply(each).equals(word.value())).findFirst();
    if (found.isEmpty()) {
      faults.addUnknown(
          word.place(),
          Message.of("policy.unknownWord").word("member", name),
          word.value(),
          all.stream().map(code).toList());
    }
    return found;
  }

  /**
   * The constants that words stand for, in the order of the enum; a word that stands there twice is
   * a fault.
   */
  static <E extends Enum<E>> Set<E> constants(
      List<JsonText> words,
      String name,
      Class<E> type,
      Function<E, String> code,
      PolicyFaults faults) {
    Set<E> found = EnumSet.noneOf(type);
    for (JsonText word : words) {
      constant(word, name, type, code, faults)
          .filter(each -> !found.add(each))
          .ifPresent(twice -> faults.add(word.place(), twice(word.value())));
    }
    return Collections.unmodifiableSet(found);
  }

  /** What is wrong with a value that stood before in the same list. */
  static Message twice(String value) {
    return Message.of("policy.twice").given("value", value);
  }
}
