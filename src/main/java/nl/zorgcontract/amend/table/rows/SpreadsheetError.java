package nl.zorgcontract.amend.table.rows;

import java.util.regex.Pattern;

/** What a spreadsheet shows in a cell that has no value to show, in whatever language it speaks. */
public final class SpreadsheetError {

  /** An error of a formula, as of Excel and Google or of LibreOffice, and a column too narrow. */
  private static final Pattern ERROR =
      Pattern.compile("#\\p{Lu}[\\p{Lu}0-9/_]*[!?]|#N/[AB]|#NV|Err:\\d{3}|#{3,}");

  private SpreadsheetError() {}

  /** Whether the text of a cell is an error that stands in the place of its value. */
  public static boolean isOne(String text) {
    return !text.isEmpty()
        && (text.charAt(0) == '#' || text.charAt(0) == 'E')
        && ERROR.matcher(text).matches();
  }
}
