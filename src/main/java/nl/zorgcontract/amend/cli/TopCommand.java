package nl.zorgcontract.amend.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code amend} without a command. */
@CommandLine.Command(
    name = "amend",
    description = "Decides amendment requests for GP-care contracts by the insurer's policy.",
    versionProvider = Version.class,
    footer = {
      "",
      "Exit status: 0 done; 1 some request would not be accepted (validate, --fail-on-rejection);",
      "2 wrong usage; 3 input refused; 4 another run holds the workspace; 5 the run failed and",
      "changed nothing.",
      "'amend COMMAND --help' tells more about a command."
    })
final class TopCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new NoCommandException(spec);
  }
}
