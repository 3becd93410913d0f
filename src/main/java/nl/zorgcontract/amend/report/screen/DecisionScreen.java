package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.decision.Decision;
import nl.zorgcontract.amend.decision.Outcome;
import nl.zorgcontract.amend.decision.Reason;
import nl.zorgcontract.amend.decision.Warning;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.report.DecisionText;
import nl.zorgcontract.amend.report.RequestView;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
import nl.zorgcontract.amend.request.Origin;

/**
 * The listing of {@code amend validate}: a line a request, and under it the reasons with their
 * sources, the proposal and the warnings.
 */
public final class DecisionScreen {

  private final Screen screen;

  /** A listing for this screen. */
  public DecisionScreen(Screen screen) {
    this.screen = screen;
  }

  /** Prints the decisions in the order given. */
  public void print(Appendable out, Iterable<Decision> decisions) throws IOException {
    ScreenTable table = screen.tableOf("requestId", "outcome", "agreement", "start", "submitBy");
    for (Decision decision : decisions) {
      table.row(cells(decision), details(decision));
    }
    table.print(out);
  }

  private List<ScreenCell> cells(Decision decision) {
    RequestView asked = RequestView.of(decision);
    Origin origin = decision.request().origin();
    String requestId = asked.requestId();
    Outcome outcome = decision.outcome();
    return List.of(
        // A request without an id is found back by its line.
        ScreenCell.of(requestId == null ? origin.file() + ":" + origin.line() : requestId),
        new ScreenCell(screen.messages().text("outcome." + outcome.code()), outcome),
        ScreenCell.of(Sanitizer.cut(Screen.text(asked.agreement()), Messages.LONGEST_VALUE)),
        ScreenCell.of(Screen.day(decision.startDate())),
        ScreenCell.of(Screen.day(decision.submitBy())));
  }

  private List<String> details(Decision decision) {
    Messages messages = screen.messages();
    List<String> details = new ArrayList<>();
    for (Reason reason : decision.reasons()) {
      details.add(reason.code() + ": " + messages.text(reason.message()));
      if (reason.source() != null) {
        details.add(messages.text(Message.of("screen.source").word("source", reason.source())));
      }
    }
    for (Message sentence : DecisionText.afterReasons(decision)) {
      details.add(messages.text(sentence));
    }
    for (Warning warning : decision.warnings()) {
      details.add(messages.text(Message.of("screen.warning").nested("message", warning.message())));
    }
    return details;
  }
}
