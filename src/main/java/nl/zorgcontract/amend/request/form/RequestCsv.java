package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.json.JsonValue.JsonNumber;
import nl.zorgcontract.amend.message.PlainNumbers;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import org.jspecify.annotations.Nullable;

/**
 * Amendment requests in the CSV form in which they can be sent in again: what {@link RequestReader}
 * makes of it are the same requests, their terms as text. Quoting, and guarding a spreadsheet from
 * formulas, is for the writer of the file.
 */
public final class RequestCsv {

  private static final Pattern ENDS_IN_CELLS =
      Pattern.compile("[\\n\\r][^\\n\\r]*[;,\\t|][^\\n\\r]*\\z");

  /** The terms that have a column, by folded name, with the spelling of their heading. */
  private final Map<String, String> terms;

  /** The fields that have a column: that of withdraws and moves only where there are any. */
  private final List<RequestField<?>> fields;

  private RequestCsv(Map<String, String> terms, boolean hasAmends) {
    this.terms = terms;
    this.fields =
        RequestField.ALL.stream()
            .filter(field -> hasAmends || !field.equals(RequestField.AMENDS))
            .toList();
  }

  /**
   * The form for these requests, with a column for each of their terms, in the order in which they
   * come.
   */
  public static RequestCsv of(Iterable<AmendmentRequest> requests) {
    Map<String, String> terms = new LinkedHashMap<>();
    boolean hasAmends = false;
    for (AmendmentRequest request : requests) {
      hasAmends |= request.amends() != null;
      request.terms().keySet().forEach(name -> terms.putIfAbsent(TermNames.folded(name), name));
    }
    return new RequestCsv(terms, hasAmends);
  }

  /** The header line. */
  public List<String> headings() {
    List<String> headings = new ArrayList<>();
    for (RequestField<?> field : fields) {
      if (field.equals(RequestField.NOTE)) {
        terms.values().forEach(name -> headings.add(TermNames.heading(name)));
      }
      headings.add(field.column().name());
    }
    return headings;
  }

  /** The cells of one of the requests, a cell a heading; empty where it gives no value. */
  public List<String> cells(AmendmentRequest request) {
    List<String> cells = new ArrayList<>();
    cells.add(request.requestId());
    cells.add(request.receivedAt().toString());
    cells.add(cell(request.agbCode()));
    cells.add(cell(request.contractId()));
    cells.add(cell(request.agreement()));
    cells.add(request.action().code());
    if (fields.contains(RequestField.AMENDS)) {
      cells.add(cell(request.amends()));
    }
    LocalDate startDate = request.startDate();
    cells.add(startDate == null ? "" : startDate.toString());
    cells.add(request.submittedBy().code());
    cells.add(request.channel().code());
    Map<String, String> values = new LinkedHashMap<>();
    request.terms().forEach((name, value) -> values.put(TermNames.folded(name), text(value)));
    terms.keySet().forEach(folded -> cells.add(values.getOrDefault(folded, "")));
    cells.add(note(request.note()));
    return cells;
  }

  /**
   * A note of several lines whose last looks like a row, as where a mail with a request is
   * answered, would be taken for rows behind a stray quote. A line end tells that the row ends in
   * the note; the reader trims it.
   */
  private static String note(@Nullable String note) {
    return note != null && ENDS_IN_CELLS.matcher(note).find() ? note + "\n" : cell(note);
  }

  private static String cell(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** A value as a cell says it; empty for nested JSON, which no cell can say and no term can be. */
  private static String text(Value value) {
    return Value.cell(value)
        .map(cell -> value instanceof Value.Number ? PlainNumbers.unambiguous(cell) : cell)
        .orElseGet(() -> literal(value));
  }

  /** A number too large to be reckoned with is kept as it was spelt; nothing else has a cell. */
  private static String literal(Value value) {
    return value instanceof Value.Other other && other.json() instanceof JsonNumber number
        ? number.literal()
        : "";
  }
}
