package nl.zorgcontract.amend.request.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.CodeTable;
import nl.zorgcontract.amend.message.Coded;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Channel;
import nl.zorgcontract.amend.policy.Submitter;
import nl.zorgcontract.amend.request.ReceivedAt;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.rows.StandIn;

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
      identifier(
          "requestId",
          TableColumn.reached("request_id", "aanvraagnummer", "aanvraag", "aanvraagnr"));

  static final RequestField<ReceivedAt> RECEIVED_AT =
      new RequestField<>(
          "receivedAt",
          TableColumn.reached(
              "received_at", "ontvangen_op", "datum ontvangst", "ontvangstdatum", "received_on"),
          ReceivedAt::parse,
          DayProblems::ofMoment);

  /** This or the next is required. */
  static final RequestField<AgbCode> AGB_CODE =
      new RequestField<>(
          "agbCode",
          TableColumn.of("agb_code", "agb_code", "agb", "agb nummer", "agbnr"),
          AgbCode::parse,
          Problems::ofAgbCode);

  static final RequestField<String> CONTRACT_ID =
      identifier(
          "contractId",
          TableColumn.of(
              "contract_id",
              "contractnummer",
              "contractnr",
              "contract_number",
              "overeenkomstnummer",
              "overeenkomstnr"));

  static final RequestField<String> AGREEMENT =
      plain("agreement", TableColumn.reached("agreement", "afspraak"), Optional::of);

  static final RequestField<Action> ACTION =
      coded("action", TableColumn.reached("action", "actie"), Action.CODES);

  /** Only of a withdraw or a move. */
  static final RequestField<String> AMENDS =
      identifier("amends", TableColumn.of("amends", "betreft_aanvraag"));

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
          DayProblems::ofStart);

  static final RequestField<Submitter> SUBMITTED_BY =
      coded("submittedBy", TableColumn.of("submitted_by", "ingediend_door"), Submitter.CODES);

  static final RequestField<Channel> CHANNEL =
      coded("channel", TableColumn.of("channel", "kanaal"), Channel.CODES);

  /** Free text of the practice, which no message may repeat. */
  static final RequestField<String> NOTE =
      plain("note", TableColumn.of("note", "toelichting", "notes"), RequestField::note);

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

  /** The fields that say something where they are empty: as soon as possible, practice, form. */
  private static final List<RequestField<?>> WITH_DEFAULT =
      List.of(START_DATE, SUBMITTED_BY, CHANNEL);

  /** Whether a heading, folded, is one of a field. */
  static boolean isHeading(String folded) {
    return ALL.stream().anyMatch(field -> field.column().headings().contains(folded));
  }

  /**
   * The fields that say something where they are empty.
   *
   * @param isReceiptGiven whether a request need not say when it came in
   */
  static List<RequestField<?>> withDefault(boolean isReceiptGiven) {
    return isReceiptGiven
        ? Stream.concat(Stream.of(RECEIVED_AT), WITH_DEFAULT.stream()).toList()
        : WITH_DEFAULT;
  }

  private static RequestField<String> identifier(String json, TableColumn column) {
    return new RequestField<>(json, column, RequestField::identifier, Problems::ofIdentifier);
  }

  /** A field of one of a few words. */
  private static <E extends Enum<E> & Coded> RequestField<E> coded(
      String json, TableColumn column, CodeTable<E> codes) {
    return new RequestField<>(
        json,
        column,
        codes::ofWord,
        text ->
            codes
                .suggestion(text)
                .map(meant -> Message.of("problem.otherWord").phrase("word", meant)));
  }

  /** A field of whose texts no more can be said than what would be right. */
  private static <T> RequestField<T> plain(
      String json, TableColumn column, Function<String, Optional<T>> form) {
    return new RequestField<>(json, column, form, text -> Optional.empty());
  }

  /** What people call it. */
  Message label() {
    return Message.of("column." + column.name());
  }

  /** That it is empty; a heading of several words is told in a sentence of its own. */
  Message missing() {
    return equals(AMENDS)
        ? Message.of("request.missing.amends")
        : Message.of("request.missing").nested("field", label());
  }

  /** What would have been right, for a message. */
  Message expected() {
    return Message.of("request.expected." + json);
  }

  /** Whether no message may repeat its text. */
  boolean isPrivate() {
    return json.equals(NOTE.json);
  }

  private static Optional<String> identifier(String text) {
    boolean right =
        length(text) <= LONGEST_ID
            && !Texts.hasControl(text)
            && !Texts.hasLoneSurrogate(text)
            && StandIn.problemOfId(text).isEmpty();
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
