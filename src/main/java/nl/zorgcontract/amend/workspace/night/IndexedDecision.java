package nl.zorgcontract.amend.workspace.night;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.json.JsonReader;
import nl.zorgcontract.amend.json.JsonValue.JsonObject;
import nl.zorgcontract.amend.json.JsonWriter;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.ReasonCode;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.StoredDecision;
import nl.zorgcontract.amend.report.summary.Mender;
import org.jspecify.annotations.Nullable;

/**
 * The decision of a run on a request, as the index of the nights keeps it: a line of cells, of
 * which few are ever looked at.
 */
public final class IndexedDecision {

  private static final int REQUEST_ID = 1;
  private static final int ACTION = 2;
  private static final int FILE = 3;
  private static final int LINE = 4;
  private static final int RECEIVED_ON = 5;
  private static final int AMENDS = 6;
  private static final int CONTRACT_ID = 7;
  private static final int AGB_CODE = 8;
  private static final int AGREEMENT = 9;
  private static final int START_DATE = 10;
  private static final int REASONS = 11;
  private static final int REPLACED = 12;
  private static final int MOVED_FROM = 13;
  private static final int PRACTICE_NAME = 14;
  private static final int POLICY = 15;
  private static final int TERMS = 16;

  private static final int LONGEST_TEXT = 200;

  private static final char TAB = '\t';

  /** Between the items of a cell; a request id has no control characters. */
  private static final String SEPARATOR = "\u001f";

  private static final Pattern ITEMS = Pattern.compile(SEPARATOR);

  private final IndexedRun run;
  private final String line;
  private final String requestId;

  /**
   * A line of the index.
   *
   * @param line as {@link #line(StoredDecision)} gives it
   */
  IndexedDecision(IndexedRun run, String line) {
    this.run = run;
    this.line = line;
    this.requestId = cell(REQUEST_ID);
  }

  /** The line of the index for a decision whose request id is known. */
  static String line(StoredDecision decision) {
    StringBuilder line = new StringBuilder(letter(decision));
    for (String member : List.of("requestId", "action", "file")) {
      add(line, decision.text(member));
    }
    add(line, decision.line());
    for (String member : List.of("receivedOn", "amends", "contractId", "agbCode")) {
      add(line, decision.text(member));
    }
    add(line, cut(decision.text("agreement")));
    add(line, decision.text("startDate"));
    add(line, String.join(SEPARATOR, decision.reasonCodes()));
    add(line, String.join(SEPARATOR, decision.replaced()));
    add(line, decision.text("movedFrom"));
    add(line, cut(decision.text("practiceName")));
    add(line, decision.text("policy"));
    add(line, terms(decision.termsToAgree()));
    return line.toString();
  }

  private static @Nullable String terms(Map<String, Value> terms) {
    if (terms.isEmpty()) {
      return null;
    }
    Map<String, Value> kept = new LinkedHashMap<>();
    terms.forEach((name, value) -> kept.put(name, cut(value)));
    return json(kept);
  }

  private static String json(Map<String, Value> terms) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonWriter json = JsonWriter.to(out)) {
      Value.writeAll(terms, json);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /**
   * Whoever sends requests must not fill the index: a value may be as long as a field of a file.
   * Ids, and how many terms there are and their names, are bounded where requests are read.
   */
  private static Value cut(Value value) {
    if (value instanceof Value.Text text) {
      return new Value.Text(String.valueOf(cut(text.text())));
    }
    String written = json(Map.of("", value));
    return written.length() <= LONGEST_TEXT ? value : new Value.Text(String.valueOf(cut(written)));
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null ? null : Sanitizer.cut(text, LONGEST_TEXT);
  }

  private static String letter(StoredDecision decision) {
    return switch (String.valueOf(decision.text("outcome"))) {
      case "accepted" -> "a";
      case "referred" -> "f";
      default -> !awaitsInsurer(decision) ? "j" : decision.claimsId() ? "i" : "u";
    };
  }

  /**
   * Whether a request was rejected for nothing but what the insurer itself noted wrongly when it
   * came in: no letter tells the practice of it.
   */
  static boolean awaitsInsurer(StoredDecision decision) {
    return "rejected".equals(decision.text("outcome"))
        && !decision.reasonCodes().isEmpty()
        && decision.reasonCodes().stream().allMatch(code -> ReasonCode.of(code).isPresent())
        && Mender.reasonsForPractice(decision).isEmpty();
  }

  private static void add(StringBuilder line, @Nullable String cell) {
    line.append(TAB).append(cell == null ? "" : IndexCells.escaped(cell));
  }

  private String cell(int number) {
    int start = 0;
    for (int i = 0; i < number; i++) {
      start = line.indexOf(TAB, start) + 1;
    }
    int end = line.indexOf(TAB, start);
    String cell = line.substring(start, end < 0 ? line.length() : end);
    return IndexCells.plain(cell);
  }

  private @Nullable String filled(int number) {
    String cell = cell(number);
    return cell.isEmpty() ? null : cell;
  }

  private @Nullable LocalDate day(int number) {
    String cell = cell(number);
    return cell.isEmpty() ? null : LocalDate.parse(cell);
  }

  private List<String> items(int number) {
    String cell = cell(number);
    return cell.isEmpty() ? List.of() : ITEMS.splitAsStream(cell).toList();
  }

  String line() {
    return line;
  }

  public IndexedRun run() {
    return run;
  }

  public String requestId() {
    return requestId;
  }

  /** Accepted, referred or rejected. */
  public Outcome outcome() {
    return switch (line.charAt(0)) {
      case 'a' -> Outcome.ACCEPTED;
      case 'f' -> Outcome.REFERRED;
      default -> Outcome.REJECTED;
    };
  }

  /** Whether the insurer has to correct what it noted when the request came in. */
  boolean awaitsInsurer() {
    return line.charAt(0) == 'i' || isUnread();
  }

  /** Whether it has to because the request could not be read. */
  boolean isUnread() {
    return line.charAt(0) == 'u';
  }

  /** What was asked; null where it could not be read. */
  public @Nullable String action() {
    return filled(ACTION);
  }

  public boolean isWithdraw() {
    return cell(ACTION).equals("withdraw");
  }

  /** The request file, as decisions name it. */
  public String file() {
    return cell(FILE);
  }

  /** The line of the request in its file. */
  public int lineInFile() {
    return Integer.parseInt(cell(LINE));
  }

  public @Nullable LocalDate receivedOn() {
    return day(RECEIVED_ON);
  }

  /** The request that a withdraw or a move names. */
  @Nullable String amends() {
    return filled(AMENDS);
  }

  public @Nullable String contractId() {
    return filled(CONTRACT_ID);
  }

  public @Nullable String agbCode() {
    return filled(AGB_CODE);
  }

  public @Nullable String agreement() {
    return filled(AGREEMENT);
  }

  public @Nullable LocalDate startDate() {
    return day(START_DATE);
  }

  public List<String> reasonCodes() {
    return items(REASONS);
  }

  /** The start that a move gave up; null for none, and in runs that did not say. */
  @Nullable LocalDate movedFrom() {
    return day(MOVED_FROM);
  }

  /** The practice, as it was called then; null where it is not known. */
  public @Nullable String practiceName() {
    return filled(PRACTICE_NAME);
  }

  /** The id of the policy by which it was decided; null where none was reached. */
  public @Nullable String policy() {
    return filled(POLICY);
  }

  /** The terms as {@link StoredDecision#termsToAgree} has them, long texts cut. */
  public Map<String, Value> terms() {
    String terms = cell(TERMS);
    return terms.isEmpty()
        ? Map.of()
        : Value.all(JsonObject.of(JsonReader.writtenLine(run.id(), terms)));
  }

  /** The earlier requests of which it replaced what they had agreed. */
  List<String> replaced() {
    return items(REPLACED);
  }
}
