package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.check.ImpactCheck.ImpactFinding;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.text.AgreementTexts;

/** What {@code amend impact} prints: a line a finding. */
public final class ImpactScreen {

  private final Screen screen;
  private final AgreementTexts texts;

  public ImpactScreen(Screen screen, AgreementTexts texts) {
    this.screen = screen;
    this.texts = texts;
  }

  /** Prints the findings in the order given. */
  public void print(Appendable out, List<ImpactFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      out.append(screen.messages().text("impact.none")).append('\n');
      return;
    }
    ScreenTable table = screen.tableOf("contract", "agb", "start", "agreement");
    for (ImpactFinding finding : findings) {
      ContractHead head = finding.contract();
      List<String> details = new ArrayList<>();
      if (!finding.practice().isEmpty()) {
        details.add(finding.practice());
      }
      details.add(screen.messages().text(finding.message()));
      table
          .row(
              head.contractId(),
              head.agbCode(),
              Screen.day(finding.period().start()),
              agreement(finding))
          .under(details);
    }
    table.print(out);
  }

  /** A line a finding, for other programs. */
  public Listing<ImpactFinding> listing(List<ImpactFinding> findings) {
    return ContractColumns.of(ImpactFinding::contract, ImpactFinding::practice, texts)
        .code("agreement", each -> each.period().agreement(), this::agreement)
        .day("start", each -> each.period().start())
        .day("end", each -> each.period().end())
        .day("on", ImpactFinding::on)
        .code("code", "code", each -> each.code().name())
        .text("message", each -> screen.messages().text(each.message()))
        .of(findings);
  }

  private String agreement(ImpactFinding finding) {
    return texts.name(finding.contract().policy(), finding.period().agreement(), finding.on());
  }
}
