package nl.zorgcontract.amend.report.screen;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import nl.zorgcontract.amend.message.Messages;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.list.ListColumns;
import nl.zorgcontract.amend.report.list.Listing;

/** What {@code amend policy list} prints. */
public final class PolicyListScreen {

  private final Screen screen;
  private final Messages messages;

  public PolicyListScreen(Screen screen) {
    this.screen = screen;
    this.messages = screen.messages();
  }

  /** Prints a line a policy. */
  public void print(Appendable out, Collection<Policy> policies) throws IOException {
    ScreenTable table = screen.tableOf("policy", "from", "until", "insurer");
    for (Policy policy : policies) {
      table
          .row(
              policy.id(),
              Screen.day(policy.term().start()),
              Screen.day(policy.term().end()),
              policy.insurer())
          .under(List.of(messages.text(policy.name())));
    }
    table.print(out);
  }

  /** One row for each policy. */
  public Listing<Policy> listing(Collection<Policy> policies) {
    return new ListColumns<Policy>()
        .text("policy", Policy::id)
        .text("insurer", Policy::insurer)
        .day("start", policy -> policy.term().start())
        .day("end", policy -> policy.term().end())
        .text("name", policy -> messages.text(policy.name()))
        .of(policies);
  }
}
