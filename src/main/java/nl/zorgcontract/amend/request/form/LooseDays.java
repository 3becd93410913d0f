package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and quarters in whatever form people write them, beside a few words: {@code per
 * 1-7-2026}, {@code 1e oktober a.s.}, {@code Q4 2026}. A text of more words than a few only
 * mentions a day.
 */
final class LooseDays {

  private static final int LONGEST = 80;
  private static final int MOST_LETTERS_BESIDE = 15;

  private static final String FULL_MONTH =
      "(?:januari|january|februari|february|maart|march|april|mei|may|juni|june|juli|july"
          + "|august|augustus|september|o[kc]tober|november|december)";

  private static final String MONTH =
      "(?<!\\p{L})("
          + FULL_MONTH
          + "|jan|feb|mrt|mar|apr|jun|jul|aug|sept?|o[kc]t|nov|dec)(?!\\p{L})";

  private static final Pattern SPACED_SEPARATOR = Pattern.compile("(?<=\\d) *([-/.]) *(?=\\d)");

  /** The first letters of the months, in Dutch and in English. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("jan"),
          List.of("feb"),
          List.of("maa", "mar", "mrt"),
          List.of("apr"),
          List.of("mei", "may"),
          List.of("jun"),
          List.of("jul"),
          List.of("aug"),
          List.of("sep"),
          List.of("okt", "oct"),
          List.of("nov"),
          List.of("dec"));

  /** A month without a day or a year, which may be a name too: little may stand beside it. */
  private static final Pattern BARE_MONTH =
      Pattern.compile(
          "(?:(?:per|vanaf|in|begin|medio|half|eind|from|as of) )?"
              + FULL_MONTH
              + "(?: a\\.?s\\.?| aanstaande)?");

  private static final List<Form> FORMS =
      List.of(
          new Form("ymd", "(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?![-/.]?\\d)"),
          new Form("dmy", "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)"),
          new Form("mdy", "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?!\\d)"),
          new Form("ymd", "(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)"),
          new Form(
              "dmy",
              "(?:(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ .-]*)?"
                  + MONTH
                  + "(?:[. '-]*(\\d{4}|\\d{2}))?(?![\\d:])"),
          new Form("mdy", MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"),
          new Form("qy", "(?<!\\p{L})q([1-4])[ -]*(\\d{4})"),
          new Form("yq", "(\\d{4})[ -]*q([1-4])"),
          new Form("qy", "([1-4])e? ?kw(?:artaal)?[ -]*(\\d{4})"));

  private LooseDays() {}

  /**
   * A form of days.
   *
   * @param parts what its groups are, in their order: year, month, quarter and day
   */
  private record Form(String parts, Pattern pattern) {

    Form(String parts, String pattern) {
      this(parts, Pattern.compile("(?<!\\d)" + pattern));
    }

    boolean writesOneAfter(String text, @Nullable LocalDate day) {
      return pattern.matcher(text).results().anyMatch(found -> couldLieAfter(found, day))
          && letters(pattern.matcher(text).replaceAll("")) <= MOST_LETTERS_BESIDE;
    }

    /** A month or quarter may be its last day; a day without a year is the next of its name. */
    private boolean couldLieAfter(MatchResult found, @Nullable LocalDate day) {
      String year = part(found, 'y');
      String dayOfMonth = part(found, 'd');
      if (year == null) {
        return dayOfMonth != null;
      }
      String quarter = part(found, 'q');
      String month = part(found, 'm');
      int last = dayOfMonth == null ? 31 : Integer.parseInt(dayOfMonth);
      int inYear =
          quarter != null ? 3 * Integer.parseInt(quarter) : month == null ? 0 : month(month);
      return isAfter(year(year), inYear, last, day);
    }

    private @Nullable String part(MatchResult found, char part) {
      int group = parts.indexOf(part) + 1;
      return group == 0 ? null : found.group(group);
    }
  }

  /**
   * Whether the text could say a day, of the years that people enter, that lies after another.
   *
   * @param day the other; null where it is not known
   */
  static boolean isAfter(String text, @Nullable LocalDate day) {
    if (text.length() > LONGEST) {
      return false;
    }
    String plain = plain(text);
    return BARE_MONTH.matcher(plain).matches()
        || FORMS.stream().anyMatch(form -> form.writesOneAfter(plain, day));
  }

  /** In lower case, with the hyphens of a keyboard, and no spaces around what joins digits. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(Texts.lower(Texts.withoutAccents(text)));
    for (int i = 0; i < plain.length(); i++) {
      if (Texts.isHyphen(plain.charAt(i))) {
        plain.setCharAt(i, '-');
      }
    }
    return SPACED_SEPARATOR.matcher(plain).replaceAll("$1");
  }

  private static boolean isAfter(int year, int month, int day, @Nullable LocalDate other) {
    if (month < 1 || month > MONTHS.size() || day < 1 || day > 31) {
      return false;
    }
    YearMonth inYear = YearMonth.of(year, month);
    LocalDate found = inYear.atDay(Math.min(day, inYear.lengthOfMonth()));
    return Days.isEnterable(found) && (other == null || found.isAfter(other));
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /** The number of a month, written in digits or in letters. */
  private static int month(String text) {
    if (Texts.isDigits(text)) {
      return Integer.parseInt(text);
    }
    String start = text.substring(0, 3);
    return (int) MONTHS.stream().takeWhile(starts -> !starts.contains(start)).count() + 1;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
