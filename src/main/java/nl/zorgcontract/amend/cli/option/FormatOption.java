package nl.zorgcontract.amend.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.report.workbook.WorkbookWriter;
import nl.zorgcontract.amend.table.CsvStyle;

/** The options {@code --format} and {@code --xlsx}: how results are printed. */
public final class FormatOption extends Options {

  /** The forms of results. */
  public enum Format {
    TABLE,
    JSON,
    CSV
  }

  private final Argument<Format> format =
      option(
          Format.class,
          List.of("table", "json", "csv"),
          "--format",
          "table|json|csv",
          "How results are printed (default: table).");

  private final CsvOption csv = with(new CsvOption());

  private final Argument<Path> workbook =
      output(
          WorkbookWriter.START,
          "--xlsx",
          "FILE",
          "A workbook to write the results to, beside printing them.");

  public Format format() {
    return format.or(Format.TABLE);
  }

  public Optional<Path> workbook() {
    return Optional.ofNullable(workbook.orNull());
  }

  public CsvStyle csv() {
    return csv.style();
  }
}
