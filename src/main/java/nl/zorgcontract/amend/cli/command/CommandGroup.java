package nl.zorgcontract.amend.cli.command;

import java.util.concurrent.Callable;
import nl.zorgcontract.amend.cli.option.Options;
import picocli.CommandLine.Model.CommandSpec;

/** A command that only has commands below it. */
public final class CommandGroup implements Callable<Integer> {

  private final CommandSpec spec;

  private CommandGroup(String name, String description) {
    spec = new Options().describe(this, name, description);
  }

  /** The parser's model of a group, as yet without commands. */
  public static CommandSpec describe(String name, String description) {
    return new CommandGroup(name, description).spec;
  }

  @Override
  public Integer call() {
    throw new NoCommandException(spec);
  }
}
