package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.TermDefinition;
import nl.zorgcontract.amend.policy.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.text.Texts;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code resubmit.csv}: the requests refused on timing alone, as they came but for the start
 * date, which is the proposal's. It can be sent in as it is once the practice agrees.
 *
 * <p>Columns: {@code request_id, received_at, agb_code, contract_id, agreement, action, start_date,
 * submitted_by, channel}, a {@code terms.NAME} for every term in the file, sorted, and {@code
 * note}.
 */
public final class ResubmitCsv {

  private static final String[] FIRST = {
    "request_id",
    "received_at",
    "agb_code",
    "contract_id",
    "agreement",
    "action",
    "start_date",
    "submitted_by",
    "channel"
  };

  private ResubmitCsv() {}

  /**
   * Writes the file; only its header where no request was refused on timing alone.
   *
   * @param decisions every decision of the run, in the order of the input; read twice, since the
   *     columns come first
   */
  public static void write(Appendable out, Iterable<Decision> decisions) throws IOException {
    Map<String, String> termColumns = termColumns(decisions);
    CSVPrinter printer = Csv.printer(out);
    for (String heading : FIRST) {
      printer.print(heading);
    }
    for (String term : termColumns.values()) {
      printer.print("terms." + term);
    }
    printer.print("note");
    printer.println();
    for (Decision decision : decisions) {
      if (decision.isRefusedOnTimingAlone()) {
        print(printer, decision, termColumns);
      }
    }
    printer.flush();
  }

  /**
   * The term columns by the form in which the reader compares headings: {@code hours_per_week} and
   * {@code hoursPerWeek} are one column, or the file could not be read again.
   */
  private static Map<String, String> termColumns(Iterable<Decision> decisions) {
    Map<String, String> columns = new TreeMap<>();
    for (Decision decision : decisions) {
      if (decision.isRefusedOnTimingAlone()) {
        for (String given : ((AmendmentRequest) decision.request()).terms().keySet()) {
          columns.putIfAbsent(folded(given), termName(decision.subject().agreement(), given));
        }
      }
    }
    return columns;
  }

  private static String termName(@Nullable Agreement agreement, String given) {
    return agreement == null
        ? given
        : agreement.term(given).map(TermDefinition::name).orElse(given);
  }

  private static String folded(String name) {
    return Texts.lower(name).replace(" ", "").replace("_", "").replace("-", "");
  }

  private static void print(CSVPrinter printer, Decision decision, Map<String, String> termColumns)
      throws IOException {
    AmendmentRequest request = (AmendmentRequest) decision.request();
    Proposal proposal = Objects.requireNonNull(decision.proposal());
    printer.print(Csv.text(request.requestId()));
    printer.print(request.receivedAt());
    printer.print(request.agbCode());
    printer.print(Csv.text(request.contractId()));
    printer.print(Csv.text(request.agreement()));
    printer.print(request.action().code());
    printer.print(proposal.startDate());
    printer.print(request.submittedBy().code());
    printer.print(request.channel().code());
    Map<String, String> cells = new TreeMap<>();
    request.terms().forEach((term, value) -> cells.putIfAbsent(folded(term), cell(value)));
    for (String column : termColumns.keySet()) {
      printer.print(cells.get(column));
    }
    printer.print(Csv.text(request.note()));
    printer.println();
  }

  private static String cell(Value value) {
    String text = TermTexts.of(value);
    return value instanceof Value.Number ? text : Objects.requireNonNull(Csv.text(text));
  }
}
