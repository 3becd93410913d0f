package nl.zorgcontract.amend.cli.policy;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.screen.PolicyListScreen;

/** {@code amend policy list}: the policies that are known. */
public final class PolicyListCommand extends Command {

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public PolicyListCommand(Console console) {
    super(console, "list", "Lists the policies: bundled, and given with --policy.");
  }

  @Override
  public int run() throws IOException {
    List<Policy> all = policies(null, policies).all();
    PolicyListScreen shown = new PolicyListScreen(screen());
    print(format, out -> shown.print(out, all), () -> shown.listing(all));
    return ExitStatus.DONE;
  }
}
