package nl.zorgcontract.amend.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Proposal;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.RequestCsv;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code resubmit.csv}: the requests refused on timing alone, in the form of a request file,
 * as they came but for the start date, which is the proposal's. It can be sent in as it is once the
 * practice agrees.
 */
public final class ResubmitCsv {

  private ResubmitCsv() {}

  /**
   * Writes the file; only its header where no request was refused on timing alone.
   *
   * @param decisions every decision of the run, in the order of the input
   */
  public static void write(Appendable out, Iterable<Decision> decisions) throws IOException {
    List<AmendmentRequest> requests = new ArrayList<>();
    for (Decision decision : decisions) {
      Proposal proposal = decision.proposal();
      // A request that could not be read is never refused on timing alone.
      if (proposal != null
          && decision.isRefusedOnTimingAlone()
          && decision.request() instanceof AmendmentRequest request) {
        requests.add(asProposed(request, proposal));
      }
    }
    RequestCsv form = RequestCsv.of(requests);
    CSVPrinter printer = Csv.printer(out);
    printer.printRecord(form.headings());
    for (AmendmentRequest request : requests) {
      // The reader takes every cell as a text, a number too, and takes the apostrophe off again.
      for (String cell : form.cells(request)) {
        printer.print(Csv.text(cell));
      }
      printer.println();
    }
    printer.flush();
  }

  private static AmendmentRequest asProposed(AmendmentRequest request, Proposal proposal) {
    return new AmendmentRequest(
        request.origin(),
        request.requestId(),
        request.receivedAt(),
        request.agbCode(),
        request.agbPadded(),
        request.contractId(),
        request.agreement(),
        request.action(),
        proposal.startDate(),
        request.submittedBy(),
        request.channel(),
        request.terms(),
        request.note());
  }
}
