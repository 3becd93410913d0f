package nl.zorgcontract.amend.cli;

import nl.zorgcontract.amend.cli.command.Command;
import nl.zorgcontract.amend.cli.command.ExitStatus;
import nl.zorgcontract.amend.cli.console.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * {@code amend generate-completion}: the script by which a shell completes commands and options.
 */
final class CompletionCommand extends Command {

  CompletionCommand(Console console) {
    super(
        console,
        "generate-completion",
        "Prints a script by which bash and zsh complete commands and options.",
        "Use it at once: source <(amend generate-completion)");
  }

  @Override
  public int run() {
    CommandLine root = Amend.everyCommand(console());
    console().out().print(AutoComplete.bash(root.getCommandName(), root));
    return ExitStatus.DONE;
  }
}
