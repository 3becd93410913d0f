package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.decision.check.ImpactCheck.ImpactFinding;

/** What {@code amend impact} prints: a line a finding. */
public final class ImpactScreen {

  private final Screen screen;

  public ImpactScreen(Screen screen) {
    this.screen = screen;
  }

  /** Prints the findings in the order given. */
  public void print(Appendable out, List<ImpactFinding> findings) throws IOException {
    if (findings.isEmpty()) {
      out.append(screen.messages().text("impact.none")).append('\n');
      return;
    }
    ScreenTable table = screen.tableOf("contract", "practice", "agreement", "start", "reason");
    for (ImpactFinding finding : findings) {
      table.row(
          finding.contract().contractId(),
          finding.practice(),
          finding.period().agreement(),
          Screen.day(finding.period().start()),
          screen.messages().text(finding.message()));
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
      listing
          .text(finding.contract().contractId())
          .text(finding.contract().agbCode())
          .text(finding.practice())
          .text(finding.contract().policy())
          .text(finding.period().agreement())
          .day(finding.period().start())
          .day(finding.period().end())
          .day(finding.on())
          .code(finding.code().name(), screen.messages().text("code." + finding.code()))
          .text(screen.messages().text(finding.message()));
    }
    return listing;
  }
}
