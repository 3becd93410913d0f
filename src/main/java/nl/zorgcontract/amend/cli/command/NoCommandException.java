package nl.zorgcontract.amend.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A command that has only commands below it was called without one of them. */
final class NoCommandException extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> commands;

  NoCommandException(CommandSpec called) {
    super(called.commandLine(), "No command given");
    commands = List.copyOf(called.subcommands().keySet());
  }

  /** The commands there are. */
  List<String> commands() {
    return commands;
  }
}
