package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.DecisionDifference;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.DecisionText;

/** What {@code amend compare} prints: a request a line, and under it both messages. */
public final class CompareScreen {

  private final Screen screen;
  private final DecisionText texts;

  public CompareScreen(Screen screen) {
    this.screen = screen;
    this.texts = new DecisionText(screen.messages());
  }

  /**
   * Prints the differences.
   *
   * @param requests how many requests were compared
   */
  public void print(Appendable out, List<DecisionDifference> differences, int requests)
      throws IOException {
    if (!differences.isEmpty()) {
      ScreenTable table = screen.tableOf("requestId", "asIs", "with", "agreement");
      for (DecisionDifference each : differences) {
        table
            .row(
                Screen.text(each.asIs().request().requestId()),
                label("outcome." + each.asIs().outcome().code()),
                label("outcome." + each.with().outcome().code()),
                DecisionScreen.agreement(each.asIs(), screen.messages()))
            .paint(1, each.asIs().outcome())
            .paint(2, each.with().outcome())
            .under(details(each));
      }
      table.print(out);
    }
    Message total =
        Message.of("compare.total").number("different", differences.size()).number("all", requests);
    out.append(screen.messages().text(total)).append('\n');
  }

  private List<String> details(DecisionDifference each) {
    List<String> details = new ArrayList<>();
    DecisionScreen.practice(each.asIs().subject()).ifPresent(details::add);
    details.add(screen.labelled("asIs", texts.of(each.asIs())));
    details.add(screen.labelled("with", texts.of(each.with())));
    return details;
  }

  private String label(String key) {
    return screen.messages().text(key);
  }

  /** A line a request, for other programs. */
  public Listing<DecisionDifference> listing(List<DecisionDifference> differences) {
    ListColumns<DecisionDifference> columns =
        new ListColumns<DecisionDifference>()
            .text("request_id", each -> each.asIs().request().requestId())
            .text("contract_id", each -> each.asIs().subject().contractId())
            .text("practice_name", each -> each.asIs().subject().practiceName())
            .code(
                "agreement",
                each -> each.asIs().agreementNamed(),
                each -> DecisionScreen.agreement(each.asIs(), screen.messages()))
            .code("action", "action", each -> each.asIs().request().asked().actionCode());
    addDecision(columns, "", DecisionDifference::asIs);
    addDecision(columns, "with_", DecisionDifference::with);
    return columns.of(differences);
  }

  private void addDecision(
      ListColumns<DecisionDifference> columns,
      String which,
      Function<DecisionDifference, Decision> decision) {
    columns
        .code(which + "outcome", "outcome", each -> decision.apply(each).outcome().code())
        .codes(
            which + "reason_codes",
            each -> codes(decision.apply(each)),
            each -> codes(decision.apply(each)).stream().map(it -> label("code." + it)).toList())
        .text(which + "message", each -> texts.of(decision.apply(each)))
        .day(which + "start_date", each -> decision.apply(each).startDate())
        .day(which + "tariff_from", each -> decision.apply(each).tariffFrom());
  }

  private static List<String> codes(Decision decision) {
    return decision.reasons().stream().map(reason -> reason.code().name()).distinct().toList();
  }
}
