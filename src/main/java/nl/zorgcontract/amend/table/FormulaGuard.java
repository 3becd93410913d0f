package nl.zorgcontract.amend.table;

import java.util.Set;
import nl.zorgcontract.amend.message.Texts;

/**
 * The apostrophe in front of a cell by which a text stays that text in a spreadsheet: a formula is
 * not run, {@code 01054321} keeps its zero, and {@code 1-2} does not become a day. Whoever reads
 * the cell takes one apostrophe off again, so a text that has apostrophes there itself gets one
 * more.
 */
final class FormulaGuard {

  private static final char GUARD = '\'';

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
    int start = afterApostrophes(text);
    boolean guard = startsFormula(text, start) || (start > 0 && isValue(text.substring(start)));
    return guard ? GUARD + text : text;
  }

  /** The text as a cell in which no formula is run, nor taken for a number, a day or a flag. */
  public static String guardedAsText(String text) {
    int start = afterApostrophes(text);
    return startsFormula(text, start) || isValue(text.substring(start)) ? GUARD + text : text;
  }

  /** Whether the first character of the cell is an apostrophe that guards it. */
  public static boolean isGuarded(String cell) {
    int start = afterApostrophes(cell);
    return start > 0 && (startsFormula(cell, start) || isValue(cell.substring(start)));
  }

  private static int afterApostrophes(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == GUARD) {
      start++;
    }
    return start;
  }

  private static boolean startsFormula(String text, int at) {
    return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
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
