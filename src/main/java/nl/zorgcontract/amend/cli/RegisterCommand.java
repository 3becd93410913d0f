package nl.zorgcontract.amend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code amend register}: looks at registers. */
@CommandLine.Command(
    name = "register",
    description = "Checks a contract register.",
    subcommands = RegisterCheckCommand.class)
final class RegisterCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new NoCommandException(spec);
  }
}
