package nl.zorgcontract.amend.table.rows;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private static final int LONGEST = 20;

  private StandIn() {}

  /** What is wrong with the text of a cell that only stands in the place of a value. */
  public static Optional<Message> problem(String text) {
    if (text.isEmpty() || text.length() > LONGEST || isWordOrNumber(text)) {
      return Optional.empty();
    }
    if (ERROR.matcher(text).matches()) {
      return Optional.of(Message.of("problem.spreadsheetError"));
    }
    boolean isDitto =
        DITTO_MARK.matcher(text).matches() || DITTO_WORDS.stream().anyMatch(text::equalsIgnoreCase);
    return isDitto ? Optional.of(Message.of("problem.ditto")) : Optional.empty();
  }

  /** Nearly every value: what the first character tells need not be looked at further. */
  private static boolean isWordOrNumber(String text) {
    char first = text.charAt(0);
    return Character.isLetterOrDigit(first) && "EIDZASeidzas".indexOf(first) < 0;
  }
}
