package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.DecisionDifference;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.report.text.RequestView;

/** What {@code amend compare} prints: a request a line, and under it both messages. */
public final class CompareScreen {

  private static final String[] HEADINGS = {
    "request_id",
    "contract_id",
    "practice_name",
    "agreement",
    "action",
    "outcome",
    "reason_codes",
    "message",
    "start_date",
    "tariff_from",
    "with_outcome",
    "with_reason_codes",
    "with_message",
    "with_start_date",
    "with_tariff_from"
  };

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
        table.row(
            List.of(
                ScreenCell.of(Screen.text(RequestView.of(each.asIs()).requestId())),
                outcome(each.asIs()),
                outcome(each.with()),
                ScreenCell.of(DecisionScreen.agreement(each.asIs(), screen.messages()))),
            details(each));
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
    details.add(screen.label("asIs") + ": " + texts.of(each.asIs()));
    details.add(screen.label("with") + ": " + texts.of(each.with()));
    return details;
  }

  private ScreenCell outcome(Decision decision) {
    return new ScreenCell(label("outcome." + decision.outcome().code()), decision.outcome());
  }

  private String label(String key) {
    return screen.messages().text(key);
  }

  /** A line a request, for other programs. */
  public Listing listing(List<DecisionDifference> differences) {
    Listing listing = new Listing(HEADINGS);
    for (DecisionDifference each : differences) {
      RequestView asked = RequestView.of(each.asIs());
      String action = asked.actionCode();
      listing
          .text(asked.requestId())
          .text(each.asIs().subject().contractId())
          .text(each.asIs().subject().practiceName())
          .code(asked.agreement(), DecisionScreen.agreement(each.asIs(), screen.messages()))
          .code(action, action == null ? null : label("action." + action));
      add(listing, each.asIs());
      add(listing, each.with());
    }
    return listing;
  }

  private void add(Listing listing, Decision decision) {
    String outcome = decision.outcome().code();
    List<String> codes =
        decision.reasons().stream().map(reason -> reason.code().name()).distinct().toList();
    listing
        .code(outcome, label("outcome." + outcome))
        .codes(codes, codes.stream().map(code -> label("code." + code)).toList())
        .text(texts.of(decision))
        .day(decision.startDate())
        .day(decision.tariffFrom());
  }
}
