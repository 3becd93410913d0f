package nl.zorgcontract.amend.report.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code without-practice.csv}: the requests that are in no letter, since they name no
 * practice of the register. The message is in the language of the run.
 */
public final class WithoutPracticeCsv implements Closeable {

  private static final ListColumns<StoredDecision> COLUMNS =
      new ListColumns<StoredDecision>()
          .text("request_id", decision -> decision.text("requestId"))
          .text("outcome", decision -> decision.text("outcome"))
          .text("reason_codes", WithoutPracticeCsv::reasonCodes)
          .text("message", WithoutPracticeCsv::message)
          .text("contract_id", decision -> decision.text("contractId"))
          .text("agb_code", decision -> decision.text("agbCode"))
          .text("agreement", decision -> decision.text("agreement"))
          .text("file", decision -> decision.text("file"))
          .number("line", WithoutPracticeCsv::line);

  private final CsvWriter csv;

  /**
   * Starts the file with its header.
   *
   * @param out takes the text; closed with this writer
   */
  public WithoutPracticeCsv(Writer out, CsvStyle style) throws IOException {
    csv = CsvWriter.open(out, style);
    COLUMNS.writeHeadings(csv);
  }

  public void add(StoredDecision decision) throws IOException {
    COLUMNS.write(csv, decision);
  }

  private static String reasonCodes(StoredDecision decision) {
    return decision.reasons().stream()
        .map(reason -> reason.code().name())
        .distinct()
        .collect(Collectors.joining("|"));
  }

  private static String message(StoredDecision decision) {
    return decision.reasons().stream()
        .map(reason -> reason.message().said())
        .collect(Collectors.joining(" "));
  }

  /** Null where the run's file does not tell a line as the program writes one. */
  private static @Nullable Long line(StoredDecision decision) {
    String line = decision.line();
    return line.matches("\\d{1,9}") ? Long.valueOf(line) : null;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
