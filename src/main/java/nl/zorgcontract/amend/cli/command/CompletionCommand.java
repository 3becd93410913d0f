package nl.zorgcontract.amend.cli.command;

import nl.zorgcontract.amend.cli.Amend;
import nl.zorgcontract.amend.cli.option.Console;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * {@code amend generate-completion}: the script by which a shell completes commands and options.
 */
public final class CompletionCommand extends Command {

  public CompletionCommand(Console console) {
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
