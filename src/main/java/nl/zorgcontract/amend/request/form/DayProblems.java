package nl.zorgcontract.amend.request.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;

/** What is wrong with a text that should be a day, or a moment, and is none. */
final class DayProblems {

  private static final Pattern DAY_FORM =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}-\\d{1,2}-\\d{4}");

  private static final Pattern WITH_MORE = Pattern.compile("(" + DAY_FORM + ")([T ].*)");
  private static final Pattern TIME = Pattern.compile("[T ] *\\d{1,2}[:.]?\\d{2}\\b.*");

  private static final Pattern OTHER_SEPARATORS =
      Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})( .*)?");

  private static final Pattern YEAR_FIRST = Pattern.compile("\\d{4}[/.]\\d{1,2}[/.]\\d{1,2}( .*)?");
  private static final Pattern SHORT_PARTS = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}([T ].*)?");
  private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}-\\d{1,2}-\\d{2}( .*)?");
  private static final Pattern DIGITS_ONLY = Pattern.compile("\\d{8}(T\\d.*)?");
  private static final Pattern IN_WORDS = Pattern.compile(".*\\d.*\\p{L}{3}.*|.*\\p{L}{3}.*\\d.*");

  /** The days of the years 2000 to 2100, as a spreadsheet numbers them. */
  private static final Pattern DAY_NUMBER =
      Pattern.compile("(3[6-9]|[4-6]\\d|7[0-3])\\d{3}([.,]\\d+)?");

  private static final int LAST_MONTH = 12;

  private DayProblems() {}

  /** Of the start of a request, which may be empty. */
  static Optional<Message> ofStart(String text) {
    if (hasNoDigits(text)) {
      return problem("noDigits");
    }
    Matcher withMore = WITH_MORE.matcher(text);
    if (withMore.matches()) {
      Optional<Message> day = ofDay(withMore.group(1));
      boolean isTime = TIME.matcher(withMore.group(2)).matches();
      return day.isPresent() ? day : problem(isTime ? "time" : "more");
    }
    return ofDay(text);
  }

  /** Of a day that may have a time behind it. */
  static Optional<Message> ofMoment(String text) {
    if (hasNoDigits(text)) {
      return problem("none");
    }
    Matcher withMore = WITH_MORE.matcher(text);
    if (withMore.matches()) {
      Optional<Message> day = ofDay(withMore.group(1));
      return day.isPresent() ? day : problem("noTime");
    }
    return ofDay(text);
  }

  private static boolean hasNoDigits(String text) {
    return text.codePoints().noneMatch(Character::isDigit);
  }

  private static Optional<Message> ofDay(String text) {
    if (DAY_FORM.matcher(text).matches()) {
      boolean exists = Days.parse(text).isPresent();
      boolean entered = Days.entered(text).isPresent();
      return entered ? Optional.empty() : problem(exists ? "year" : "notInCalendar");
    }
    Matcher other = OTHER_SEPARATORS.matcher(text);
    if (other.matches()) {
      boolean eitherWay =
          text.indexOf('/') > 0
              && Integer.parseInt(other.group(1)) <= LAST_MONTH
              && Integer.parseInt(other.group(2)) <= LAST_MONTH;
      return problem(eitherWay ? "whichMonth" : "separators");
    }
    return problem(text.startsWith("=") ? "formula" : ofOtherForms(text));
  }

  private static String ofOtherForms(String text) {
    if (YEAR_FIRST.matcher(text).matches()) {
      return "separators";
    }
    if (SHORT_PARTS.matcher(text).matches()) {
      return "shortParts";
    }
    if (SHORT_YEAR.matcher(text).matches()) {
      return "shortYear";
    }
    if (DIGITS_ONLY.matcher(text).matches()) {
      return "digitsOnly";
    }
    if (DAY_NUMBER.matcher(text).matches()) {
      return "number";
    }
    if (DAY_FORM.matcher(withoutMarks(text)).matches()) {
      return "marks";
    }
    return IN_WORDS.matcher(text).matches() ? "words" : "notOne";
  }

  /** With the digits and hyphens that others look like, and without anything else but letters. */
  private static String withoutMarks(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        plain.append(Character.digit(c, 10));
      } else if (c == '-' || Texts.isHyphen(c)) {
        plain.append('-');
      } else if (Character.isLetter(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  private static Optional<Message> problem(String key) {
    return Optional.of(Message.of("problem.day." + key));
  }
}
