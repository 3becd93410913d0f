package nl.zorgcontract.amend.report.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.DecisionText;
import nl.zorgcontract.amend.report.RequestView;
import nl.zorgcontract.amend.report.TermTexts;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.table.CsvStyle;
import nl.zorgcontract.amend.table.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code accepted.csv}, {@code rejected.csv}, {@code referred.csv} or {@code skipped.csv}:
 * the decisions of one outcome, a row each.
 *
 * <p>Columns: {@code request_id, outcome, reason_codes, message, contract_id, agb_code,
 * practice_name, agreement, action, requested_start, start_date, submit_by, tariff_from,
 * proposed_start, proposed_submit_by, warnings, file, line}; {@code accepted.csv} then has {@code
 * terms, exception, to_do, replaced_by}, {@code referred.csv} has {@code referred_to}. What does
 * not apply is empty; codes are joined by {@code |}, each once. The {@link CsvStyle} determines how
 * days, numbers and texts are written.
 */
public final class CsvReport implements Closeable {

  private record ReportColumn(String heading, CellWriter cell) {}

  private interface CellWriter {
    void write(CsvWriter csv, Decision decision) throws IOException;
  }

  private final @Nullable Outcome outcome;
  private final Messages messages;
  private final DecisionText decisionText;
  private final BoundedCache<LocalizedText, String> phrases;
  private final CsvWriter csv;
  private final List<ReportColumn> columns = new ArrayList<>();

  private CsvReport(@Nullable Outcome outcome, Writer out, CsvStyle style, Messages messages)
      throws IOException {
    this.outcome = outcome;
    this.messages = messages;
    this.decisionText = new DecisionText(messages);
    this.phrases = new BoundedCache<>(messages::text);
    this.csv = CsvWriter.open(out, style);
    addRequestColumns();
    addDecisionColumns();
  }

  /**
   * The work list: what the staff set in the portal.
   *
   * @param out takes the text; closed with this report
   * @param style for whom it is written
   * @param order has taken every decision of the run
   */
  public static CsvReport accepted(Writer out, CsvStyle style, Messages messages, WorkOrder order)
      throws IOException {
    CsvReport report = new CsvReport(Outcome.ACCEPTED, out, style, messages);
    report.text("terms", decision -> TermTexts.of(((AmendmentRequest) decision.request()).terms()));
    report.text("exception", report::exceptions);
    report.phrase("to_do", report::onAcceptance);
    report.text("replaced_by", decision -> order.replacedBy(decision).orElse(null));
    return report.withHeader();
  }

  /** The rejection report. */
  public static CsvReport rejected(Writer out, CsvStyle style, Messages messages)
      throws IOException {
    return new CsvReport(Outcome.REJECTED, out, style, messages).withHeader();
  }

  /** What a person must decide. */
  public static CsvReport referred(Writer out, CsvStyle style, Messages messages)
      throws IOException {
    CsvReport report = new CsvReport(Outcome.REFERRED, out, style, messages);
    report.phrase("referred_to", report::referredTo);
    return report.withHeader();
  }

  /** What was sent twice; the message says which one counts. */
  public static CsvReport skipped(Writer out, CsvStyle style, Messages messages)
      throws IOException {
    return new CsvReport(Outcome.SKIPPED, out, style, messages).withHeader();
  }

  /** Decisions of every outcome. */
  public static CsvReport all(Writer out, CsvStyle style, Messages messages) throws IOException {
    return new CsvReport(null, out, style, messages).withHeader();
  }

  /** Writes a row for the decision, if it has the outcome of this report. */
  public void add(Decision decision) throws IOException {
    if (outcome != null && decision.outcome() != outcome) {
      return;
    }
    for (ReportColumn column : columns) {
      column.cell().write(csv, decision);
    }
    csv.endRecord();
  }

  private void addRequestColumns() {
    text("request_id", decision -> RequestView.of(decision).requestId());
    text("outcome", decision -> decision.outcome().code());
    text("reason_codes", decision -> joined(decision.reasons(), reason -> reason.code().name()));
    phrase("message", decisionText::of);
    text("contract_id", decision -> decision.subject().contractId());
    text("agb_code", decision -> decision.subject().agbCode());
    text("practice_name", decision -> decision.subject().practiceName());
    text("agreement", decision -> RequestView.of(decision).agreement());
    text("action", decision -> RequestView.of(decision).actionCode());
    day("requested_start", decision -> RequestView.of(decision).startDate());
  }

  private void addDecisionColumns() {
    day("start_date", Decision::startDate);
    day("submit_by", Decision::submitBy);
    day("tariff_from", Decision::tariffFrom);
    day("proposed_start", d -> d.proposal() == null ? null : d.proposal().startDate());
    day("proposed_submit_by", d -> d.proposal() == null ? null : d.proposal().submitBy());
    text("warnings", decision -> joined(decision.warnings(), warning -> warning.code().name()));
    text("file", decision -> decision.request().origin().file());
    columns.add(
        new ReportColumn(
            "line",
            (cells, decision) ->
                cells.number(BigDecimal.valueOf(decision.request().origin().line()))));
  }

  private void text(String heading, Function<Decision, @Nullable String> cell) {
    columns.add(new ReportColumn(heading, (cells, decision) -> cells.text(cell.apply(decision))));
  }

  private void phrase(String heading, Function<Decision, @Nullable String> cell) {
    columns.add(new ReportColumn(heading, (cells, decision) -> cells.phrase(cell.apply(decision))));
  }

  private void day(String heading, Function<Decision, @Nullable LocalDate> cell) {
    columns.add(new ReportColumn(heading, (cells, decision) -> cells.day(cell.apply(decision))));
  }

  private static <T> String joined(List<T> items, Function<T, String> code) {
    return items.isEmpty()
        ? ""
        : items.stream().map(code).distinct().collect(Collectors.joining("|"));
  }

  private String exceptions(Decision decision) {
    if (decision.exceptions().isEmpty()) {
      return "";
    }
    return decision.exceptions().stream()
        .map(exception -> messages.text(DecisionText.granted(exception)))
        .collect(Collectors.joining(" "));
  }

  private @Nullable String onAcceptance(Decision decision) {
    LocalizedText step = decision.subject().onAcceptance();
    return step == null ? null : phrases.of(step);
  }

  private @Nullable String referredTo(Decision decision) {
    LocalizedText who = decision.subject().referredTo();
    return who == null ? null : phrases.of(who);
  }

  private CsvReport withHeader() throws IOException {
    for (ReportColumn column : columns) {
      csv.word(column.heading());
    }
    csv.endRecord();
    return this;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
