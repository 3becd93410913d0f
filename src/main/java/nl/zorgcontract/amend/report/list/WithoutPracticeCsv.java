package nl.zorgcontract.amend.report.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;

/**
 * Writes {@code without-practice.csv}: the requests that are in no letter, since they name no
 * practice of the register. Columns: {@code request_id, outcome, reason_codes, message,
 * contract_id, agb_code, agreement, file, line}; the message is in the language of the run.
 */
public final class WithoutPracticeCsv implements Closeable {

  private static final String[] HEADINGS = {
    "request_id",
    "outcome",
    "reason_codes",
    "message",
    "contract_id",
    "agb_code",
    "agreement",
    "file",
    "line"
  };

  private final CsvWriter csv;

  /**
   * Starts the file with its header.
   *
   * @param out takes the text; closed with this writer
   */
  public WithoutPracticeCsv(Writer out) throws IOException {
    csv = CsvWriter.open(out, CsvStyle.DEFAULT);
    for (String heading : HEADINGS) {
      csv.word(heading);
    }
    csv.endRecord();
  }

  public void add(StoredDecision decision) throws IOException {
    csv.text(decision.text("requestId")).text(decision.text("outcome"));
    csv.word(
        decision.reasons().stream()
            .map(reason -> reason.code().name())
            .distinct()
            .collect(Collectors.joining("|")));
    csv.text(
        decision.reasons().stream()
            .map(reason -> reason.message().said())
            .collect(Collectors.joining(" ")));
    csv.text(decision.text("contractId"))
        .text(decision.text("agbCode"))
        .text(decision.text("agreement"))
        .text(decision.text("file"))
        .word(decision.line())
        .endRecord();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
