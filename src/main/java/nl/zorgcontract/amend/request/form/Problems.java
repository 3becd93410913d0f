package nl.zorgcontract.amend.request.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;

/** What is wrong with a text that is not of a field's form, where that can be told. */
final class Problems {

  private static final Pattern OTHER_SEPARATORS =
      Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})( .*)?");

  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}( .*)?");
  private static final Pattern DIGITS_ONLY = Pattern.compile("\\d{8}");
  private static final Pattern IN_WORDS = Pattern.compile(".*\\d.*\\p{L}{3}.*|.*\\p{L}{3}.*\\d.*");

  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}-\\d{1,2}-\\d{2}( .*)?");
  private static final Pattern TIME_BEHIND =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4})[T ].*");
  private static final Pattern DAY_FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4}");

  /** The days of the years 2000 to 2100, as a spreadsheet numbers them. */
  private static final Pattern DAY_NUMBER = Pattern.compile("(3[6-9]|[4-6]\\d|7[0-3])\\d{3}");

  private static final int AGB_LENGTH = 8;
  private static final int LAST_MONTH = 12;

  private Problems() {}

  /** Of the start of a request, which may be empty. */
  static Optional<Message> ofStart(String text) {
    boolean namesNoDay = text.chars().noneMatch(c -> c >= '0' && c <= '9');
    return namesNoDay ? problem("day.noDigits") : ofDay(text);
  }

  private static Optional<Message> ofDay(String text) {
    Matcher withTime = TIME_BEHIND.matcher(text);
    if (withTime.matches()) {
      Optional<Message> day = ofDayAlone(withTime.group(1));
      return day.isPresent() ? day : problem("day.time");
    }
    return ofDayAlone(text);
  }

  static Optional<Message> ofMoment(String text) {
    Matcher withTime = TIME_BEHIND.matcher(text);
    return ofDayAlone(withTime.matches() ? withTime.group(1) : text);
  }

  private static Optional<Message> ofDayAlone(String text) {
    if (DAY_FORM.matcher(text).matches()) {
      boolean exists = Days.parse(text).isPresent();
      boolean entered = Days.entered(text).isPresent();
      return entered ? Optional.empty() : problem(exists ? "day.year" : "day.notInCalendar");
    }
    Matcher other = OTHER_SEPARATORS.matcher(text);
    if (other.matches()) {
      boolean eitherWay =
          text.indexOf('/') > 0
              && Integer.parseInt(other.group(1)) <= LAST_MONTH
              && Integer.parseInt(other.group(2)) <= LAST_MONTH;
      return problem(eitherWay ? "day.whichMonth" : "day.separators");
    }
    return ofOtherForms(text);
  }

  private static Optional<Message> ofOtherForms(String text) {
    if (YEAR_FIRST.matcher(text).matches()) {
      return problem("day.separators");
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return problem("day.shortYear");
    }
    if (DIGITS_ONLY.matcher(text).matches()) {
      return problem("day.digitsOnly");
    }
    if (IN_WORDS.matcher(text).matches()) {
      return problem("day.words");
    }
    return DAY_NUMBER.matcher(text).matches() ? problem("day.number") : Optional.empty();
  }

  static Optional<Message> ofAgbCode(String text) {
    boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return problem("agb.notDigits");
    }
    return text.length() < AGB_LENGTH - 1
        ? problem("agb.tooShort")
        : text.length() > AGB_LENGTH ? problem("agb.tooLong") : Optional.empty();
  }

  static Optional<Message> ofIdentifier(String text) {
    if (RequestField.length(text) > RequestField.LONGEST_ID) {
      return Optional.of(
          Message.of("problem.id.tooLong").number("length", RequestField.length(text)));
    }
    return Texts.hasControl(text) ? problem("id.control") : Optional.empty();
  }

  private static Optional<Message> problem(String key) {
    return Optional.of(Message.of("problem." + key));
  }
}
