package nl.zorgcontract.amend.cli;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.report.CsvStyle;
import picocli.CommandLine.Option;

/** For whom CSV is written. */
final class CsvOption {

  /** The words that a shell completes. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.of(CsvStyle.values()).map(CsvStyle::code).iterator();
    }
  }

  @Option(
      names = "--csv",
      paramLabel = "default|excel-nl|excel-en",
      converter = Converters.Style.class,
      completionCandidates = Codes.class,
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
