package nl.zorgcontract.amend.cli;

import java.io.IOException;
import java.util.List;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Listings;
import nl.zorgcontract.amend.report.PolicyScreen;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** {@code amend policy list}. */
@CommandLine.Command(
    name = "list",
    description = "Lists the policies: bundled, and given with --policy.")
final class PolicyListCommand extends Command {

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private FormatOption format = new FormatOption();

  PolicyListCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    List<Policy> all = Desk.policies(policies).all();
    switch (format.format()) {
      case TABLE -> new PolicyScreen(screen()).printAll(console().out(), all);
      case JSON -> new Listings(messages()).policies(all).printJson(bytesOut());
      case CSV -> new Listings(messages()).policies(all).printCsv(console().out(), format.csv());
    }
    return ExitStatus.DONE;
  }
}
