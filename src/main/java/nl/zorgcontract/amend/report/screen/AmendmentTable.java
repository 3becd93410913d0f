package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.AppliedRuling;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.report.text.DecisionText;
import nl.zorgcontract.amend.request.ReceivedAt;

/** The history of a contract: a line an amendment. */
final class AmendmentTable {

  private final Screen screen;
  private final Messages messages;
  private final AgreementTexts texts;

  AmendmentTable(Screen screen, AgreementTexts texts) {
    this.screen = screen;
    this.messages = screen.messages();
    this.texts = texts;
  }

  /** Prints the amendments of a contract, oldest first. */
  void print(Appendable out, Contract contract) throws IOException {
    ScreenTable table =
        screen.tableOf("decidedOn", "start", "tariff_from", "action", "requestId", "agreement");
    for (Amendment amendment : contract.amendments()) {
      table
          .row(
              Screen.day(amendment.decidedOn()),
              Screen.day(amendment.startDate()),
              Screen.day(amendment.tariffFrom()),
              messages.text("action." + amendment.action().code()),
              amendment.requestId(),
              texts.name(contract.policy(), amendment.agreement(), amendment.startDate()))
          .under(details(contract, amendment));
    }
    table.print(out);
  }

  private List<String> details(Contract contract, Amendment amendment) {
    List<String> details = new ArrayList<>();
    String receivedAt = amendment.requested().receivedAt();
    if (receivedAt != null) {
      details.add(screen.labelled("receivedAt", receivedOn(receivedAt)));
    }
    if (amendment.amends() != null) {
      details.add(messages.text(Message.of("show.amends").given("requestId", amendment.amends())));
    }
    AppliedRuling ruling = amendment.grounds().ruling();
    if (ruling != null) {
      details.add(messages.text(DecisionText.granted(ruling)));
    }
    if (!contract.history().counts(amendment)) {
      details.add(
          messages.text(
              Message.of("show.countsNot")
                  .given("requestId", contract.history().now(amendment).requestId())));
    }
    String terms =
        texts.terms(
            contract.policy(), amendment.agreement(), amendment.startDate(), amendment.terms());
    if (!terms.isEmpty()) {
      details.add(terms);
    }
    return details;
  }

  /** The day; what the register says, where that is none. */
  private String receivedOn(String receivedAt) {
    return ReceivedAt.parse(receivedAt)
        .map(each -> messages.text(each.on(ReceivedAt.AMSTERDAM)))
        .orElse(receivedAt);
  }
}
