package nl.zorgcontract.amend.cli;

import java.io.IOException;
import nl.zorgcontract.amend.policy.Policies;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.report.Listings;
import nl.zorgcontract.amend.report.PolicyScreen;

/** {@code amend policy show}. */
final class PolicyShowCommand extends Command {

  private final Arg<String> id =
      parameter(String.class, "ID", "The policy's id; 'amend policy list' tells which there are.");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  PolicyShowCommand(Console console) {
    super(console, "show", "Shows a policy: its rules, agreements, lists and planning.");
  }

  @Override
  int run() throws IOException {
    String asked = id.value();
    Policies known = Desk.policies(console(), policies);
    Policy policy = known.find(asked).orElseThrow(() -> UsageException.noPolicy(asked, known));
    switch (format.format()) {
      case TABLE -> new PolicyScreen(screen()).print(console().out(), policy);
      case JSON -> new Listings(messages()).agreements(policy).printJson(bytesOut());
      case CSV ->
          new Listings(messages()).agreements(policy).printCsv(console().out(), format.csv());
    }
    return ExitStatus.DONE;
  }
}
