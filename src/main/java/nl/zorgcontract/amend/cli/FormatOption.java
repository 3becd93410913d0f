package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.report.CsvStyle;

/** How results are printed. */
final class FormatOption extends Options {

  /** The forms of results. */
  enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final Arg<Format> format =
      option(
          Format.class, "--format", "table|json|csv", "How results are printed (default: table).");

  private final CsvOption csv = with(new CsvOption());

  Format format() {
    return format.or(Format.TABLE);
  }

  /** How CSV is printed. */
  CsvStyle csv() {
    return csv.style();
  }
}
