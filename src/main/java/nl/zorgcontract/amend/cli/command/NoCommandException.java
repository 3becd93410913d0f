package nl.zorgcontract.amend.cli.command;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Thrown where a group of commands is called without one of its commands. */
final class NoCommandException extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> commands;

  NoCommandException(CommandSpec called) {
    super(called.commandLine(), "No command given");
    commands = List.copyOf(called.subcommands().keySet());
  }

  List<String> commands() {
    return commands;
  }
}
