package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.decision.StartOption;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.overview.KnownContract;
import nl.zorgcontract.amend.overview.NextChange;
import nl.zorgcontract.amend.overview.PeriodState;
import nl.zorgcontract.amend.policy.Action;
import nl.zorgcontract.amend.policy.Agreement;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.report.text.PracticeWords;
import org.jspecify.annotations.Nullable;

/** What {@code amend show} prints: contracts on a day, with their periods and their history. */
public final class ContractScreen {

  private record PeriodRow(Contract contract, AgreementPeriod period, @Nullable StartOption next) {

    String policy() {
      return contract.policy();
    }

    String agreement() {
      return period.agreement();
    }
  }

  private final Screen screen;
  private final Messages messages;
  private final AgreementTexts texts;
  private final LocalDate day;

  /**
   * Contracts on this screen.
   *
   * @param day the day for which is told whether an agreement is in force, and what is next
   */
  public ContractScreen(Screen screen, AgreementTexts texts, LocalDate day) {
    this.screen = screen;
    this.messages = screen.messages();
    this.texts = texts;
    this.day = day;
  }

  /** Prints the contracts of one practice; of several practices, a line for each contract. */
  public void print(Appendable out, List<KnownContract> contracts) throws IOException {
    if (contracts.stream().map(each -> each.contract().agbCode()).distinct().count() > 1) {
      printList(out, contracts.stream().map(KnownContract::contract).toList());
      return;
    }
    String between = "";
    for (KnownContract known : contracts) {
      out.append(between);
      between = "\n";
      Contract contract = known.contract();
      printContract(out, contract);
      printKnown(out, known);
      printPeriods(out, contract);
      if (!contract.amendments().isEmpty()) {
        screen.title(out, screen.label("history"));
        new AmendmentTable(screen, texts).print(out, contract);
      }
    }
  }

  /** Prints a line for each of the contracts that a search found, and how to see one of them. */
  private void printList(Appendable out, List<Contract> contracts) throws IOException {
    ScreenTable table = screen.tableOf("contract", "agb_code", "term", "practice_name");
    for (Contract contract : contracts) {
      table.row(
          contract.contractId(), contract.agbCode(), term(contract), contract.practice().name());
    }
    table.print(out);
    screen.sentence(out, Message.of("show.several").number("count", contracts.size()));
  }

  private static String term(Contract contract) {
    return contract.term().start() + " - " + contract.term().end();
  }

  private void printContract(Appendable out, Contract contract) throws IOException {
    ScreenTable table =
        screen
            .labels()
            .row(screen.label("contract"), contract.contractId())
            .row(screen.label("practice_name"), contract.practice().name())
            .row(screen.label("agb_code"), contract.agbCode())
            .row(screen.label("policy"), texts.policyName(contract.policy()))
            .row(screen.label("term"), term(contract))
            .row(screen.label("followChoice"), screen.flag(contract.practice().followChoice()));
    if (!contract.practice().facts().isEmpty()) {
      table.row(
          screen.label("practiceData"),
          new PracticeWords(messages).of(contract.practice().facts()));
    }
    table.print(out);
  }

  /** Prints from when the contract is told, where that is an earlier day, and what is not known. */
  private void printKnown(Appendable out, KnownContract known) throws IOException {
    if (known.day() == null) {
      return;
    }
    out.append('\n');
    screen.sentence(
        out, Message.of("show.knownOn").day("day", known.day()).number("undone", known.undone()));
    for (Message each : untold(known)) {
      screen.sentence(out, each);
    }
  }

  /** What cannot be told of a contract on an earlier day. */
  public List<Message> untold(KnownContract known) {
    List<Message> untold = new ArrayList<>();
    known
        .untold()
        .forEach(
            (agreement, amendment) ->
                untold.add(
                    Message.of(amendment.decidedOn() == null ? "show.undecided" : "show.untold")
                        .word("agreement", texts.name(known.contract().policy(), agreement, day))
                        .given("requestId", amendment.requestId())));
    return untold;
  }

  private void printPeriods(Appendable out, Contract contract) throws IOException {
    screen.title(out, screen.label("agreements") + ", " + messages.text(day));
    ScreenTable table = screen.tableOf("state", "from", "until", "requestId", "agreement");
    for (List<AgreementPeriod> periods : byAgreement(contract)) {
      for (int i = 0; i < periods.size(); i++) {
        AgreementPeriod period = periods.get(i);
        table
            .row(
                messages.text("state." + state(contract, period).code()),
                Screen.day(period.start()),
                Screen.day(period.days(contract.term()).end()),
                Screen.text(period.requestId()),
                name(contract, period))
            .under(details(contract, period, i == periods.size() - 1));
      }
    }
    table.print(out);
  }

  /** The periods of each agreement, the first one first, in the order of the register. */
  private static List<List<AgreementPeriod>> byAgreement(Contract contract) {
    Map<String, List<AgreementPeriod>> periods =
        contract.agreements().stream()
            .collect(
                Collectors.groupingBy(
                    AgreementPeriod::agreement, LinkedHashMap::new, Collectors.toList()));
    return periods.values().stream()
        .map(
            each ->
                each.stream().sorted((one, other) -> one.start().compareTo(other.start())).toList())
        .toList();
  }

  private String name(Contract contract, AgreementPeriod period) {
    return texts.name(contract.policy(), period.agreement(), day);
  }

  private PeriodState state(Contract contract, AgreementPeriod period) {
    return PeriodState.of(period.days(contract.term()), day);
  }

  /** The terms, and under the last period of an agreement when it can be amended next. */
  private List<String> details(Contract contract, AgreementPeriod period, boolean isLast) {
    List<String> details = new ArrayList<>();
    String terms = texts.terms(contract.policy(), period);
    if (!terms.isEmpty()) {
      details.add(terms);
    }
    if (isLast) {
      nextChanges(contract, period.agreement())
          .forEach(next -> details.add(sentence(contract, period.agreement(), next)));
    }
    return details;
  }

  private List<NextChange> nextChanges(Contract contract, String agreement) {
    Optional<Policy> policy = texts.policy(contract.policy());
    if (policy.isEmpty()
        || contract.term().end().isBefore(day)
        || texts.find(contract.policy(), agreement, day).isEmpty()) {
      return List.of();
    }
    return NextChange.of(policy.get(), contract, agreement, day);
  }

  private String sentence(Contract contract, String agreement, NextChange next) {
    String what =
        next.actions().stream().map(Action::code).collect(Collectors.joining("-or-", "next.", ""));
    return messages.text(Message.of(what).nested("when", when(contract, agreement, next)));
  }

  private Message when(Contract contract, String code, NextChange next) {
    if (next.option().isPresent()) {
      StartOption option = next.option().get();
      return option.submitBy() == null
          ? Message.of("next.day").day("startDate", option.startDate())
          : Message.of("next.dayAndDeadline")
              .day("startDate", option.startDate())
              .day("submitBy", option.submitBy());
    }
    Agreement agreement = texts.find(contract.policy(), code, day).orElseThrow();
    Action action = next.actions().get(0);
    if (!agreement.isOffered(action)) {
      return Message.of("next.withdrawn");
    }
    return agreement.timing(action).window() == null
        ? Message.of("next.noWindow").phrase("referredTo", agreement.followUp().referredTo())
        : Message.of("next.noneLeft").day("end", contract.term().end());
  }

  /** A row for each agreement period of the contracts. */
  public Listing<?> listing(List<KnownContract> contracts) {
    return ContractColumns.of(
            (PeriodRow row) -> row.contract().head(),
            row -> row.contract().practice().name(),
            texts)
        .code("agreement", PeriodRow::agreement, row -> name(row.contract(), row.period()))
        .day("start", row -> row.period().start())
        .day("end", row -> row.period().days(row.contract().term()).end())
        .flag("in_force", row -> state(row) == PeriodState.IN_FORCE)
        .code("state", "state", row -> state(row).code())
        .terms("terms", row -> row.period().terms(), row -> texts.terms(row.policy(), row.period()))
        .text("request_id", row -> row.period().requestId())
        .day("next_start", row -> row.next() == null ? null : row.next().startDate())
        .day("next_submit_by", row -> row.next() == null ? null : row.next().submitBy())
        .of(rows(contracts));
  }

  private List<PeriodRow> rows(List<KnownContract> contracts) {
    List<PeriodRow> rows = new ArrayList<>();
    for (KnownContract known : contracts) {
      Contract contract = known.contract();
      for (List<AgreementPeriod> periods : byAgreement(contract)) {
        StartOption next =
            nextChanges(contract, periods.get(0).agreement()).stream()
                .flatMap(each -> each.option().stream())
                .findFirst()
                .orElse(null);
        periods.forEach(period -> rows.add(new PeriodRow(contract, period, next)));
      }
    }
    return rows;
  }

  private PeriodState state(PeriodRow row) {
    return state(row.contract(), row.period());
  }
}
