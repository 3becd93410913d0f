package nl.zorgcontract.amend.cli.option;

import nl.zorgcontract.amend.table.CsvStyle;

/** The option {@code --format}: how results are printed. */
public final class FormatOption extends Options {

  /** The forms of results. */
  public enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final Argument<Format> format =
      option(
          Format.class, "--format", "table|json|csv", "How results are printed (default: table).");

  private final CsvOption csv = with(new CsvOption());

  public Format format() {
    return format.or(Format.TABLE);
  }

  /** How CSV is printed. */
  public CsvStyle csv() {
    return csv.style();
  }
}
