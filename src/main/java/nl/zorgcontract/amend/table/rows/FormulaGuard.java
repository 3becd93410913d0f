package nl.zorgcontract.amend.table.rows;

import java.util.Set;
import nl.zorgcontract.amend.message.Texts;

/**
 * The apostrophe in front of a cell by which a text stays that text in a spreadsheet: a formula is
 * not run, {@code 01054321} keeps its zero, and {@code 1-2} does not become a day. A spreadsheet
 * that splits lines at another separator than ours starts cells within the text, so a formula there
 * gets an apostrophe as well: {@code x;'=1+1;y}. Whoever reads the cell takes one apostrophe off
 * each again, so a text that has apostrophes there itself gets one more.
 */
public final class FormulaGuard {

  private static final char GUARD = '\'';

  /** With which a formula starts; the full-width signs are taken for the same in East Asia. */
  private static final String SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  /** No spreadsheet takes a longer text for a number or a day. */
  private static final int LONGEST_VALUE = 40;

  /**
   * The letters with which a number, a day or a time is written, in English and in Dutch. A single
   * one never comes first.
   */
  private static final Set<String> VALUE_WORDS =
      Set.of(
          ("e am pm t z u jan january januari feb february februari mar march mrt maart apr april"
                  + " may mei jun june juni jul july juli aug august augustus sep september okt"
                  + " oktober oct october nov november dec december")
              .split(" "));

  private static final Set<String> FLAGS = Set.of("true", "false", "waar", "onwaar");

  private FormulaGuard() {}

  /** The text as a cell in which no formula is run. */
  public static String guarded(String text) {
    String inner = inside(text, true);
    int start = afterApostrophes(inner);
    boolean guard = startsFormula(inner, start) || (start > 0 && isValue(inner.substring(start)));
    return guard ? GUARD + inner : inner;
  }

  /** The text as a cell in which no formula is run, nor taken for a number, a day or a flag. */
  public static String guardedAsText(String text) {
    String inner = inside(text, true);
    return isFormulaOrValue(inner, afterApostrophes(inner)) ? GUARD + inner : inner;
  }

  /**
   * The text in one of these ways.
   *
   * @param isForSpreadsheet whether a spreadsheet is to take it for nothing but a text
   */
  public static String guarded(String text, boolean isForSpreadsheet) {
    return isForSpreadsheet ? guardedAsText(text) : guarded(text);
  }

  /** The text that was guarded, in either way; any other is the same. */
  public static String unguarded(String cell) {
    if (cell.indexOf(GUARD) < 0) {
      return cell;
    }
    int start = afterApostrophes(cell);
    return inside(
        start > 0 && isFormulaOrValue(cell, start) ? Texts.trimmed(cell.substring(1)) : cell,
        false);
  }

  /** The text with an apostrophe more, or one less, before each formula within it. */
  private static String inside(String text, boolean isGuarding) {
    int sign = formulaInside(text, 0);
    if (sign < 0) {
      return text;
    }
    StringBuilder changed = new StringBuilder();
    int from = 0;
    for (; sign >= 0; sign = formulaInside(text, sign + 1)) {
      boolean isGuarded = text.charAt(sign - 1) == GUARD;
      changed.append(text, from, !isGuarding && isGuarded ? sign - 1 : sign);
      changed.append(isGuarding ? "'" : "");
      from = sign;
    }
    return changed.append(text, from, text.length()).toString();
  }

  /**
   * The sign of the first formula behind a cell's end that stands at an index or after it; or -1.
   */
  private static int formulaInside(String text, int from) {
    boolean atStart = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (endsCell(c)) {
        atStart = true;
      } else if (atStart && !isPadding(c)) {
        if (isSign(c)) {
          return i;
        }
        atStart = false;
      }
    }
    return -1;
  }

  /** Whether some spreadsheet starts another cell or line there, whatever our separator is. */
  private static boolean endsCell(char c) {
    return c == ';'
        || c == ','
        || c == '|'
        || Character.isISOControl(c)
        || c == '\u2028'
        || c == '\u2029';
  }

  /** Whether a spreadsheet may take it off before it looks whether a cell is a formula. */
  private static boolean isPadding(char c) {
    return c == '"' || c == GUARD || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private static int afterApostrophes(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return start;
  }

  private static boolean startsFormula(String text, int at) {
    int start = at;
    while (start < text.length()
        && isPadding(text.charAt(start))
        && !endsCell(text.charAt(start))) {
      start++;
    }
    if (start == text.length()) {
      return false;
    }
    char first = text.charAt(start);
    return isSign(first) || first == '\t' || first == '\r';
  }

  private static boolean isFormulaOrValue(String text, int start) {
    return startsFormula(text, start) || isValue(text.substring(start));
  }

  /**
   * Whether a spreadsheet could take the text for a value: it has a digit, and no letters but those
   * of numbers, days and times. It may say so of a text that none would take, never the other way
   * round.
   */
  private static boolean isValue(String text) {
    if (text.length() > LONGEST_VALUE) {
      return false;
    }
    boolean digit = false;
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > i && !isValueWord(text, i, end)) {
        return FLAGS.contains(Texts.lower(text));
      }
      digit |= end < text.length() && Character.isDigit(text.charAt(end));
      i = end + 1;
    }
    return digit;
  }

  private static boolean isValueWord(String text, int from, int to) {
    boolean initial = from == 0 && to == 1;
    return !initial && VALUE_WORDS.contains(Texts.lower(text.substring(from, to)));
  }
}
