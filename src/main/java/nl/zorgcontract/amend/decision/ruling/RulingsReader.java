package nl.zorgcontract.amend.decision.ruling;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.decision.ruling.RuledRequest.RequestedStart;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledBy;
import nl.zorgcontract.amend.decision.ruling.Ruling.RuledDays;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.message.Days;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Place;
import nl.zorgcontract.amend.message.RefusedException;
import nl.zorgcontract.amend.message.Texts;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.table.Table;
import nl.zorgcontract.amend.table.TableColumn;
import nl.zorgcontract.amend.table.TableFormat;
import nl.zorgcontract.amend.table.TableHeading;
import nl.zorgcontract.amend.table.rows.StandIn;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rulings of persons, from CSV in UTF-8.
 *
 * <pre>
 * request_id       aanvraagnummer       required
 * ruling           besluit              granted, refused, or toegekend, afgewezen; empty is granted
 * reasons          redenen              codes joined by |; empty is every reason that refers
 * ruled_by         besloten_door        required
 * ruled_on         besloten_op          required; a day, yyyy-MM-dd or d-M-yyyy
 * start_date       ingangsdatum         a day
 * tariff_from      tarief_vanaf         a day
 * explanation      uitleg               told to the practice, up to 500 characters; required where refused
 * note             notitie              never shown
 * contract_id      contractnummer       what was ruled on, likewise the others
 * agreement        afspraak
 * action           actie
 * requested_start  gevraagde_ingangsdatum   empty beside these three is as soon as possible
 * terms            invulling            a JSON object
 * </pre>
 *
 * A file with the columns of version 1.0, an exception a line, is refused with the way to rename
 * them.
 */
public final class RulingsReader {

  private static final int LONGEST_EXPLANATION = 500;
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  static final TableColumn REQUEST_ID = TableColumn.reached("request_id", "aanvraagnummer");
  static final TableColumn RULING = TableColumn.of("ruling", "besluit");
  static final TableColumn REASONS = TableColumn.of("reasons", "redenen");
  static final TableColumn RULED_BY = TableColumn.reached("ruled_by", "besloten_door");
  static final TableColumn RULED_ON = TableColumn.reached("ruled_on", "besloten_op");
  static final TableColumn START_DATE =
      TableColumn.reached("start_date", "ingangsdatum", "startdatum");
  static final TableColumn TARIFF_FROM = TableColumn.of("tariff_from", "tarief_vanaf");
  static final TableColumn EXPLANATION = TableColumn.of("explanation", "uitleg");
  static final TableColumn NOTE = TableColumn.of("note", "notitie");
  static final TableColumn CONTRACT_ID = TableColumn.of("contract_id", "contractnummer");
  static final TableColumn AGREEMENT = TableColumn.of("agreement", "afspraak");
  static final TableColumn ACTION = TableColumn.of("action", "actie");
  static final TableColumn REQUESTED_START =
      TableColumn.of("requested_start", "gevraagde_ingangsdatum");
  static final TableColumn TERMS = TableColumn.of("terms", "invulling", "voorwaarden");

  /** The columns for what was ruled on. */
  static final List<TableColumn> RULED_REQUEST =
      List.of(CONTRACT_ID, AGREEMENT, ACTION, REQUESTED_START, TERMS);

  /** The columns, in the order of the format. */
  private static final List<TableColumn> COLUMNS =
      List.of(
          REQUEST_ID,
          RULING,
          REASONS,
          RULED_BY,
          RULED_ON,
          START_DATE,
          TARIFF_FROM,
          EXPLANATION,
          NOTE,
          CONTRACT_ID,
          AGREEMENT,
          ACTION,
          REQUESTED_START,
          TERMS);

  static final TableFormat FORMAT =
      TableFormat.of("rulings", COLUMNS)
          .requiring(REQUEST_ID)
          .requiring(RULED_BY)
          .requiring(RULED_ON);

  /** The columns of version 1.0 that have another name now, folded. */
  private static final Set<String> OLD =
      Set.of("grantedby", "grantedon", "verleenddoor", "verleendop");

  private final Table table;
  private final boolean isForOneRun;

  private RulingsReader(Table table, boolean isForOneRun) {
    this.table = table;
    this.isForOneRun = isForOneRun;
  }

  /**
   * Reads a whole file.
   *
   * @param isForOneRun whether an id that a spreadsheet has shortened is a fault. In a file that is
   *     kept it is not: it fits no request, which is told as of any other id
   * @param warnings is told which columns were passed over
   * @throws RefusedException with every fault, some 100 at most: a column is missing or could be
   *     meant for one that is, or a cell is missing or not of its form
   */
  public static List<Ruling> read(
      String file, InputStream in, boolean isForOneRun, Consumer<Message> warnings)
      throws IOException {
    try (Table table = FORMAT.open(file, in)) {
      RulingsReader reader = new RulingsReader(table, isForOneRun);
      reader.checkHeader();
      table.passedOver().ifPresent(warnings);
      List<Ruling> rulings = new ArrayList<>();
      while (table.nextWhole()) {
        reader.row().ifPresent(rulings::add);
      }
      table.refuseIfFaulty();
      return rulings;
    }
  }

  private void checkHeader() {
    if (table.others().stream().map(TableHeading::folded).anyMatch(OLD::contains)) {
      throw RefusedException.of(
          table.file(), Place.line(table.line()), Message.of("rulings.oldColumns"));
    }
    table.faultSimilar();
    table.refuseIfFaulty();
  }

  /** The ruling in the row; empty where it has a fault, which is kept. */
  private Optional<Ruling> row() {
    Optional<String> requestId = table.getField(REQUEST_ID);
    if (isForOneRun) {
      requestId.ifPresent(this::faultShortened);
    }
    if (table.findField(RULING).isEmpty()) {
      UnreadRulings.refusal(table).ifPresent(table::fault);
    }
    if (table.findField(START_DATE).isEmpty()) {
      UnreadRulings.start(table).ifPresent(table::fault);
    }
    Boolean granted = find(RULING, "ruling", RulingsReader::isGranted, true);
    Set<ReasonCode> reasons = find(REASONS, "reasons", RulingsReader::reasons, Set.of());
    Optional<String> ruledBy = table.getField(RULED_BY);
    Optional<LocalDate> ruledOn = table.getValue(RULED_ON, Days::entered);
    RuledDays days =
        new RuledDays(
            table.findValue(START_DATE, Days::entered).orElse(null),
            table.findValue(TARIFF_FROM, Days::entered).orElse(null));
    String explanation = find(EXPLANATION, "explanation", RulingsReader::explanation, null);
    if (Boolean.FALSE.equals(granted) && table.findField(EXPLANATION).isEmpty()) {
      table.fault(Message.of("rulings.noExplanation"));
    }
    RuledRequest ruledRequest = ruledRequest();
    if (requestId.isEmpty() || ruledBy.isEmpty() || ruledOn.isEmpty()) {
      return Optional.empty();
    }
    return granted == null || reasons == null
        ? Optional.empty()
        : Optional.of(
            new Ruling(
                requestId.get(),
                granted,
                reasons,
                new RuledBy(ruledBy.get(), ruledOn.get()),
                days,
                explanation,
                ruledRequest));
  }

  private void faultShortened(String requestId) {
    StandIn.problemOfId(requestId)
        .map(why -> Message.of("rulings.shortenedId").nested("problem", why))
        .ifPresent(
            told ->
                table.fault(
                    told.given("column", table.name(REQUEST_ID)).given("value", requestId)));
  }

  private RuledRequest ruledRequest() {
    Action action = find(ACTION, "action", Action.CODES::ofWord, null);
    Optional<LocalDate> start = table.findValue(REQUESTED_START, Days::entered);
    String contractId = table.findField(CONTRACT_ID).orElse(null);
    String agreement = table.findField(AGREEMENT).orElse(null);
    boolean saysAll = contractId != null && agreement != null && action != null;
    boolean saysStart = start.isPresent() || (saysAll && table.has(REQUESTED_START));
    return new RuledRequest(
        contractId,
        agreement,
        action,
        saysStart ? new RequestedStart(start.orElse(null)) : null,
        find(TERMS, "terms", this::terms, null));
  }

  /** What a cell says; the other value where it is empty, null where it is not of its form. */
  private <T> @Nullable T find(
      TableColumn column,
      String form,
      Function<String, Optional<T>> parser,
      @Nullable T whenEmpty) {
    Optional<String> cell = table.findField(column);
    if (cell.isEmpty()) {
      return whenEmpty;
    }
    Optional<T> value = parser.apply(cell.get());
    if (value.isEmpty()) {
      table.fault(
          Message.of("rulings.malformedCell")
              .given("column", table.name(column))
              .given("value", cell.get())
              .nested("expected", "rulings.form." + form));
    }
    return value.orElse(null);
  }

  private static Optional<Boolean> isGranted(String word) {
    return switch (Texts.folded(word)) {
      case "granted", "toegekend" -> Optional.of(true);
      case "refused", "afgewezen" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Set<ReasonCode>> reasons(String codes) {
    Set<ReasonCode> reasons = EnumSet.noneOf(ReasonCode.class);
    for (String code : BAR.split(codes, 0)) {
      Optional<ReasonCode> reason = ReasonCode.of(code.strip().toUpperCase(Locale.ROOT));
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      reasons.add(reason.get());
    }
    return Optional.of(reasons);
  }

  private static Optional<String> explanation(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_EXPLANATION
        ? Optional.of(LINE_END.matcher(text).replaceAll(" "))
        : Optional.empty();
  }

  private Optional<Map<String, Value>> terms(String json) {
    try (JsonReader reader = JsonReader.of(table.file(), new StringReader(json))) {
      return reader.only() instanceof JsonObject object
          ? Optional.of(Value.all(object))
          : Optional.empty();
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
