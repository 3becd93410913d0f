package nl.zorgcontract.amend.table.rows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.message.Message;

/** What stands in a cell in the place of its value. */
public final class StandIn {

  /** An error of a formula, as of Excel and Google or of LibreOffice, and a column too narrow. */
  private static final Pattern ERROR =
      Pattern.compile("#\\p{Lu}[\\p{Lu}0-9/_]*[!?]|#N/[AB]|#NV|Err:\\d{3}|#{3,}");

  /** How people write that a cell holds what the one above it holds. */
  private static final Pattern DITTO_MARK =
      Pattern.compile(
          "[-\u2010-\u2015 ]*[\"'`\u00b4,\u00ab\u00bb\u2018-\u201f\u2033\u3003]+[-\u2010-\u2015 ]*");

  private static final List<String> DITTO_WORDS =
      List.of(
          "idem",
          "idem dito",
          "dito",
          "ditto",
          "zie boven",
          "zie hierboven",
          "als boven",
          "see above",
          "as above",
          "same as above");

  /** The letters that those begin with, as few cells do. */
  private static final String DITTO_FIRST =
      DITTO_WORDS.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());

  private static final int LONGEST = 20;

  /** As a spreadsheet shows a number that is too long for its cell, and saves it as CSV. */
  private static final Pattern SHORTENED_ID = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d{2,3}");

  private StandIn() {}

  /** What is wrong with an id of digits that a spreadsheet has taken for a number and shortened. */
  public static Optional<Message> problemOfId(String text) {
    // No pattern is tried on what is surely none, which nearly every id is.
    return text.indexOf('+') > 0 && SHORTENED_ID.matcher(text).matches()
        ? Optional.of(Message.of("problem.id.shortened"))
        : Optional.empty();
  }

  /** What is wrong with the text of a cell that only stands in the place of a value. */
  public static Optional<Message> problem(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    // Nearly every cell holds a word or a number: no pattern is tried on it.
    boolean mayBeError = first == '#' || first == 'E';
    if (mayBeError && ERROR.matcher(text).matches()) {
      return Optional.of(Message.of("problem.spreadsheetError"));
    }
    boolean isDitto =
        Character.isLetter(first)
            ? isDittoWord(text)
            : !Character.isDigit(first) && DITTO_MARK.matcher(text).matches();
    return isDitto ? Optional.of(Message.of("problem.ditto")) : Optional.empty();
  }

  private static boolean isDittoWord(String text) {
    if (DITTO_FIRST.indexOf(Character.toLowerCase(Character.toUpperCase(text.charAt(0)))) < 0) {
      return false;
    }
    for (String word : DITTO_WORDS) {
      if (word.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }
}
