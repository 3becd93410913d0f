package nl.zorgcontract.amend.cli;

import java.io.IOException;
import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Listings;
import nl.zorgcontract.amend.report.PolicyScreen;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code amend policy show}. */
@CommandLine.Command(
    name = "show",
    description = "Shows a policy: its rules, agreements, lists and planning.")
final class PolicyShowCommand extends Command {

  @Parameters(
      paramLabel = "ID",
      description = "The policy's id; 'amend policy list' tells which there are.")
  private String id = "";

  @Mixin private PolicyOptions policies = new PolicyOptions();
  @Mixin private FormatOption format = new FormatOption();

  PolicyShowCommand(Console console) {
    super(console);
  }

  @Override
  int run() throws IOException {
    Policies known = Desk.policies(policies);
    Policy policy = known.find(id).orElseThrow(() -> UsageException.noPolicy(id, known));
    switch (format.format()) {
      case TABLE -> new PolicyScreen(screen()).print(console().out(), policy);
      case JSON -> new Listings(messages()).agreements(policy).printJson(bytesOut());
      case CSV ->
          new Listings(messages()).agreements(policy).printCsv(console().out(), format.csv());
    }
    return ExitStatus.DONE;
  }
}
