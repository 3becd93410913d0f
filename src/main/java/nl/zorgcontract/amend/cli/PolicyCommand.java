package nl.zorgcontract.amend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code amend policy}: looks at policies. */
@CommandLine.Command(
    name = "policy",
    description = "Lists, shows and checks policies.",
    subcommands = {PolicyListCommand.class, PolicyShowCommand.class, PolicyCheckCommand.class})
final class PolicyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new NoCommandException(spec);
  }
}
