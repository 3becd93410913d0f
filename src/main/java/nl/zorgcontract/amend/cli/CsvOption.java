package nl.zorgcontract.amend.cli;

import java.util.Map;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.CsvStyle;
import picocli.CommandLine.Option;

/** For whom CSV is written. */
final class CsvOption {

  @Option(
      names = "--csv",
      paramLabel = "default|excel-nl|excel-en",
      converter = Converters.Style.class,
      description =
          "How CSV is written: for programs, or for a Dutch or an English spreadsheet"
              + " (default: default).")
  private CsvStyle style = CsvStyle.DEFAULT;

  CsvStyle style() {
    return style;
  }

  /** Tells the summary which was given. */
  void describe(Map<String, Value> options) {
    options.put("csv", new Value.Text(style.code()));
  }
}
