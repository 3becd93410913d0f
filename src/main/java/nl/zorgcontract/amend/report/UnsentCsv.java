package nl.zorgcontract.amend.report;

import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.report.StoredDecision.StoredReason;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code without-practice.csv}: the requests that are in no letter, since no contract tells
 * whose they are. Columns: {@code request_id, outcome, reason_codes, message, contract_id,
 * agb_code, agreement, file, line}; the message is in the language of the run.
 */
public final class UnsentCsv implements Closeable {

  private final CSVPrinter printer;

  /**
   * A list with its header only.
   *
   * @param out takes the text; closed with this list where it can be closed
   */
  public UnsentCsv(Appendable out) throws IOException {
    printer = Csv.printer(out);
    printer.printRecord(
        "request_id",
        "outcome",
        "reason_codes",
        "message",
        "contract_id",
        "agb_code",
        "agreement",
        "file",
        "line");
  }

  /** Writes one row. */
  public void add(StoredDecision decision) throws IOException {
    printer.print(Csv.text(decision.text("requestId")));
    printer.print(decision.text("outcome"));
    printer.print(
        decision.reasons().stream()
            .map(reason -> reason.code().name())
            .distinct()
            .collect(Collectors.joining("|")));
    printer.print(
        Csv.text(
            decision.reasons().stream()
                .map(StoredReason::message)
                .collect(Collectors.joining(" "))));
    printer.print(Csv.text(decision.text("contractId")));
    printer.print(Csv.text(decision.text("agbCode")));
    printer.print(Csv.text(decision.text("agreement")));
    printer.print(Csv.text(decision.text("file")));
    printer.print(decision.line());
    printer.println();
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
