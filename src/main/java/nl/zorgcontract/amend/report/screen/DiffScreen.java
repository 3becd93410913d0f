package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.overview.AgreementDifference;
import nl.zorgcontract.amend.overview.ContractDifference;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import org.jspecify.annotations.Nullable;

/** What {@code amend diff} prints, contract by contract. */
public final class DiffScreen {

  /** What differs of an agreement; null for a contract that only one register has. */
  private record DifferenceRow(ContractDifference of, @Nullable AgreementDifference agreement) {

    static Stream<DifferenceRow> of(ContractDifference difference) {
      return difference.presence() == Presence.BOTH
          ? difference.agreements().stream().map(each -> new DifferenceRow(difference, each))
          : Stream.of(new DifferenceRow(difference, null));
    }

    Contract contract() {
      return of.contract();
    }

    <V> @Nullable V of(Function<AgreementDifference, @Nullable V> value) {
      return agreement == null ? null : value.apply(agreement);
    }

    <P, V> @Nullable V of(
        Function<AgreementDifference, @Nullable P> part, Function<P, @Nullable V> value) {
      P found = of(part);
      return found == null ? null : value.apply(found);
    }

    DateRange days(AgreementPeriod period) {
      return period.days(contract().term());
    }
  }

  private final Screen screen;
  private final AgreementTexts texts;

  public DiffScreen(Screen screen, AgreementTexts texts) {
    this.screen = screen;
    this.texts = texts;
  }

  /**
   * Prints what differs, contract by contract, and how many contracts differ.
   *
   * @param contracts how many the newer register has
   */
  public void print(Appendable out, Iterable<ContractDifference> differences, long contracts)
      throws IOException {
    Map<Presence, Long> differing = new EnumMap<>(Presence.class);
    for (ContractDifference each : differences) {
      differing.merge(each.presence(), 1L, Long::sum);
      print(out, each);
    }
    printTotals(out, differing, contracts);
  }

  private void print(Appendable out, ContractDifference difference) throws IOException {
    Contract contract = difference.contract();
    String who =
        contract.contractId() + "  " + contract.agbCode() + "  " + contract.practice().name();
    out.append(screen.heading(Sanitizer.of(who).strip())).append('\n');
    if (difference.presence() != Presence.BOTH) {
      screen.sentence(out, Message.of("diff." + difference.presence().code()));
    } else {
      ScreenTable table = screen.tableOf("from", "until", "change", "requestId", "agreement");
      for (AgreementDifference each : difference.agreements()) {
        table.row(cells(contract, each)).under(details(contract, each));
      }
      table.print(out);
    }
    out.append('\n');
  }

  private List<String> cells(Contract contract, AgreementDifference each) {
    Amendment amendment = each.amendment();
    return List.of(
        Screen.day(each.days().start()),
        Screen.day(each.days().end()),
        screen.messages().text("turn." + each.turn().code()),
        amendment == null ? "" : amendment.requestId(),
        name(contract, each));
  }

  private String name(Contract contract, AgreementDifference each) {
    return texts.name(contract.policy(), each.agreement(), each.days().start());
  }

  private List<String> details(Contract contract, AgreementDifference each) {
    List<String> details = new ArrayList<>();
    details.add(screen.labelled("old", agreed(contract, each.before())));
    details.add(screen.labelled("new", agreed(contract, each.after())));
    Amendment amendment = each.amendment();
    Amendment undone = each.undone();
    if (undone != null) {
      String action = screen.messages().text("action." + undone.made().code());
      String asked = undone.requestId() + ", " + action + ", " + undone.startDate();
      details.add(screen.labelled("amends", asked));
    }
    if (amendment != null && amendment.tariffFrom() != null) {
      details.add(screen.labelled("tariff_from", screen.messages().text(amendment.tariffFrom())));
    }
    return details;
  }

  private String agreed(Contract contract, @Nullable AgreementPeriod period) {
    if (period == null) {
      return screen.label("notAgreed");
    }
    DateRange days = period.days(contract.term());
    String terms = texts.terms(contract.policy(), period);
    return days.start() + " - " + days.end() + (terms.isEmpty() ? "" : ", " + terms);
  }

  private void printTotals(Appendable out, Map<Presence, Long> differing, long contracts)
      throws IOException {
    long onlyNew = differing.getOrDefault(Presence.ONLY_NEW, 0L);
    Message total =
        Message.of(differing.isEmpty() ? "diff.none" : "diff.total")
            .number("different", differing.getOrDefault(Presence.BOTH, 0L))
            .number("all", contracts - onlyNew)
            .number("onlyOld", differing.getOrDefault(Presence.ONLY_OLD, 0L))
            .number("onlyNew", onlyNew);
    screen.sentence(out, total);
  }

  /** A row for each difference; one for a contract that only one register has. */
  public Listing<?> listing(Iterable<ContractDifference> differences) {
    ListColumns<DifferenceRow> columns = contractColumns();
    addChange(columns);
    addPeriod(columns, "old_", AgreementDifference::before);
    addPeriod(columns, "new_", AgreementDifference::after);
    addAmendment(columns);
    return columns.of(
        () ->
            StreamSupport.stream(differences.spliterator(), false)
                .flatMap(DifferenceRow::of)
                .iterator());
  }

  private ListColumns<DifferenceRow> contractColumns() {
    return ContractColumns.of(
            (DifferenceRow row) -> row.contract().head(),
            row -> row.contract().practice().name(),
            texts)
        .code("registers", "diff", row -> row.of().presence().code());
  }

  private void addChange(ListColumns<DifferenceRow> columns) {
    columns
        .code(
            "agreement",
            row -> row.of(AgreementDifference::agreement),
            row -> row.of(each -> name(row.contract(), each)))
        .code("change", "turn", row -> row.of(each -> each.turn().code()))
        .day("from", row -> row.of(each -> each.days().start()))
        .day("until", row -> row.of(each -> each.days().end()));
  }

  private void addAmendment(ListColumns<DifferenceRow> columns) {
    columns
        .text("request_id", row -> row.of(AgreementDifference::amendment, Amendment::requestId))
        .code(
            "action",
            "action",
            row -> row.of(AgreementDifference::amendment, each -> each.action().code()))
        .text("amends", row -> row.of(AgreementDifference::undone, Amendment::requestId))
        .day("tariff_from", row -> row.of(AgreementDifference::amendment, Amendment::tariffFrom));
  }

  private void addPeriod(
      ListColumns<DifferenceRow> columns,
      String which,
      Function<AgreementDifference, @Nullable AgreementPeriod> period) {
    columns
        .day(which + "start", row -> row.of(period, each -> row.days(each).start()))
        .day(which + "end", row -> row.of(period, each -> row.days(each).end()))
        .terms(
            which + "terms",
            row -> row.of(period, AgreementPeriod::terms),
            row -> row.of(period, each -> texts.terms(row.contract().policy(), each)));
  }
}
