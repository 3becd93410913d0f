package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.zorgcontract.amend.contract.AgreementPeriod;
import nl.zorgcontract.amend.contract.Amendment;
import nl.zorgcontract.amend.contract.Contract;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.message.Sanitizer;
import nl.zorgcontract.amend.overview.AgreementDifference;
import nl.zorgcontract.amend.overview.ContractDifference;
import nl.zorgcontract.amend.overview.ContractDifference.Presence;
import nl.zorgcontract.amend.policy.DateRange;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import org.jspecify.annotations.Nullable;

/** What {@code amend diff} prints, contract by contract. */
public final class DiffScreen {

  private static final String[] HEADINGS = {
    "contract_id",
    "agb_code",
    "practice_name",
    "policy",
    "registers",
    "agreement",
    "change",
    "from",
    "until",
    "old_start",
    "old_end",
    "old_terms",
    "new_start",
    "new_end",
    "new_terms",
    "request_id",
    "action",
    "tariff_from"
  };

  private final Screen screen;
  private final AgreementTexts texts;

  public DiffScreen(Screen screen, AgreementTexts texts) {
    this.screen = screen;
    this.texts = texts;
  }

  /** Prints what differs in one contract, and an empty line after it. */
  public void print(Appendable out, ContractDifference difference) throws IOException {
    Contract contract = difference.contract();
    String who =
        contract.contractId() + "  " + contract.agbCode() + "  " + contract.practice().name();
    out.append(screen.heading(Sanitizer.of(who).strip())).append('\n');
    if (difference.presence() != Presence.BOTH) {
      screen.sentence(out, Message.of("diff." + difference.presence().code()));
    } else {
      ScreenTable table =
          screen.table(
              screen.column("from", Align.LEFT),
              screen.column("until", Align.LEFT),
              screen.column("change", Align.LEFT),
              screen.column("requestId", Align.LEFT),
              screen.column("agreement", Align.WRAPPED));
      for (AgreementDifference each : difference.agreements()) {
        table.row(cells(contract, each), details(contract, each));
      }
      table.print(out);
    }
    out.append('\n');
  }

  private List<ScreenCell> cells(Contract contract, AgreementDifference each) {
    Amendment amendment = each.amendment();
    return List.of(
        ScreenCell.of(Screen.day(each.days().start())),
        ScreenCell.of(Screen.day(each.days().end())),
        ScreenCell.of(screen.messages().text("turn." + each.turn().code())),
        ScreenCell.of(amendment == null ? "" : amendment.requestId()),
        ScreenCell.of(name(contract, each)));
  }

  private String name(Contract contract, AgreementDifference each) {
    return texts.name(contract.policy(), each.agreement(), each.days().start());
  }

  private List<String> details(Contract contract, AgreementDifference each) {
    List<String> details = new ArrayList<>();
    details.add(screen.label("old") + ": " + agreed(contract, each.before()));
    details.add(screen.label("new") + ": " + agreed(contract, each.after()));
    Amendment amendment = each.amendment();
    if (amendment != null && amendment.tariffFrom() != null) {
      details.add(
          screen.label("tariffFrom") + ": " + screen.messages().text(amendment.tariffFrom()));
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

  /**
   * Prints how many contracts differ.
   *
   * @param differing how many, by which of the registers have them
   * @param contracts how many the newer register has
   */
  public void printTotals(Appendable out, Map<Presence, Long> differing, long contracts)
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

  /** An empty listing: the headings. */
  public Listing listing() {
    return new Listing(HEADINGS);
  }

  /** A row for each difference; one for a contract that only one register has. */
  public Listing listing(ContractDifference difference) {
    Listing listing = listing();
    if (difference.presence() != Presence.BOTH) {
      addContract(listing, difference).text(null).text(null).day(null).day(null);
      addPeriod(addPeriod(listing, difference.contract(), null), difference.contract(), null);
      addAmendment(listing, null);
    }
    for (AgreementDifference each : difference.agreements()) {
      addContract(listing, difference)
          .code(each.agreement(), name(difference.contract(), each))
          .code(each.turn().code(), screen.messages().text("turn." + each.turn().code()))
          .day(each.days().start())
          .day(each.days().end());
      addPeriod(listing, difference.contract(), each.before());
      addPeriod(listing, difference.contract(), each.after());
      addAmendment(listing, each.amendment());
    }
    return listing;
  }

  private Listing addContract(Listing listing, ContractDifference difference) {
    Contract contract = difference.contract();
    String presence = difference.presence().code();
    return listing
        .text(contract.contractId())
        .text(contract.agbCode())
        .text(contract.practice().name())
        .code(contract.policy(), texts.policyName(contract.policy()))
        .code(presence, screen.messages().text("diff." + presence));
  }

  private Listing addPeriod(Listing listing, Contract contract, @Nullable AgreementPeriod period) {
    if (period == null) {
      return listing.day(null).day(null).terms(null, "");
    }
    DateRange days = period.days(contract.term());
    return listing
        .day(days.start())
        .day(days.end())
        .terms(period.terms(), texts.terms(contract.policy(), period));
  }

  private void addAmendment(Listing listing, @Nullable Amendment amendment) {
    String action = amendment == null ? null : amendment.action().code();
    listing
        .text(amendment == null ? null : amendment.requestId())
        .code(action, action == null ? null : screen.messages().text("action." + action))
        .day(amendment == null ? null : amendment.tariffFrom());
  }
}
