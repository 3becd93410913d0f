package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.RunScreen;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.report.screen.ScreenTable;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.summary.TodoKind;
import nl.zorgcontract.amend.report.text.AgreementNames;
import nl.zorgcontract.amend.report.text.TermWords;
import nl.zorgcontract.amend.workspace.night.IndexedDecision;
import org.jspecify.annotations.Nullable;

/** What {@code amend todo} prints. */
public final class TodoScreen {

  private static final List<String> HEADINGS =
      List.of("todoDue", "kind", "todoDays", "start", "todoWhat");
  private static final int AGE = 2;
  private static final int PART = 1000;

  private final Screen screen;
  private final Messages messages;
  private final Policies policies;
  private final TermWords words;
  private final AgreementNames names;
  private final Map<TodoKind, String> kinds = new EnumMap<>(TodoKind.class);

  /** Prints on a screen, with agreements and terms as these policies call them. */
  public TodoScreen(Screen screen, Policies policies) {
    this.screen = screen;
    this.messages = screen.messages();
    this.policies = policies;
    this.words = new TermWords(messages);
    this.names = new AgreementNames(policies.all(), messages);
    for (TodoKind kind : TodoKind.values()) {
      kinds.put(kind, messages.text("todo.kind." + kind.code()));
    }
  }

  /** Prints the list: a line for each item, under it what a person should know. */
  public void print(Appendable out, Todo todo, TodoFilter filter) throws IOException {
    if (todo.items().isEmpty()) {
      boolean isAll = filter.equals(TodoFilter.NONE);
      screen.sentence(out, Message.of(isAll ? "todo.none" : "todo.noneOfThese"));
    }
    List<String> headings = HEADINGS.stream().map(screen::label).toList();
    int[] widths = widths(headings, todo);
    for (List<TodoItem> part : parts(todo)) {
      ScreenTable table = table(headings);
      for (TodoItem item : part) {
        table.row(cells(item, todo, widths)).under(details(item));
      }
      table.print(out);
      headings = Collections.nCopies(HEADINGS.size(), "");
    }
    for (Message each : besides(todo)) {
      screen.sentence(out, each);
    }
  }

  /** A list of many years has 100,000 items: each part is forgotten once it is printed. */
  private static List<List<TodoItem>> parts(Todo todo) {
    List<List<TodoItem>> parts = new ArrayList<>();
    List<TodoItem> items = todo.items();
    for (int from = 0; from < items.size(); from += PART) {
      parts.add(items.subList(from, Math.min(items.size(), from + PART)));
    }
    return parts;
  }

  private ScreenTable table(List<String> headings) {
    List<ScreenColumn> columns = new ArrayList<>();
    for (String heading : headings) {
      columns.add(
          new ScreenColumn(
              heading, columns.size() == HEADINGS.size() - 1 ? Align.WRAPPED : Align.LEFT));
    }
    return screen.table(columns.toArray(ScreenColumn[]::new));
  }

  /** How wide all columns but the last are in every part. */
  private int[] widths(List<String> headings, Todo todo) {
    int[] widths = headings.stream().mapToInt(Sanitizer::width).toArray();
    for (TodoItem item : todo.items()) {
      String[] texts = texts(item, todo);
      for (int i = 0; i < texts.length; i++) {
        widths[i] = Math.max(widths[i], texts[i].length());
      }
    }
    return widths;
  }

  private List<String> cells(TodoItem item, Todo todo, int[] widths) {
    List<String> cells = new ArrayList<>();
    String[] texts = texts(item, todo);
    for (int i = 0; i < texts.length; i++) {
      String padding = " ".repeat(widths[i] - texts[i].length());
      cells.add(i == AGE ? padding + texts[i] : texts[i] + padding);
    }
    cells.add(what(item.name(), item.decision()));
    return cells;
  }

  private String[] texts(TodoItem item, Todo todo) {
    Long age = item.ageDays(todo.today());
    return new String[] {
      Screen.day(item.due()),
      kinds.get(item.kind()),
      age == null ? "" : age.toString(),
      Screen.day(item.start())
    };
  }

  /** What is said beside the list: which requests await the night, and which are unknown. */
  public static List<Message> besides(Todo todo) {
    List<Message> besides = new ArrayList<>();
    todo.ruled().forEach(item -> besides.addAll(item.remarks()));
    if (!todo.doneUnseen().isEmpty()) {
      besides.add(Message.of("todo.doneUnseen").words("requests", todo.doneUnseen()));
    }
    return besides;
  }

  private String what(String name, @Nullable IndexedDecision decision) {
    return decision == null
        ? name
        : filled(name, agreementName(decision)).collect(Collectors.joining(", "));
  }

  /** Whose it is, on which terms, and what a person should know. */
  private List<String> details(TodoItem item) {
    IndexedDecision decision = item.decision();
    List<String> details = new ArrayList<>();
    if (decision != null) {
      details.add(
          filled(
                  action(decision),
                  decision.agbCode(),
                  decision.contractId(),
                  decision.practiceName())
              .collect(Collectors.joining(", ")));
      details.add(terms(decision));
    }
    item.remarks().forEach(each -> details.add(messages.text(each)));
    details.removeIf(String::isEmpty);
    return details;
  }

  private String terms(IndexedDecision decision) {
    return words.of(decision.terms(), agreement(decision).orElse(null));
  }

  /** The terms by their types, as far as they can be read. */
  private Map<String, Value> typed(IndexedDecision decision) {
    Optional<Agreement> agreement = agreement(decision);
    Map<String, Value> typed = new LinkedHashMap<>();
    decision
        .terms()
        .forEach(
            (name, given) ->
                typed.put(
                    name,
                    agreement
                        .flatMap(each -> each.term(name))
                        .flatMap(definition -> definition.parse(given))
                        .orElse(given)));
    return typed;
  }

  /** The agreement as it stood by the policy on the day by which the request was decided. */
  private Optional<Agreement> agreement(IndexedDecision decision) {
    LocalDate start = decision.startDate();
    LocalDate day = start != null ? start : decision.receivedOn();
    String code = decision.agreement();
    return day == null || code == null
        ? Optional.empty()
        : Optional.ofNullable(decision.policy())
            .flatMap(policies::find)
            .flatMap(policy -> policy.on(day).agreements().find(code));
  }

  private static Stream<String> filled(@Nullable String... texts) {
    return Stream.of(texts).flatMap(Stream::ofNullable);
  }

  private @Nullable String agreementName(IndexedDecision decision) {
    String code = decision.agreement();
    return code == null ? null : names.of(code);
  }

  private @Nullable String action(IndexedDecision decision) {
    String code = decision.action();
    return code != null && Action.CODES.ofCode(code).isPresent()
        ? messages.text("action." + code)
        : code;
  }

  /** A row for each item. */
  public Listing<TodoItem> listing(Todo todo) {
    return new ListColumns<TodoItem>()
        .code("kind", "todo.kind", item -> item.kind().code())
        .text("request_id", item -> isOfRequest(item) ? item.name() : null)
        .text("name", item -> isOfRequest(item) ? null : item.name())
        .day("since", TodoItem::since)
        .number("age_days", item -> item.ageDays(todo.today()))
        .day("due", TodoItem::due)
        .day("start_date", item -> item.decision() == null ? null : item.start())
        .text("contract_id", item -> of(item, IndexedDecision::contractId))
        .text("agb_code", item -> of(item, IndexedDecision::agbCode))
        .text("practice_name", item -> of(item, IndexedDecision::practiceName))
        .code(
            "agreement",
            item -> of(item, IndexedDecision::agreement),
            item -> of(item, this::agreementName))
        .code("action", item -> of(item, IndexedDecision::action), item -> of(item, this::action))
        .terms("terms", item -> of(item, this::typed), item -> of(item, this::terms))
        .codes("reason_codes", TodoScreen::reasonCodes, this::reasons)
        .text("run", item -> of(item, decision -> decision.run().id()))
        // In a workbook the reasons have a column of their own.
        .codes(
            "remarks",
            item -> item.remarks().stream().map(messages::text).toList(),
            item ->
                item.remarks().stream()
                    .filter(each -> !isReason(each))
                    .map(messages::text)
                    .toList())
        .of(todo.items());
  }

  private static boolean isOfRequest(TodoItem item) {
    return item.decision() != null || item.kind() == TodoKind.RULINGS;
  }

  private static <V> @Nullable V of(TodoItem item, Function<IndexedDecision, @Nullable V> value) {
    return item.decision() == null ? null : value.apply(item.decision());
  }

  private static List<String> reasonCodes(TodoItem item) {
    return item.decision() == null ? List.of() : item.decision().reasonCodes();
  }

  private List<String> reasons(TodoItem item) {
    return reasonCodes(item).stream().map(code -> RunScreen.reason(code, messages)).toList();
  }

  private static boolean isReason(Message remark) {
    return remark.key().startsWith("code.");
  }
}
