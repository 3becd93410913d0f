package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.report.CsvStyle;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How results are printed. */
final class FormatOption {

  /** The forms of results. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      description = "How results are printed (default: table).")
  private Format format = Format.TABLE;

  @Mixin private CsvOption csv = new CsvOption();

  Format format() {
    return format;
  }

  /** How CSV is printed. */
  CsvStyle csv() {
    return csv.style();
  }
}
