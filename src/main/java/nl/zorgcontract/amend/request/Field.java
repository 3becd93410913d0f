package nl.zorgcontract.amend.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.text.Days;
import nl.zorgcontract.amend.text.Message;
import nl.zorgcontract.amend.text.Texts;

/**
 * A field of an amendment request: what it is called in each form, and how its text is read. The
 * constants, in their order, are the format.
 *
 * @param json the name of the JSON member
 * @param header the CSV heading
 * @param dutchHeader the CSV heading in Dutch
 * @param required whether a request cannot do without it
 * @param form reads a text that is trimmed and not empty; gives empty where the text is not of the
 *     field's form
 */
record Field<T>(
    String json,
    String header,
    String dutchHeader,
    boolean required,
    Function<String, Optional<T>> form) {

  static final int LONGEST_ID = 64;
  static final int LONGEST_NOTE = 2000;

  static final Field<String> REQUEST_ID =
      required("requestId", "request_id", "aanvraagnummer", Field::identifier);

  static final Field<ReceivedAt> RECEIVED_AT =
      required("receivedAt", "received_at", "ontvangen_op", Moments::parse);

  /** This or the next is required. */
  static final Field<AgbCode> AGB_CODE =
      optional("agbCode", "agb_code", "agb_code", AgbCode::parse);

  static final Field<String> CONTRACT_ID =
      optional("contractId", "contract_id", "contractnummer", Field::identifier);

  static final Field<String> AGREEMENT =
      required("agreement", "agreement", "afspraak", Optional::of);

  static final Field<Action> ACTION = required("action", "action", "actie", Words::action);

  static final Field<LocalDate> START_DATE =
      optional("startDate", "start_date", "startdatum", Days::parse);

  static final Field<Submitter> SUBMITTED_BY =
      optional("submittedBy", "submitted_by", "ingediend_door", Words::submitter);

  static final Field<Channel> CHANNEL = optional("channel", "channel", "kanaal", Words::channel);

  /** Free text of the practice, which no message may repeat. */
  static final Field<String> NOTE = optional("note", "note", "toelichting", Field::note);

  /** The fields with one text each, in the order of the format. */
  static final List<Field<?>> ALL =
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

  private static <T> Field<T> required(
      String json, String header, String dutchHeader, Function<String, Optional<T>> form) {
    return new Field<>(json, header, dutchHeader, true, form);
  }

  private static <T> Field<T> optional(
      String json, String header, String dutchHeader, Function<String, Optional<T>> form) {
    return new Field<>(json, header, dutchHeader, false, form);
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
