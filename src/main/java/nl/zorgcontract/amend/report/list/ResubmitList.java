package nl.zorgcontract.amend.report.list;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.form.RequestCsv;
import nl.zorgcontract.amend.table.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * The list of {@code resubmit.csv}, and of a sheet of {@code run.xlsx}: the requests refused on
 * timing alone, in the form of a request file, as they came but for the start date, which is the
 * proposal's, and the receipt, which is empty. Once the practice agrees, the day on which it did is
 * filled in: the deadline of the proposal counts from that day, not from the one that was too late.
 */
public final class ResubmitList {

  /** What the heading of a term begins with. */
  static final String TERM = "terms.";

  private final List<ResubmittedRequest> requests = new ArrayList<>();

  /** A request as it would be sent in again, and the agreement that it is for. */
  record ResubmittedRequest(AmendmentRequest request, @Nullable Agreement agreement) {}

  /** Takes a decision up, where its request was refused on timing alone. */
  public void add(Decision decision) {
    StartOption proposal = decision.proposal();
    // A request that could not be read is never refused on timing alone.
    if (proposal != null
        && decision.isRefusedOnTimingAlone()
        && decision.request() instanceof AmendmentRequest request) {
      requests.add(
          new ResubmittedRequest(
              request.withStartDate(proposal.startDate()), decision.subject().agreement()));
    }
  }

  /** Writes the list with codes; only its header where no request was taken up. */
  public void write(RowWriter rows) throws IOException {
    write(rows, ResubmitWords.CODES);
  }

  /** Writes the list likewise with labels, which the reader of requests takes for the codes. */
  public void write(RowWriter rows, Messages messages) throws IOException {
    write(rows, ResubmitWords.labels(messages, requests));
  }

  private void write(RowWriter rows, ResubmitWords words) throws IOException {
    RequestCsv form = RequestCsv.of(requests.stream().map(ResubmittedRequest::request).toList());
    for (String heading : form.headings()) {
      rows.heading(words.heading(heading));
    }
    rows.endRecord();
    for (ResubmittedRequest again : requests) {
      List<String> cells = form.cells(again.request());
      for (int i = 0; i < cells.size(); i++) {
        String heading = form.headings().get(i);
        if (!writeValue(rows, heading, cells.get(i), again.agreement())) {
          rows.kept(words.cell(heading, cells.get(i), again.agreement()));
        }
      }
      rows.endRecord();
    }
  }

  /**
   * Writes a cell that holds no text. The reader of requests takes each as a text again, and the
   * guarding apostrophe off.
   *
   * @return whether it holds none
   */
  private static boolean writeValue(
      RowWriter rows, String heading, String cell, @Nullable Agreement agreement)
      throws IOException {
    if (heading.equals("received_at")) {
      rows.kept("");
      return true;
    }
    if (heading.equals("start_date")) {
      rows.day(LocalDate.parse(cell));
      return true;
    }
    Optional<BigDecimal> number =
        rows.isForSpreadsheet() && agreement != null && heading.startsWith(TERM)
            ? number(agreement, heading.substring(TERM.length()), cell)
            : Optional.empty();
    if (number.isPresent()) {
      rows.number(number.get());
    }
    return number.isPresent();
  }

  private static Optional<BigDecimal> number(Agreement agreement, String name, String cell) {
    return agreement
        .term(name)
        .flatMap(term -> term.parse(new Value.Text(cell)))
        .map(value -> value instanceof Value.Number number ? number.number() : null);
  }
}
