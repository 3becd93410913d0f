package nl.zorgcontract.amend.message;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days, weeks, months, quarters and halves of a year in whatever form people write them, beside a
 * few words: {@code per 1-7-2026}, {@code 1e oktober a.s.}, {@code Q4}, {@code week 40}. A text of
 * more words than a few only mentions a day. What a number by itself says, its heading tells
 * ({@link NumberedPeriods}).
 */
public final class LooseDays {

  private static final int LONGEST = 80;
  private static final int MOST_LETTERS_BESIDE = 15;
  private static final int WEEKS = 52;

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

  private static final String NEAR_BEFORE =
      "(?:(?:graag|start|ingang|ingaande?) )?(?:(?:per|vanaf|in|begin|medio|half|eind|from|as of) )?";

  /** A month without a day or a year, which may be a name too: little may stand beside it. */
  private static final Pattern BARE_MONTH =
      Pattern.compile(NEAR_BEFORE + "(" + FULL_MONTH + ")(?: a\\.?s\\.?| aanstaande)?");

  private static final Pattern NEXT_PERIOD =
      Pattern.compile(
          NEAR_BEFORE
              + "(?:het )?(?:(?:volgende?|komende?|nieuwe?) (?:kwartaal|half[ -]?jaar|jaar)"
              + "|next (?:quarter|half[ -]?year|year))");

  private static final String QUARTER = "(?:q|kw|kwartaal|quarter)";
  private static final String WEEK = "(?:week|weeknummer|weeknr|wk)";
  private static final String HALF = "(?:half[ -]?(?:jaar|year))";
  private static final String NO_YEAR_BEFORE = "(?<!\\p{L})(?<!\\d{4}[ /-]{0,2})";
  private static final String PERHAPS_YEAR = "(?:[ /'-]*(\\d{4}|\\d{2}))?(?!\\d)";

  private static final List<Pattern> ORDINALS =
      Stream.of("eerste|first", "tweede|second", "derde|third", "vierde|laatste|fourth|last")
          .map(
              words ->
                  Pattern.compile(
                      "(?<!\\p{L})(?:"
                          + words
                          + ") (?=(?:"
                          + QUARTER
                          + "|"
                          + HALF
                          + ")(?!\\p{L}))"))
          .toList();

  private static final List<Form> FORMS =
      List.of(
          new Form("ymd", "(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?![-/.]?\\d)"),
          new Form("dmy", "(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?!\\d)"),
          new Form("mdy", "(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})(?!\\d)"),
          new Form("ymd", "(20\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)"),
          new Form("my", "(?<![-/.])(\\d{1,2})[-/](20\\d\\d)(?![-/.]?\\d)"),
          new Form(
              "dm",
              "(?<!\\p{L})(?:per|vanaf|ingaande|met ingang van|as of|from)"
                  + " (\\d{1,2})[-/](\\d{1,2})(?![-/]?\\d)"),
          new Form(
              "dmy",
              "(?:(\\d{1,2})(?:e|ste|de|st|nd|rd|th)?[ .-]*)?"
                  + MONTH
                  + "(?:[. '-]*(\\d{4}|\\d{2}))?(?![\\d:])"),
          new Form("mdy", MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})"),
          new Form("qy", NO_YEAR_BEFORE + QUARTER + "[ .-]*([1-4])(?!\\d)" + PERHAPS_YEAR),
          new Form(
              "qy",
              "([1-4])(?:e|ste|de|st|nd|rd|th)?[ .-]*" + QUARTER + "(?!\\p{L})" + PERHAPS_YEAR),
          new Form("yq", "(\\d{4})[ /-]*" + QUARTER + "[ .-]*([1-4])(?!\\d)"),
          new Form("hy", NO_YEAR_BEFORE + HALF + "[ .-]*([12])(?!\\d)" + PERHAPS_YEAR),
          new Form("hy", NO_YEAR_BEFORE + "h([12])[ /'-]*(20\\d\\d)(?!\\d)"),
          new Form("hy", "([12])(?:e|ste|de|st|nd)[ .-]*" + HALF + "(?!\\p{L})" + PERHAPS_YEAR),
          new Form("yh", "(20\\d\\d)[ /-]*(?:h|" + HALF + "[ .-]*)([12])(?!\\d)"),
          new Form("w", "^w(\\d{1,2})$"),
          new Form("wy", NO_YEAR_BEFORE + WEEK + "[ .-]*(\\d{1,2})(?!\\d)" + PERHAPS_YEAR),
          new Form("yw", "(\\d{4})[ /-]*(?:w|" + WEEK + ")[ .-]*(\\d{1,2})(?!\\d)"));

  private LooseDays() {}

  /**
   * A form of days.
   *
   * @param parts what its groups are, in their order: year, half, quarter, month, week and day
   */
  private record Form(String parts, Pattern pattern) {

    Form(String parts, String pattern) {
      this(parts, Pattern.compile("(?<!\\d)" + pattern));
    }

    boolean writesOneAfter(String text, @Nullable LocalDate day) {
      return pattern.matcher(text).results().anyMatch(found -> couldLieAfter(found, day))
          && letters(pattern.matcher(text).replaceAll("")) <= MOST_LETTERS_BESIDE;
    }

    /** A month, quarter or half may be its last day; what has no year is the next of its name. */
    private boolean couldLieAfter(MatchResult found, @Nullable LocalDate day) {
      String year = part(found, 'y');
      String week = part(found, 'w');
      int months = parts.indexOf('h') < 0 ? 3 : 6;
      String period = part(found, months == 3 ? 'q' : 'h');
      String dayOfMonth = part(found, 'd');
      if (week != null) {
        return weekIsAfter(Integer.parseInt(week), year == null ? null : year(year), day);
      }
      if (year == null) {
        return period == null
            ? dayOfMonth != null
            : day == null || Integer.parseInt(period) != (day.getMonthValue() - 1) / months + 1;
      }
      String month = part(found, 'm');
      int last = dayOfMonth == null ? 31 : Integer.parseInt(dayOfMonth);
      int inYear =
          period != null ? months * Integer.parseInt(period) : month == null ? 0 : month(month);
      return isAfter(year(year), inYear, last, day);
    }

    private @Nullable String part(MatchResult found, char part) {
      int group = parts.indexOf(part) + 1;
      return group == 0 ? null : found.group(group);
    }
  }

  /**
   * Whether a cell could say a day, of the years that people enter, that lies after another. The
   * month, the quarter and the half of that other day are, by themselves, those of the file.
   *
   * @param heading what its column is called
   * @param day the other; null where it is not known
   */
  public static boolean isAfter(String heading, String text, @Nullable LocalDate day) {
    if (text.length() > LONGEST) {
      return false;
    }
    String plain = NumberedPeriods.inWords(plain(heading), plain(text));
    Matcher bareMonth = BARE_MONTH.matcher(plain);
    return bareMonth.matches()
        ? day == null || month(bareMonth.group(1)) != day.getMonthValue()
        : NEXT_PERIOD.matcher(plain).matches()
            || FORMS.stream().anyMatch(form -> form.writesOneAfter(plain, day));
  }

  /** In lower case, with the hyphens of a keyboard, and no spaces around what joins digits. */
  private static String plain(String written) {
    StringBuilder plain = new StringBuilder(Texts.lower(Texts.withoutAccents(written)));
    for (int i = 0; i < plain.length(); i++) {
      if (Texts.isHyphen(plain.charAt(i))) {
        plain.setCharAt(i, '-');
      }
    }
    String spelt = SPACED_SEPARATOR.matcher(plain).replaceAll("$1");
    for (int i = 0; i < ORDINALS.size(); i++) {
      spelt = ORDINALS.get(i).matcher(spelt).replaceAll(i + 1 + "e ");
    }
    return spelt;
  }

  /** A week without a year lies in the same one, but for what is more than half of it back. */
  private static boolean weekIsAfter(int week, @Nullable Integer year, @Nullable LocalDate day) {
    if (week < 1 || week > 53) {
      return false;
    }
    if (day == null) {
      return true;
    }
    int ahead = week - day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int years = year == null ? 0 : year - day.get(IsoFields.WEEK_BASED_YEAR);
    return year == null ? ahead > 0 || ahead < -WEEKS / 2 : years > 0 || (years == 0 && ahead > 0);
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
