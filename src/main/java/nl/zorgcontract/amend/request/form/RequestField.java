package nl.zorgcontract.amend.request.form;

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
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.TableColumn;

/**
 * A field of an amendment request: what it is called in each form, and how its text is read. The
 * constants, in their order, are the format.
 *
 * @param json the name of the JSON member
 * @param column the column of a table
 * @param form reads a text that is trimmed and not empty; gives empty where the text is not of the
 *     field's form
 * @param problem what is wrong with a text that is not of the form, where more can be said than
 *     what would be right
 */
record RequestField<T>(
    String json,
    TableColumn column,
    Function<String, Optional<T>> form,
    Function<String, Optional<Message>> problem) {

  static final int LONGEST_ID = 64;
  static final int LONGEST_NOTE = 2000;

  static final RequestField<String> REQUEST_ID =
      new RequestField<>(
          "requestId",
          TableColumn.reached("request_id", "aanvraagnummer", "aanvraag", "aanvraagnr"),
          RequestField::identifier,
          Problems::ofIdentifier);

  static final RequestField<ReceivedAt> RECEIVED_AT =
      new RequestField<>(
          "receivedAt",
          TableColumn.reached(
              "received_at", "ontvangen_op", "datum ontvangst", "ontvangstdatum", "received_on"),
          ReceivedAt::parse,
          Problems::ofMoment);

  /** This or the next is required. */
  static final RequestField<AgbCode> AGB_CODE =
      new RequestField<>(
          "agbCode",
          TableColumn.of("agb_code", "agb_code", "agb", "agb nummer", "agbnr"),
          AgbCode::parse,
          Problems::ofAgbCode);

  static final RequestField<String> CONTRACT_ID =
      new RequestField<>(
          "contractId",
          TableColumn.of("contract_id", "contractnummer", "contractnr", "contract_number"),
          RequestField::identifier,
          Problems::ofIdentifier);

  static final RequestField<String> AGREEMENT =
      new RequestField<>(
          "agreement",
          TableColumn.reached("agreement", "afspraak"),
          Optional::of,
          Problems::unknown);

  static final RequestField<Action> ACTION =
      new RequestField<>(
          "action",
          TableColumn.reached("action", "actie"),
          Action.CODES::ofWord,
          Problems::unknown);

  /** Only of a withdraw or a move. */
  static final RequestField<String> AMENDS =
      new RequestField<>(
          "amends",
          TableColumn.of("amends", "betreft_aanvraag"),
          RequestField::identifier,
          Problems::ofIdentifier);

  /** Empty is as soon as possible, so that a row must reach it. */
  static final RequestField<LocalDate> START_DATE =
      new RequestField<>(
          "startDate",
          TableColumn.reached(
              "start_date",
              "ingangsdatum",
              "startdatum",
              "gewenste ingangsdatum",
              "gewenste startdatum",
              "datum ingang",
              "ingang per"),
          Days::entered,
          Problems::ofStart);

  static final RequestField<Submitter> SUBMITTED_BY =
      new RequestField<>(
          "submittedBy",
          TableColumn.of("submitted_by", "ingediend_door"),
          Submitter.CODES::ofWord,
          Problems::unknown);

  static final RequestField<Channel> CHANNEL =
      new RequestField<>(
          "channel", TableColumn.of("channel", "kanaal"), Channel.CODES::ofWord, Problems::unknown);

  /** Free text of the practice, which no message may repeat. */
  static final RequestField<String> NOTE =
      new RequestField<>(
          "note", TableColumn.of("note", "toelichting"), RequestField::note, Problems::unknown);

  /** The fields with one text each, in the order of the format. */
  static final List<RequestField<?>> ALL =
      List.of(
          REQUEST_ID,
          RECEIVED_AT,
          AGB_CODE,
          CONTRACT_ID,
          AGREEMENT,
          ACTION,
          AMENDS,
          START_DATE,
          SUBMITTED_BY,
          CHANNEL,
          NOTE);

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
