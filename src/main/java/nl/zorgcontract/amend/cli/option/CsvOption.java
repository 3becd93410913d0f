package nl.zorgcontract.amend.cli.option;

import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.CsvStyle;

/** The option {@code --csv}: the program that will open the CSV files. */
public final class CsvOption extends Options {

  private final Argument<CsvStyle> style =
      option(
          CsvStyle.class,
          List.of("default", "excel-en", "excel-nl"),
          "--csv",
          "default|excel-nl|excel-en",
          "How CSV is written: for programs, or for a Dutch or an English spreadsheet"
              + " (default: default).");

  public CsvStyle style() {
    return style.or(CsvStyle.DEFAULT);
  }

  /** Tells the summary which was given. */
  void describe(Map<String, Value> options) {
    options.put("csv", new Value.Text(style().code()));
  }
}
