package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.zorgcontract.amend.decision.check.ImpactCheck.ImpactFinding;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.overview.PeriodState;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.AgreementTexts;
import nl.zorgcontract.amend.report.text.DecisionText;

/** What {@code amend impact} prints: each agreement period, and what is found against it. */
public final class ImpactScreen {

  private final Screen screen;
  private final AgreementTexts texts;
  private final LocalDate day;

  /**
   * Findings on this screen.
   *
   * @param day the day that was asked for
   */
  public ImpactScreen(Screen screen, AgreementTexts texts, LocalDate day) {
    this.screen = screen;
    this.texts = texts;
    this.day = day;
  }

  /** Prints the findings in the order given, those of one period together; then their number. */
  public void print(Appendable out, List<ImpactFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      out.append(screen.messages().text("impact.none")).append('\n');
      return;
    }
    ScreenTable table = screen.tableOf("contract", "agb_code", "state", "start", "agreement");
    ImpactFinding before = null;
    int agreements = 0;
    for (ImpactFinding finding : findings) {
      if (before == null || !isOfSamePeriod(before, finding)) {
        addPeriod(table, finding);
        agreements++;
      }
      table.under(told(finding));
      before = finding;
    }
    table.print(out);
    out.append('\n');
    screen.sentence(out, total(findings, agreements));
  }

  private static boolean isOfSamePeriod(ImpactFinding one, ImpactFinding other) {
    return one.contract().equals(other.contract()) && one.period().equals(other.period());
  }

  private void addPeriod(ScreenTable table, ImpactFinding finding) {
    table
        .row(
            finding.contract().contractId(),
            finding.contract().agbCode(),
            screen.messages().text("state." + state(finding).code()),
            Screen.day(finding.period().start()),
            agreement(finding))
        .under(about(finding));
  }

  /** A period that was looked at on its own first day is still to come. */
  private PeriodState state(ImpactFinding finding) {
    return finding.period().start().isAfter(day) ? PeriodState.PLANNED : PeriodState.IN_FORCE;
  }

  private List<String> about(ImpactFinding finding) {
    return Stream.of(finding.practice(), terms(finding)).filter(each -> !each.isEmpty()).toList();
  }

  private String terms(ImpactFinding finding) {
    return texts.terms(finding.contract().policy(), finding.period());
  }

  private List<String> told(ImpactFinding finding) {
    List<String> told = new ArrayList<>();
    told.add(screen.messages().text(finding.message()));
    if (finding.granted() != null) {
      told.add(screen.messages().text(DecisionText.granted(finding.granted())));
    }
    return told;
  }

  private Message total(List<ImpactFinding> findings, int agreements) {
    return Message.of("impact.total")
        .day("day", day)
        .number("findings", findings.size())
        .number("agreements", agreements)
        .number("granted", findings.stream().filter(each -> each.granted() != null).count());
  }

  /** A line a finding, for other programs. */
  public Listing<ImpactFinding> listing(List<ImpactFinding> findings) {
    return ContractColumns.of(ImpactFinding::contract, ImpactFinding::practice, texts)
        .code("agreement", each -> each.period().agreement(), this::agreement)
        .day("start", each -> each.period().start())
        .day("end", each -> each.period().end())
        .terms("terms", each -> each.period().terms(), this::terms)
        .day("on", ImpactFinding::on)
        .code("code", "code", each -> each.code().name())
        .text("message", each -> screen.messages().text(each.message()))
        .text("ruled_by", each -> each.granted() == null ? null : each.granted().by())
        .day("ruled_on", each -> each.granted() == null ? null : each.granted().on())
        .of(findings);
  }

  private String agreement(ImpactFinding finding) {
    return texts.name(finding.contract().policy(), finding.period().agreement(), finding.on());
  }
}
