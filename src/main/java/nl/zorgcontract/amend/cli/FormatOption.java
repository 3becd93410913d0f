package nl.zorgcontract.amend.cli;

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

  Format format() {
    return format;
  }
}
