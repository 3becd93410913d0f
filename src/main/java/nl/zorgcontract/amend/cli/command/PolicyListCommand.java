package nl.zorgcontract.amend.cli.command;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.cli.option.Console;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.screen.Listings;
import nl.zorgcontract.amend.report.screen.PolicyScreen;

/** {@code amend policy list}: the policies that are known. */
public final class PolicyListCommand extends Command {

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public PolicyListCommand(Console console) {
    super(console, "list", "Lists the policies: bundled, and given with --policy.");
  }

  @Override
  public int run() throws IOException {
    List<Policy> all = RunInputs.policies(console(), policies).all();
    switch (format.format()) {
      case TABLE -> new PolicyScreen(screen()).printAll(console().out(), all);
      case JSON -> new Listings(messages()).policies(all).printJson(bytesOut());
      case CSV -> new Listings(messages()).policies(all).printCsv(console().out(), format.csv());
    }
    return ExitStatus.DONE;
  }
}
