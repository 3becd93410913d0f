package nl.zorgcontract.amend.cli.policy;

import java.io.IOException;
import java.time.LocalDate;
import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import nl.zorgcontract.amend.cli.option.Argument;
import nl.zorgcontract.amend.cli.option.FormatOption;
import nl.zorgcontract.amend.cli.option.PolicyOptions;
import nl.zorgcontract.amend.cli.option.UsageException;
import nl.zorgcontract.amend.policy.Policy;
import nl.zorgcontract.amend.policy.reader.Policies;
import nl.zorgcontract.amend.report.screen.PolicyScreen;

/** {@code amend policy show}: one policy, in words. */
public final class PolicyShowCommand extends Command {

  private final Argument<String> id =
      parameter(String.class, "ID", "The policy's id; 'amend policy list' tells which there are.");

  private final Argument<LocalDate> on =
      option(
          LocalDate.class,
          "--on",
          "DAY",
          "The policy as it is on this day, with its revisions (default: before them).");

  private final PolicyOptions policies = with(new PolicyOptions());
  private final FormatOption format = with(new FormatOption());

  public PolicyShowCommand(Console console) {
    super(console, "show", "Shows a policy: its rules, agreements, lists and planning.");
  }

  @Override
  public int run() throws IOException {
    String asked = id.value();
    Policies known = policies(null, policies);
    Policy found = known.find(asked).orElseThrow(() -> UsageException.noPolicy(asked, known));
    Policy policy = on.orNull() == null ? found : found.on(on.value());
    PolicyScreen shown = new PolicyScreen(screen());
    print(format, out -> shown.print(out, policy), () -> shown.listing(policy));
    return ExitStatus.DONE;
  }
}
