package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.table.TableColumn;

/**
 * A field of an amendment request: what it is called in each form, and how its text is read. The
 * constants, in their order, are the format.
 *
 * @param json the name of the JSON member
 * @param column the column of a table
 * @param required whether a request cannot do without it
 * @param form reads a text that is trimmed and not empty; gives empty where the text is not of the
 *     field's form
 */
record RequestField<T>(
    String json, TableColumn column, boolean required, Function<String, Optional<T>> form) {

  static final int LONGEST_ID = 64;
  static final int LONGEST_NOTE = 2000;

  static final RequestField<String> REQUEST_ID =
      required("requestId", "request_id", "aanvraagnummer", RequestField::identifier);

  static final RequestField<ReceivedAt> RECEIVED_AT =
      required("receivedAt", "received_at", "ontvangen_op", ReceiptTimes::parse);

  /** This or the next is required. */
  static final RequestField<AgbCode> AGB_CODE =
      optional("agbCode", "agb_code", "agb_code", AgbCode::parse);

  static final RequestField<String> CONTRACT_ID =
      optional("contractId", "contract_id", "contractnummer", RequestField::identifier);

  static final RequestField<String> AGREEMENT =
      required("agreement", "agreement", "afspraak", Optional::of);

  static final RequestField<Action> ACTION =
      required("action", "action", "actie", Action.CODES::ofWord);

  static final RequestField<LocalDate> START_DATE =
      optional("startDate", "start_date", "startdatum", Days::parse);

  static final RequestField<Submitter> SUBMITTED_BY =
      optional("submittedBy", "submitted_by", "ingediend_door", Submitter.CODES::ofWord);

  static final RequestField<Channel> CHANNEL =
      optional("channel", "channel", "kanaal", Channel.CODES::ofWord);

  /** Free text of the practice, which no message may repeat. */
  static final RequestField<String> NOTE =
      optional("note", "note", "toelichting", RequestField::note);

  /** The fields with one text each, in the order of the format. */
  static final List<RequestField<?>> ALL =
      List.of(
          REQUEST_ID,
          RECEIVED_AT,
          AGB_CODE,
          CONTRACT_ID,
          AGREEMENT,
          ACTION,
          START_DATE,
          SUBMITTED_BY,
          CHANNEL,
          NOTE);

  private static <T> RequestField<T> required(
      String json, String header, String dutch, Function<String, Optional<T>> form) {
    return new RequestField<>(json, TableColumn.of(header, dutch), true, form);
  }

  private static <T> RequestField<T> optional(
      String json, String header, String dutch, Function<String, Optional<T>> form) {
    return new RequestField<>(json, TableColumn.of(header, dutch), false, form);
  }

  /** What would have been right, for a message. */
  Message expected() {
    return Message.of("request.expected." + json);
  }

  /** Whether no message may repeat its text. */
  boolean isPrivate() {
    return equals(NOTE);
  }

  private static Optional<String> identifier(String text) {
    boolean right =
        length(text) <= LONGEST_ID && !Texts.hasControl(text) && !Texts.hasLoneSurrogate(text);
    return right ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> note(String text) {
    return length(text) <= LONGEST_NOTE ? Optional.of(text) : Optional.empty();
  }

  /** Characters as people count them: a surrogate pair is one. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
