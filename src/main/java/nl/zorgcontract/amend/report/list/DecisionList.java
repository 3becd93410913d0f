package nl.zorgcontract.amend.report.list;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.decision.resolution.GivenTerms;
import nl.zorgcontract.amend.message.BoundedCache;
import nl.zorgcontract.amend.message.LocalizedText;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.WorkOrder;
import nl.zorgcontract.amend.report.text.AcceptanceStep;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.report.text.TermTexts;
import nl.zorgcontract.amend.report.text.TermWords;
import nl.zorgcontract.amend.table.RowWriter;
import org.jspecify.annotations.Nullable;

/**
 * A list of the decisions of one outcome, a row each: {@code accepted.csv}, {@code rejected.csv},
 * {@code referred.csv} or {@code skipped.csv}, or a sheet of {@code run.xlsx}.
 *
 * <p>Columns: {@code request_id, outcome, reason_codes, message, contract_id, agb_code,
 * practice_name, agreement, action, requested_start, start_date, submit_by, tariff_from,
 * proposed_start, proposed_submit_by, warnings, file, line}; {@code accepted.csv} then has {@code
 * terms, ruling, to_do, replaced_by}, {@code referred.csv} has {@code referred_to}. What does not
 * apply is empty; codes are joined by {@code |}, each once. For people labels stand in the place of
 * codes.
 */
public final class DecisionList implements Closeable {

  private final @Nullable Outcome outcome;
  private final Messages messages;
  private final DecisionText decisionText;
  private final TermWords termWords;
  private final BoundedCache<LocalizedText, String> phrases;
  private final RowWriter rows;
  private final ListColumns<Decision> columns = new ListColumns<>();

  private DecisionList(@Nullable Outcome outcome, RowWriter rows, Messages messages) {
    this.outcome = outcome;
    this.rows = rows;
    this.messages = messages;
    this.decisionText = new DecisionText(messages);
    this.phrases = new BoundedCache<>(messages::text);
    this.termWords = new TermWords(messages);
    addRequestColumns();
    addDecisionColumns();
  }

  /**
   * The work list: what the staff set in the portal.
   *
   * @param rows takes the rows; closed with this list
   * @param order has taken every decision of the run
   */
  public static DecisionList accepted(RowWriter rows, Messages messages, WorkOrder order)
      throws IOException {
    DecisionList list = new DecisionList(Outcome.ACCEPTED, rows, messages);
    list.columns.code("terms", DecisionList::termsAsKept, list::termsInWords);
    list.columns.text("ruling", list::ruling);
    list.columns.phrase("to_do", new AcceptanceStep(messages)::of);
    list.columns.text("replaced_by", decision -> order.replacedBy(decision).orElse(null));
    return list.withHeader();
  }

  /** The rejection report. */
  public static DecisionList rejected(RowWriter rows, Messages messages) throws IOException {
    return new DecisionList(Outcome.REJECTED, rows, messages).withHeader();
  }

  /** What a person must decide. */
  public static DecisionList referred(RowWriter rows, Messages messages) throws IOException {
    DecisionList list = new DecisionList(Outcome.REFERRED, rows, messages);
    list.columns.phrase("referred_to", list::referredTo);
    return list.withHeader();
  }

  /** What was sent twice; the message says which one counts. */
  public static DecisionList skipped(RowWriter rows, Messages messages) throws IOException {
    return new DecisionList(Outcome.SKIPPED, rows, messages).withHeader();
  }

  /** Decisions of every outcome. */
  public static DecisionList all(RowWriter rows, Messages messages) throws IOException {
    return new DecisionList(null, rows, messages).withHeader();
  }

  /** Writes a row for the decision, if it has the outcome of this list. */
  public void add(Decision decision) throws IOException {
    if (outcome != null && decision.outcome() != outcome) {
      return;
    }
    columns.write(rows, decision);
  }

  private void addRequestColumns() {
    columns
        .text("request_id", decision -> decision.request().requestId())
        .code("outcome", "outcome", decision -> decision.outcome().code())
        .code("reason_codes", decision -> codes(decision.reasons(), Reason::code), this::reasons)
        .phrase("message", decisionText::of)
        .text("contract_id", decision -> decision.subject().contractId())
        .text("agb_code", decision -> decision.subject().agbCode())
        .text("practice_name", decision -> decision.subject().practiceName())
        .code("agreement", Decision::agreementNamed, this::agreementName)
        .code("action", "action", decision -> decision.request().asked().actionCode())
        .day("requested_start", decision -> decision.request().asked().startDate());
  }

  private void addDecisionColumns() {
    columns
        .day("start_date", Decision::startDate)
        .day("submit_by", Decision::submitBy)
        .day("tariff_from", Decision::newTariffFrom)
        .day("proposed_start", d -> d.proposal() == null ? null : d.proposal().startDate())
        .day("proposed_submit_by", d -> d.proposal() == null ? null : d.proposal().submitBy())
        .code("warnings", decision -> codes(decision.warnings(), Warning::code), this::warningTexts)
        .text("file", decision -> decision.request().origin().file())
        .number("line", decision -> (long) decision.request().origin().line());
  }

  private static <T> String codes(List<T> items, Function<T, Enum<?>> code) {
    return joined(items, item -> code.apply(item).name(), "|");
  }

  private static <T> String joined(List<T> items, Function<T, String> text, String separator) {
    return items.isEmpty()
        ? ""
        : items.stream().map(text).distinct().collect(Collectors.joining(separator));
  }

  private String reasons(Decision decision) {
    return joined(decision.reasons(), each -> messages.text("code." + each.code()), "; ");
  }

  private String warningTexts(Decision decision) {
    List<Warning> warnings =
        decision.warnings().stream().filter(each -> !each.code().isForInformation()).toList();
    return joined(warnings, each -> messages.text(each.message()), " ");
  }

  private @Nullable String agreementName(Decision decision) {
    Agreement agreement = decision.subject().agreement();
    return agreement == null ? decision.agreementNamed() : phrases.of(agreement.name());
  }

  /** By their names and in the form that the register keeps, however the request wrote them. */
  private static String termsAsKept(Decision decision) {
    Map<String, Value> terms = decision.terms();
    Agreement agreement = decision.subject().agreement();
    return TermTexts.of(agreement == null ? terms : GivenTerms.normalised(terms, agreement));
  }

  private String termsInWords(Decision decision) {
    return termWords.of(decision.terms(), decision.subject().agreement());
  }

  private @Nullable String ruling(Decision decision) {
    AppliedRuling ruling = decision.ruling();
    return ruling == null ? null : messages.text(DecisionText.granted(ruling));
  }

  private @Nullable String referredTo(Decision decision) {
    LocalizedText who = decision.subject().referredTo();
    return who == null ? null : phrases.of(who);
  }

  private DecisionList withHeader() throws IOException {
    columns.writeHeadings(rows);
    return this;
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
