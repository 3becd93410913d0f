package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.TermTexts;
import nl.zorgcontract.amend.report.WordWrap;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;

/** What {@code amend show} prints: a contract on a day, with its periods and its history. */
public final class ContractScreen {

  private final Screen screen;

  /** Contracts on this screen. */
  public ContractScreen(Screen screen) {
    this.screen = screen;
  }

  /** Prints the contracts of one practice; of several practices, a line for each contract. */
  public void print(Appendable out, List<Contract> contracts, LocalDate day) throws IOException {
    if (contracts.stream().map(Contract::agbCode).distinct().count() > 1) {
      printList(out, contracts);
      return;
    }
    for (Contract contract : contracts) {
      print(out, contract, day);
    }
  }

  /**
   * Prints a contract.
   *
   * @param day the day for which the table says whether an agreement is in force
   */
  void print(Appendable out, Contract contract, LocalDate day) throws IOException {
    printContract(out, contract);
    printPeriods(out, contract, day);
    printHistory(out, contract);
  }

  /** Prints a line for each of the contracts that a search found, and how to see one of them. */
  private void printList(Appendable out, List<Contract> contracts) throws IOException {
    ScreenTable table =
        screen.table(
            screen.column("contract", Align.LEFT),
            screen.column("agb", Align.LEFT),
            screen.column("term", Align.LEFT),
            screen.column("practice", Align.WRAPPED));
    for (Contract contract : contracts) {
      table.row(
          contract.contractId(), contract.agbCode(), term(contract), contract.practice().name());
    }
    table.print(out);
    Message several = Message.of("show.several").number("count", contracts.size());
    for (String line : WordWrap.lines(screen.messages().text(several), screen.width())) {
      out.append(line).append('\n');
    }
  }

  private static String term(Contract contract) {
    return contract.term().start() + " - " + contract.term().end();
  }

  private void printContract(Appendable out, Contract contract) throws IOException {
    ScreenTable table =
        screen
            .labels()
            .row(screen.label("contract"), contract.contractId())
            .row(screen.label("practice"), contract.practice().name())
            .row(screen.label("agb"), contract.agbCode())
            .row(screen.label("policy"), contract.policy())
            .row(screen.label("term"), term(contract))
            .row(screen.label("followChoice"), screen.flag(contract.practice().followChoice()));
    if (!contract.practice().facts().isEmpty()) {
      table.row(screen.label("practiceData"), TermTexts.of(contract.practice().facts()));
    }
    table.print(out);
  }

  private void printPeriods(Appendable out, Contract contract, LocalDate day) throws IOException {
    title(out, screen.label("agreements") + ", " + screen.messages().text(day));
    ScreenTable table =
        screen.table(
            screen.column("agreement", Align.LEFT),
            screen.column("from", Align.LEFT),
            screen.column("until", Align.LEFT),
            screen.column("inForce", Align.LEFT),
            screen.column("requestId", Align.LEFT),
            screen.column("terms", Align.WRAPPED));
    for (AgreementPeriod period : contract.agreements()) {
      table.row(
          period.agreement(),
          Screen.day(period.start()),
          Screen.day(period.days(contract.term()).end()),
          screen.flag(period.days(contract.term()).contains(day)),
          Screen.text(period.requestId()),
          TermTexts.of(period.terms()));
    }
    table.print(out);
  }

  private void printHistory(Appendable out, Contract contract) throws IOException {
    if (contract.amendments().isEmpty()) {
      return;
    }
    title(out, screen.label("history"));
    ScreenTable table =
        screen.tableOf(
            "requestId", "agreement", "action", "start", "receivedAt", "decidedOn", "tariffFrom");
    for (Amendment amendment : contract.amendments()) {
      table.row(
          amendment.requestId(),
          amendment.agreement(),
          screen.messages().text("action." + amendment.action().code()),
          Screen.day(amendment.startDate()),
          Screen.text(amendment.requested().receivedAt()),
          Screen.day(amendment.decidedOn()),
          Screen.day(amendment.tariffFrom()));
    }
    table.print(out);
  }

  private void title(Appendable out, String title) throws IOException {
    out.append('\n').append(screen.heading(title)).append('\n');
  }

  /** One row for each agreement period of the contracts. */
  public Listing listing(List<Contract> contracts, LocalDate day) {
    Listing listing =
        new Listing(
            "contract_id",
            "agb_code",
            "practice_name",
            "policy",
            "agreement",
            "start",
            "end",
            "in_force",
            "terms",
            "request_id");
    for (Contract contract : contracts) {
      for (AgreementPeriod period : contract.agreements()) {
        listing
            .text(contract.contractId())
            .text(contract.agbCode())
            .text(contract.practice().name())
            .text(contract.policy())
            .text(period.agreement())
            .day(period.start())
            .day(period.days(contract.term()).end())
            .flag(period.days(contract.term()).contains(day))
            .terms(period.terms())
            .text(period.requestId());
      }
    }
    return listing;
  }
}
