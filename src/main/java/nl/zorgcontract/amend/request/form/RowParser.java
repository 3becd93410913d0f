package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.request.AmendmentRequest;
import nl.zorgcontract.amend.request.AskedChange;
import nl.zorgcontract.amend.request.NamedContract;
import nl.zorgcontract.amend.request.Origin;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.request.Submission;
import nl.zorgcontract.amend.request.SubmittedRequest;
import nl.zorgcontract.amend.request.UnreadableRequest;
import nl.zorgcontract.amend.table.rows.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row field by field, and gathers what is missing and what is malformed: {@code find}
 * reads a field that may be empty, {@code get} one that must be filled.
 */
final class RowParser {

  private final RequestRow row;
  private final List<Message> missing = new ArrayList<>(0);
  private final List<Message> malformed = new ArrayList<>(0);

  RowParser(RequestRow row) {
    this.row = row;
  }

  /**
   * The request that stands in the row.
   *
   * @param file the file's name
   * @param receivedOn when it came in where the row does not say; null where each row must
   */
  SubmittedRequest read(String file, @Nullable ReceivedAt receivedOn) {
    Origin origin = new Origin(file, row.line());
    malformed.addAll(row.oddities());
    String requestId = get(RequestField.REQUEST_ID);
    ReceivedAt receivedAt = receivedAt(receivedOn);
    NamedContract contract = contract();
    AskedChange asked = asked();
    Submitter submittedBy = find(RequestField.SUBMITTED_BY, Submitter.PRACTICE);
    Channel channel = find(RequestField.CHANNEL, Channel.FORM);
    Map<String, Value> terms = terms();
    String note = find(RequestField.NOTE, null);
    return isFaulty()
        ? unreadable(origin, requestId, contract, asked)
        : new AmendmentRequest(
            origin,
            Objects.requireNonNull(requestId),
            contract,
            asked,
            terms,
            new Submission(
                Objects.requireNonNull(receivedAt),
                Objects.requireNonNull(submittedBy),
                Objects.requireNonNull(channel)),
            note);
  }

  private @Nullable ReceivedAt receivedAt(@Nullable ReceivedAt whenEmpty) {
    return whenEmpty == null
        ? get(RequestField.RECEIVED_AT)
        : find(RequestField.RECEIVED_AT, whenEmpty);
  }

  private NamedContract contract() {
    AgbCode agbCode = find(RequestField.AGB_CODE, null);
    String contractId = find(RequestField.CONTRACT_ID, null);
    if (agbCode == null && contractId == null) {
      requireContract();
    }
    return new NamedContract(
        agbCode == null ? null : agbCode.digits(), agbCode != null && agbCode.padded(), contractId);
  }

  private AskedChange asked() {
    String agreement = mayNameNoAgreement() ? null : get(RequestField.AGREEMENT);
    Action action = get(RequestField.ACTION);
    String amends = amends(action);
    LocalDate startDate = find(RequestField.START_DATE, null);
    return new AskedChange(agreement, action, amends, startDate);
  }

  private boolean mayNameNoAgreement() {
    return isEmpty(RequestField.AGREEMENT)
        && RequestField.ACTION
            .form()
            .apply(row.text(RequestField.ACTION))
            .filter(Action::isOnAmendment)
            .isPresent();
  }

  /** The amendment that is withdrawn or moved: required there, wrong elsewhere. */
  private @Nullable String amends(@Nullable Action action) {
    if (action == null) {
      return null;
    }
    if (action.isOnAmendment()) {
      return get(RequestField.AMENDS);
    }
    if (!isEmpty(RequestField.AMENDS)) {
      String written = row.text(RequestField.AMENDS);
      String other = row.otherKind(RequestField.AMENDS);
      malformed.add(
          Message.of("request.amendsElsewhere")
              .nested("field", RequestField.AMENDS.label())
              .given("value", other == null ? written : other)
              .nested("action", "action." + action.code()));
    }
    return null;
  }

  private boolean isFaulty() {
    return row.fault() != null || !missing.isEmpty() || !malformed.isEmpty();
  }

  private UnreadableRequest unreadable(
      Origin origin, @Nullable String requestId, NamedContract contract, AskedChange asked) {
    boolean mayBeHeader = asked.action() == null && row.fault() == null;
    Message fault = mayBeHeader && row.isHeader() ? Message.of("request.headerAgain") : row.fault();
    return new UnreadableRequest(
        origin,
        requestId,
        contract,
        new AskedChange(asked.agreement(), asked.action(), null, asked.startDate()),
        fault != null ? List.of() : missing,
        fault != null ? List.of(fault) : malformed);
  }

  /** What the field says, which must be filled; null where it is missing or malformed. */
  private <T> @Nullable T get(RequestField<T> field) {
    T value = find(field, null);
    if (value == null && isEmpty(field)) {
      missing.add(field.missing());
    }
    return value;
  }

  /** What the field says; the other value where it is empty, null where it is malformed. */
  private <T> @Nullable T find(RequestField<T> field, @Nullable T whenEmpty) {
    String other = row.otherKind(field);
    if (other != null) {
      noText(field, other);
      return null;
    }
    String text = row.text(field);
    if (text.isEmpty()) {
      return whenEmpty;
    }
    Optional<T> value = field.form().apply(text);
    // What stands in the place of a value is no code and no day, but any text could be an id.
    if (value.isEmpty() || (value.get() instanceof String && standIn(field, text).isPresent())) {
      malformed(field, text);
      return null;
    }
    return value.get();
  }

  private static Optional<Message> standIn(RequestField<?> field, String text) {
    return field.isPrivate() ? Optional.empty() : StandIn.problem(text);
  }

  private void requireContract() {
    if (isEmpty(RequestField.AGB_CODE) && isEmpty(RequestField.CONTRACT_ID)) {
      missing.add(
          Message.of("request.missingContract")
              .nested("agb", RequestField.AGB_CODE.label())
              .nested("contract", RequestField.CONTRACT_ID.label()));
    }
  }

  private boolean isEmpty(RequestField<?> field) {
    return row.otherKind(field) == null && row.text(field).isEmpty();
  }

  private void malformed(RequestField<?> field, String written) {
    if (field.isPrivate()) {
      int length = RequestField.length(written);
      malformed.add(told(Message.of("request.malformedPrivate").number("length", length), field));
      return;
    }
    Optional<Message> problem = standIn(field, written).or(() -> field.problem().apply(written));
    Message message =
        problem
            .map(why -> Message.of("request.malformedBecause").nested("problem", why))
            .orElse(Message.of("request.malformed"));
    malformed.add(told(message.given("value", written), field));
  }

  private void noText(RequestField<?> field, String shown) {
    Message message =
        field.isPrivate()
            ? Message.of("request.noText")
            : Message.of("request.malformedBecause")
                .given("value", shown)
                .nested(
                    "problem",
                    StandIn.problemOfId(shown).orElseGet(() -> Message.of("problem.noText")));
    malformed.add(told(message, field));
  }

  private Message told(Message message, RequestField<?> field) {
    return message.nested("field", field.label()).nested("expected", field.expected());
  }

  private Map<String, Value> terms() {
    String other = row.otherKindOfTerms();
    if (other != null) {
      malformed.add(malformedTerms(other, "request.expected.terms"));
    }
    Map<String, Value> terms = row.terms();
    for (String name : terms.keySet()) {
      if (name.isBlank() || RequestField.length(name) > TermNames.LONGEST_NAME) {
        malformed.add(malformedTerms(name, "request.expected.termName"));
      }
    }
    if (terms.size() > TermNames.MOST_TERMS) {
      malformed.add(
          Message.of("request.tooManyTerms")
              .nested("field", "column.terms")
              .number("found", terms.size())
              .number("most", TermNames.MOST_TERMS));
    }
    TermNames.firstRepeated(terms.keySet())
        .ifPresent(name -> malformed.add(Message.of("request.termTwice").given("name", name)));
    return terms;
  }

  private static Message malformedTerms(String written, String expected) {
    return Message.of("request.malformed")
        .nested("field", "column.terms")
        .given("value", written)
        .nested("expected", expected);
  }
}
