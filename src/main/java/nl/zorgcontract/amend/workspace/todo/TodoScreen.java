package nl.zorgcontract.amend.workspace.todo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.TodoKind;
import nl.zorgcontract.amend.report.screen.Listing;
import nl.zorgcontract.amend.report.screen.Screen;
import nl.zorgcontract.amend.report.screen.ScreenTable;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
import org.jspecify.annotations.Nullable;

/** What {@code amend todo} prints. */
public final class TodoScreen {

  private final Screen screen;
  private final Messages messages;

  public TodoScreen(Screen screen) {
    this.screen = screen;
    this.messages = screen.messages();
  }

  /** Prints the list: a line for each item, under it what a person should know. */
  public void print(Appendable out, Todo todo) throws IOException {
    if (todo.items().isEmpty()) {
      screen.sentence(out, Message.of("todo.none"));
    } else {
      ScreenTable table =
          screen.table(
              screen.column("todoDue", Align.LEFT),
              screen.column("todoKind", Align.LEFT),
              screen.column("todoDays", Align.RIGHT),
              screen.column("start", Align.LEFT),
              screen.column("todoWhat", Align.WRAPPED));
      for (TodoItem item : todo.items()) {
        table.row(cells(item, todo), item.remarks().stream().map(messages::text).toList());
      }
      table.print(out);
    }
    for (Message ruled : ruled(todo)) {
      screen.sentence(out, ruled);
    }
  }

  /** What is said of the requests that await the night. */
  public static List<Message> ruled(Todo todo) {
    return todo.ruled().stream().flatMap(item -> item.remarks().stream()).toList();
  }

  private List<ScreenCell> cells(TodoItem item, Todo todo) {
    IndexedDecision decision = item.decision();
    Long age = item.ageDays(todo.today());
    return List.of(
        ScreenCell.of(Screen.day(item.due())),
        ScreenCell.of(messages.text("todo.kind." + item.kind().code())),
        ScreenCell.of(age == null ? "" : age.toString()),
        ScreenCell.of(decision == null ? "" : Screen.day(decision.startDate())),
        ScreenCell.of(what(item.name(), decision)));
  }

  private static String what(String name, @Nullable IndexedDecision decision) {
    if (decision == null) {
      return name;
    }
    List<String> words = new ArrayList<>(List.of(name + ":"));
    for (String word : new String[] {decision.action(), decision.agreement(), decision.agbCode()}) {
      if (word != null) {
        words.add(word);
      }
    }
    return String.join(" ", words);
  }

  /** A row for each item. */
  public Listing listing(Todo todo) {
    Listing listing =
        new Listing(
            "kind",
            "request_id",
            "name",
            "since",
            "age_days",
            "due",
            "start_date",
            "contract_id",
            "agb_code",
            "agreement",
            "action",
            "reason_codes",
            "run",
            "remarks");
    for (TodoItem item : todo.items()) {
      add(listing, item, todo);
    }
    return listing;
  }

  private void add(Listing listing, TodoItem item, Todo todo) {
    IndexedDecision decision = item.decision();
    boolean isOfRequest = decision != null || item.kind() == TodoKind.RULINGS;
    listing
        .text(item.kind().code())
        .text(isOfRequest ? item.name() : null)
        .text(isOfRequest ? null : item.name())
        .day(item.since())
        .number(item.ageDays(todo.today()))
        .day(item.due());
    if (decision == null) {
      listing.day(null).text(null).text(null).text(null).text(null).list(List.of()).text(null);
    } else {
      listing
          .day(decision.startDate())
          .text(decision.contractId())
          .text(decision.agbCode())
          .text(decision.agreement())
          .text(decision.action())
          .list(decision.reasonCodes())
          .text(decision.run().id());
    }
    listing.list(item.remarks().stream().map(messages::text).toList());
  }
}
