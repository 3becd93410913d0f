package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.zorgcontract.amend.message.Message;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;
import nl.zorgcontract.amend.report.screen.ScreenTable.Align;
import nl.zorgcontract.amend.report.screen.ScreenTable.ScreenColumn;
import nl.zorgcontract.amend.report.text.PolicyDifference;

/** What {@code amend policy diff} prints: a line a member, and under it what each policy says. */
public final class PolicyDiffScreen {

  private final Screen screen;
  private final List<PolicyDifference> differences;

  public PolicyDiffScreen(Screen screen, List<PolicyDifference> differences) {
    this.screen = screen;
    this.differences = List.copyOf(differences);
  }

  /** Prints the differences in the order given. */
  public void print(Appendable out) throws IOException {
    if (differences.isEmpty()) {
      out.append(screen.messages().text("policyDiff.none")).append('\n');
      return;
    }
    ScreenTable table = screen.table(new ScreenColumn("", Align.WRAPPED));
    for (PolicyDifference each : differences) {
      List<String> details = new ArrayList<>();
      if (!each.words().before().isEmpty()) {
        details.add("- " + each.words().before());
      }
      if (!each.words().after().isEmpty()) {
        details.add("+ " + each.words().after());
      }
      table.row(label(each)).under(details);
    }
    table.print(out);
  }

  private String label(PolicyDifference difference) {
    return difference.from() == null
        ? difference.label()
        : screen
            .messages()
            .text(
                Message.of("policyDiff.from")
                    .day("from", difference.from())
                    .word("member", difference.label()));
  }

  /** A row a difference. */
  public Listing<PolicyDifference> listing() {
    return new ListColumns<PolicyDifference>()
        .code("member", PolicyDifference::member, PolicyDifference::label)
        .code("before", each -> each.codes().before(), each -> each.words().before())
        .code("after", each -> each.codes().after(), each -> each.words().after())
        .day("from", PolicyDifference::from)
        .of(differences);
  }
}
