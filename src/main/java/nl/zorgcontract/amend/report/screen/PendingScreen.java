package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.overview.PendingChange;
import nl.zorgcontract.amend.overview.Turn;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.policy.term.Value;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import org.jspecify.annotations.Nullable;

/** What {@code amend pending} prints: what takes effect, by day and agreement. */
public final class PendingScreen {

  private final Screen screen;
  private final Messages messages;
  private final AgreementTexts texts;

  public PendingScreen(Screen screen, AgreementTexts texts) {
    this.screen = screen;
    this.messages = screen.messages();
    this.texts = texts;
  }

  /** Prints the changes, which are in order, and how many there are of each kind. */
  public void print(Appendable out, List<PendingChange> changes, DateRange span)
      throws IOException {
    Map<String, List<PendingChange>> groups = new LinkedHashMap<>();
    for (PendingChange each : changes) {
      groups.computeIfAbsent(title(each), key -> new ArrayList<>()).add(each);
    }
    for (Map.Entry<String, List<PendingChange>> group : groups.entrySet()) {
      out.append(screen.heading(group.getKey())).append('\n');
      printGroup(out, group.getValue());
      out.append('\n');
    }
    printTotals(out, changes, span);
  }

  /** The day and the agreement's name, of whichever policy. */
  private String title(PendingChange each) {
    return messages.text(each.day()) + ", " + name(each);
  }

  private String name(PendingChange each) {
    return texts.name(each.contract().head().policy(), each.agreement(), each.day());
  }

  private void printGroup(Appendable out, List<PendingChange> changes) throws IOException {
    ScreenTable table =
        screen.tableOf("change", "contract", "agb_code", "requestId", "practice_name");
    for (PendingChange each : changes) {
      Amendment amendment = each.amendment();
      table
          .row(
              messages.text("turn." + each.turn().code()),
              each.contract().head().contractId(),
              each.contract().head().agbCode(),
              amendment == null ? "" : amendment.requestId(),
              each.contract().practiceName())
          .under(details(each));
    }
    table.print(out);
  }

  /** The terms, those until now too where they change; and the day of the new tariff. */
  private List<String> details(PendingChange each) {
    List<String> details = new ArrayList<>();
    String before = terms(each, each.before());
    String after = terms(each, each.after());
    if (each.turn() == Turn.CHANGE) {
      details.add(screen.labelled("old", before.isEmpty() ? screen.label("none") : before));
      details.add(screen.labelled("new", after.isEmpty() ? screen.label("none") : after));
    } else if (!(after + before).isEmpty()) {
      details.add(after.isEmpty() ? before : after);
    }
    Amendment amendment = each.amendment();
    if (amendment != null && amendment.tariffFrom() != null) {
      details.add(screen.labelled("tariff_from", messages.text(amendment.tariffFrom())));
    }
    return details;
  }

  private String terms(PendingChange each, @Nullable AgreementPeriod period) {
    return period == null ? "" : texts.terms(each.contract().head().policy(), period);
  }

  private void printTotals(Appendable out, List<PendingChange> changes, DateRange span)
      throws IOException {
    Message total =
        Message.of(changes.isEmpty() ? "pending.none" : "pending.total")
            .day("from", span.start())
            .day("to", span.end());
    for (Turn turn : Turn.values()) {
      long count = changes.stream().filter(each -> each.turn() == turn).count();
      total = total.number(turn.code(), count);
    }
    screen.sentence(out, total);
  }

  /** A row for each change. */
  public Listing<PendingChange> listing(List<PendingChange> changes) {
    return new ListColumns<PendingChange>()
        .day("day", PendingChange::day)
        .code("agreement", PendingChange::agreement, this::name)
        .code("change", "turn", each -> each.turn().code())
        .text("contract_id", each -> head(each).contractId())
        .text("agb_code", each -> head(each).agbCode())
        .text("practice_name", each -> each.contract().practiceName())
        .code("policy", each -> head(each).policy(), each -> texts.policyName(head(each).policy()))
        .terms("old_terms", each -> terms(each.before()), each -> terms(each, each.before()))
        .terms("new_terms", each -> terms(each.after()), each -> terms(each, each.after()))
        .text("request_id", each -> each.amendment() == null ? null : each.amendment().requestId())
        .day("tariff_from", each -> each.amendment() == null ? null : each.amendment().tariffFrom())
        .of(changes);
  }

  private static ContractHead head(PendingChange change) {
    return change.contract().head();
  }

  private static @Nullable Map<String, Value> terms(@Nullable AgreementPeriod period) {
    return period == null ? null : period.terms();
  }
}
