package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.contract.ContractHead;
import nl.zorgcontract.amend.decision.check.ImpactCheck.ImpactFinding;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenCell;
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
      String agreement = finding.period().agreement();
      List<String> details = new ArrayList<>();
      if (!finding.practice().isEmpty()) {
        details.add(finding.practice());
      }
      details.add(screen.messages().text(finding.message()));
      table.row(
          List.of(
              ScreenCell.of(head.contractId()),
              ScreenCell.of(head.agbCode()),
              ScreenCell.of(Screen.day(finding.period().start())),
              ScreenCell.of(texts.name(head.policy(), agreement, finding.on()))),
          details);
    }
    table.print(out);
  }

  /** A line a finding, for other programs. */
  public Listing listing(List<ImpactFinding> findings) {
    Listing listing =
        new Listing(
            "contract_id",
            "agb_code",
            "practice_name",
            "policy",
            "agreement",
            "start",
            "end",
            "on",
            "code",
            "message");
    for (ImpactFinding finding : findings) {
      String policy = finding.contract().policy();
      String agreement = finding.period().agreement();
      listing
          .text(finding.contract().contractId())
          .text(finding.contract().agbCode())
          .text(finding.practice())
          .code(policy, texts.policyName(policy))
          .code(agreement, texts.name(policy, agreement, finding.on()))
          .day(finding.period().start())
          .day(finding.period().end())
          .day(finding.on())
          .code(finding.code().name(), screen.messages().text("code." + finding.code()))
          .text(screen.messages().text(finding.message()));
    }
    return listing;
  }
}
